package app.parley.document;

import java.util.Optional;

/**
 * Two documents side by side.
 *
 * @param earlier the one that is compared with
 * @param later the one that is viewed
 * @param difference empty if a text is too long to be compared word by word
 */
public record DocumentComparison(DocumentEntry earlier, DocumentEntry later, Optional<WordDifference> difference) {

    static DocumentComparison of(DocumentDetail earlier, DocumentDetail later) {
        return new DocumentComparison(
                earlier.entry(),
                later.entry(),
                WordDifference.between(
                        earlier.text(), later.text(), later.entry().language()));
    }
}
