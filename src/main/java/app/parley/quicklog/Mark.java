package app.parley.quicklog;

/**
 * A part of the text that was understood.
 *
 * @param start in UTF-16 units, inclusive
 * @param end in UTF-16 units, exclusive
 * @param value what it was read as, in the form of a dossier's cells; empty if that is the text itself
 */
public record Mark(int start, int end, What what, String value) {

    /** What a mark is. */
    public enum What {
        CROSSING,
        DATE,
        COUNT,
        RANGE,
        UNIT,
        TRAFFIC,
        DIRECTION,
        SIDE,
        STATUS,
        DAY_COUNT,
        SPEAKER,
        SOURCE,
        SUM,
        INCIDENT,
        CASUALTIES,
        /** What keeps a sentence from being a fact: a negation, a question, what is yet to come. */
        DOUBT
    }
}
