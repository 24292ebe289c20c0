package app.parley.talks;

import java.util.Locale;

/** Why a ceasefire is said to be in force, lapsed, contested or unknown on a day. */
public enum CeasefireReason {
    /** In force: its stated end is not reached. */
    RUNS_TO_STATED_END,
    /** In force: no end is stated, and what extends it has not begun. */
    RUNS_TO_EXTENSION,
    /** In force as far as is known: no end is stated, and nothing extends it. */
    NO_END_KNOWN,
    /** Contested: a party's word that it does not hold stands. */
    DENIED,
    /** Lapsed: its stated end has passed. */
    ENDED_AS_STATED,
    /** Lapsed: no end was stated; what extends it has taken its place. */
    GAVE_WAY,
    /** Unknown: it begins later. */
    NOT_BEGUN,
    /** Unknown: its start is known in part, and may be before or after. */
    START_UNCERTAIN,
    /** Unknown: its end is known in part, and may be before or after. */
    END_UNCERTAIN;

    /** The lower-case word used in HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
