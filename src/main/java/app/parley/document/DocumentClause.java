package app.parley.document;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a document, or a paragraph between clauses.
 *
 * @param id under which it is stored
 * @param ordinal its place in the document, from 1, not necessarily without gaps
 * @param number as the text has it, such as {@code 2.b}; null for a paragraph without one
 * @param commitments that it makes
 */
public record DocumentClause(UUID id, int ordinal, @Nullable String number, String text, List<Made> commitments) {

    /** A commitment as a clause names it. */
    public record Made(
            String id, String text, String party, @Nullable String roundId) {}

    /** What a link to the clause names it by: its number if it has one, else its place. */
    public String anchor() {
        return number == null ? "paragraph-" + ordinal : "clause-" + number;
    }
}
