package app.parley.talks;

import app.parley.name.NearNames;
import java.util.List;
import java.util.Locale;

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
        /** The two names are near: it may be one person or two. */
        MAYBE_SAME,
        /** Sources name several heads at one round, perhaps one person in several spellings; no change is certain. */
        CONTESTED,
        /** At one round or both, no named person is called head. */
        NOT_STATED;

        /** The lower-case word used in HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HeadChange between(List<String> before, List<String> after) {
        return new HeadChange(kind(before, after), before, after);
    }

    private static Kind kind(List<String> before, List<String> after) {
        if (before.size() > 1 || after.size() > 1) {
            return Kind.CONTESTED;
        }
        if (before.isEmpty() || after.isEmpty()) {
            return Kind.NOT_STATED;
        }
        String earlier = before.getFirst();
        String later = after.getFirst();
        if (PlainText.of(earlier).equals(PlainText.of(later))) {
            return Kind.SAME;
        }
        return NearNames.near(earlier, later) ? Kind.MAYBE_SAME : Kind.CHANGED;
    }
}
