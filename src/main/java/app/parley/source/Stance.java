package app.parley.source;

import java.util.Locale;

/** How a source stands to the fact that cites it. */
public enum Stance {
    REPORTS,
    SUPPORTS,
    DISPUTES;

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is none of the words */
    public static Stance parse(String code) {
        for (Stance stance : values()) {
            if (stance.code().equals(code)) {
                return stance;
            }
        }
        throw new IllegalArgumentException("\"" + code + "\" is not a stance: expected reports, supports or disputes.");
    }
}
