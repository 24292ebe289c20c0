package app.parley.talks;

import java.util.List;

/**
 * Whether the head of a party's delegation changed.
 *
 * @param kind what can be said
 * @param before everyone whom a source called head at the earlier round, as written
 * @param after the same at the later round
 */
public record HeadChange(Kind kind, List<String> before, List<String> after) {

    /** What can be said of the head. */
    public enum Kind {
        SAME,
        CHANGED,
        /** Sources name several heads at one round, perhaps one person in several spellings; no change is certain. */
        CONTESTED,
        /** At one round or both, no named person is called head. */
        NOT_STATED
    }
}
