package app.parley.document;

import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as lists show it.
 *
 * @param id what links name it by
 * @param issuedBy who gave it out, as the dossier names them; at least one
 * @param issuedOn when, at the precision that is known; null if unknown
 * @param language of the text itself, BCP 47
 * @param round at which it was given out; null if at none
 * @param clauses how many it has, unnumbered paragraphs included
 */
public record DocumentEntry(
        String id,
        String title,
        DocumentKind kind,
        List<String> issuedBy,
        @Nullable PartialDate issuedOn,
        @Nullable String place,
        String language,
        @Nullable Round round,
        @Nullable String note,
        int clauses) {

    /** A round as a document names it. */
    public record Round(
            String id, @Nullable String city, @Nullable PartialDate startOn) {}
}
