package app.parley.talks;

import java.util.Locale;

/** What a party says of a ceasefire. */
public enum CeasefireStance {
    HOLDS,
    /** Broken by the other side, or by somebody. */
    BROKEN,
    /** Over, void, never binding. */
    ENDED,
    /** Neither can be read from the words. */
    UNCLEAR;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no stance has that word */
    static CeasefireStance parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** True if the words say that it does not hold. */
    public boolean denies() {
        return this == BROKEN || this == ENDED;
    }
}
