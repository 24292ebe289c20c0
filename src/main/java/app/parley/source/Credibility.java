package app.parley.source;

/**
 * How credible one statement is, whoever makes it: the number axis of the NATO/Admiralty system.
 *
 * <p>The natural order runs from the best, 1, to 6. Like reliability {@code F}, 6 means not judged.
 */
public enum Credibility {
    /** 1: confirmed by independent sources, logical, consistent with what else is known. */
    CONFIRMED(1),
    /** 2: not confirmed, yet logical and consistent with what else is known. */
    PROBABLY_TRUE(2),
    /** 3: not confirmed, reasonably logical, agrees in part with what else is known. */
    POSSIBLY_TRUE(3),
    /** 4: not confirmed, possible but not logical, nothing else on the subject. */
    DOUBTFUL(4),
    /** 5: not confirmed, not logical, contradicted by what else is known. */
    IMPROBABLE(5),
    /** 6: nothing to judge it by. */
    CANNOT_BE_JUDGED(6);

    private final int number;

    Credibility(int number) {
        this.number = number;
    }

    /** The number of the scale, 1 to 6. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException if the number is outside 1 to 6 */
    public static Credibility of(int number) {
        for (Credibility credibility : values()) {
            if (credibility.number == number) {
                return credibility;
            }
        }
        throw new IllegalArgumentException(refusal(String.valueOf(number)));
    }

    /**
     * Reads one ASCII digit.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public static Credibility parse(String digit) {
        if (digit.length() != 1 || digit.charAt(0) < '1' || digit.charAt(0) > '6') {
            throw new IllegalArgumentException(refusal(digit));
        }
        return of(digit.charAt(0) - '0');
    }

    public boolean isBetterThan(Credibility other) {
        return compareTo(other) < 0;
    }

    private static String refusal(String value) {
        return "\"" + value + "\" is not a credibility: expected a number from 1 to 6.";
    }
}
