package app.parley.actor;

import java.util.Locale;

/**
 * Somebody whose name is near. It may be the same one or not: nobody has said so.
 *
 * @param other whose name is near
 * @param why the strongest reason
 */
public record NameAlike(ActorEntry other, Reason why) {

    /** In what two names are near, the strongest first. */
    public enum Reason {
        /** The same name: the one is a name given with a claim that several bear, or it differs in punctuation or letter forms. */
        SAME_LETTERS,
        /** Sources disagree which of them led one delegation at one round. */
        OTHER_HEAD,
        /** The same words in another order. */
        SAME_WORDS,
        /** Each word has a near spelling in the other. */
        SPELLING,
        /** All words of the one are in the other, which has more. */
        WORDS_WITHIN;

        /** The lower-case word used in HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
