package app.parley.desk;

import java.util.Locale;

/** How far a change has come. */
public enum ChangeState {
    /** Still being written. */
    DRAFT,
    /** Handed in: somebody who may publish shall look at it. */
    IN_REVIEW,
    PUBLISHED,
    /** Was published; the record has since been taken back. */
    RETRACTED,
    /** Given up before it was published. */
    WITHDRAWN;

    /** The lower-case word used in SQL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** True while it can be written and decided on. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW;
    }
}
