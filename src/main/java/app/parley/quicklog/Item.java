package app.parley.quicklog;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text with one meaning.
 *
 * @param value of its kind: a crossing's id, a unit's code, the sign of a boundary; empty if there is none
 * @param from its first token
 * @param to the token after its last
 */
record Item(
        Kind kind,
        String value,
        int from,
        int to,
        @Nullable Quantity quantity,
        @Nullable Dated date) {
    private static final Set<Kind> TIES = EnumSet.range(Kind.OPPOSITE, Kind.GLUE);

    private static final Set<Kind> SAYING = EnumSet.of(Kind.SAID, Kind.SAID_OF, Kind.SAID_POST);

    static Item of(Kind kind, String value, int from, int to) {
        return new Item(kind, value, from, to, null, null);
    }

    boolean is(Kind... kinds) {
        for (Kind one : kinds) {
            if (kind == one) {
                return true;
            }
        }
        return false;
    }

    /** True if a reader passes over it: it ties others together, or is a sign within a clause. */
    boolean isGlue() {
        return TIES.contains(kind)
                || kind == Kind.SIGN
                || kind == Kind.LONGER
                || kind == Kind.CHANGED
                || kind == Kind.CORRECTED
                || kind == Kind.RESPECTIVELY
                || SAYING.contains(kind);
    }

    boolean isBoundary(Boundary... boundaries) {
        if (kind != Kind.BOUNDARY) {
            return false;
        }
        for (Boundary one : boundaries) {
            if (value.equals(one.name())) {
                return true;
            }
        }
        return false;
    }

    /** What sets parts of a text apart, from strong to weak. */
    enum Boundary {
        LINE,
        STOP,
        QUESTION,
        SEMICOLON,
        COLON,
        DASH,
        OPEN,
        CLOSE,
        COMMA,
        CONJUNCTION
    }
}
