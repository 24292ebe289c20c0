package app.parley.source;

/**
 * How reliable a source is, judged by its record and not by the one statement: the letter axis of the NATO/Admiralty
 * system.
 *
 * <p>The natural order runs from the best, {@link #A}, to {@link #F}. {@code F} says nothing against the source, it has
 * just not been judged; it is ordered last because nothing speaks for it either.
 */
public enum Reliability {
    /** Completely reliable: no doubt about authenticity, trustworthiness or competence. */
    A,
    /** Usually reliable: minor doubts; mostly valid in the past. */
    B,
    /** Fairly reliable: some doubts; has been valid in the past. */
    C,
    /** Not usually reliable: significant doubts; has been valid at times. */
    D,
    /** Unreliable: known to lack authenticity, trustworthiness or competence. */
    E,
    /** Cannot be judged: nothing to judge it by. */
    F;

    /**
     * Reads one capital letter.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public static Reliability parse(String letter) {
        for (Reliability reliability : values()) {
            if (reliability.name().equals(letter)) {
                return reliability;
            }
        }
        throw new IllegalArgumentException("\"" + letter + "\" is not a reliability: expected a letter from A to F.");
    }

    public boolean isBetterThan(Reliability other) {
        return compareTo(other) < 0;
    }
}
