package app.parley.document;

import app.parley.source.CitedSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A document, whole.
 *
 * @param clauses in their order
 * @param sources where the text is from
 * @param others documents of the same language that it can be compared with, of the same round first, then the newest;
 *     at most {@link DocumentQuery#MOST_OTHERS}
 */
public record DocumentDetail(
        DocumentEntry entry, List<DocumentClause> clauses, List<CitedSource> sources, List<DocumentEntry> others) {

    /** All it says, a paragraph a clause, with the clauses' numbers. */
    public String text() {
        return clauses.stream()
                .map(clause -> clause.number() == null ? clause.text() : clause.number() + ". " + clause.text())
                .collect(Collectors.joining("\n\n"));
    }
}
