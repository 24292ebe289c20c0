package app.parley.talks;

import java.util.Locale;

/** Why the delegations of a round are compared with no other. */
public enum NotCompared {
    /** It is planned, or was put off or called off, so nobody sat at it. */
    NOT_HELD,
    /** Its days are unknown, so no round is the one before it. */
    UNDATED,
    /** No round of its process took place before it. */
    FIRST_OF_PROCESS;

    /** The lower-case word used in HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
