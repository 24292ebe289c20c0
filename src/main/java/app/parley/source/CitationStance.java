package app.parley.source;

import java.util.Locale;

/** How a source stands to a fact that it is cited for. */
public enum CitationStance {
    /** It tells the fact. */
    REPORTS,
    /** It says that somebody else's account of the fact is right. */
    SUPPORTS,
    /** It says that the fact is not so. */
    DISPUTES;

    /** The lower-case word in dossiers, HTTP and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a lower-case word.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public static CitationStance parse(String code) {
        for (CitationStance stance : values()) {
            if (stance.code().equals(code)) {
                return stance;
            }
        }
        throw new IllegalArgumentException("\"" + code + "\" is not a stance: expected reports, supports or disputes.");
    }
}
