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
        /** No name before is, or may be a spelling of, any name after; who it was may be contested all the same. */
        CHANGED,
        /** The two names are near: it may be one person or two. */
        MAYBE_SAME,
        /** Sources name several heads, and one before is, or may be, one after; neither change nor stay is certain. */
        CONTESTED,
        /** At one round or both, only sources rated unreliable or not to be judged name a head. */
        UNRELIABLE,
        /** At one round or both, no named person is called head. */
        NOT_STATED;

        /** The lower-case word used in HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param reliable true if at each round that names a head, some source not rated unreliable does */
    static HeadChange between(List<String> before, List<String> after, boolean reliable) {
        return new HeadChange(kind(before, after, reliable), before, after);
    }

    /** True if sources name several heads at either round. */
    public boolean isContested() {
        return before.size() > 1 || after.size() > 1;
    }

    private static Kind kind(List<String> before, List<String> after, boolean reliable) {
        if (before.isEmpty() || after.isEmpty()) {
            return Kind.NOT_STATED;
        }
        if (!reliable) {
            return Kind.UNRELIABLE;
        }
        if (before.stream().noneMatch(one -> after.stream().anyMatch(other -> same(one, other) || near(one, other)))) {
            return Kind.CHANGED;
        }
        if (before.size() > 1 || after.size() > 1) {
            return Kind.CONTESTED;
        }
        return same(before.getFirst(), after.getFirst()) ? Kind.SAME : Kind.MAYBE_SAME;
    }

    private static boolean same(String one, String other) {
        return PlainText.of(one).equals(PlainText.of(other));
    }

    private static boolean near(String one, String other) {
        return NearNames.near(one, other);
    }
}
