package app.parley.talks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a commitment stands: what its newest review says or, unreviewed, what was said of it.
 *
 * <p>Of what was said only opening words count that leave no doubt; the newest such claim decides. Everything else, "never
 * finalised" say, is shown as worded and decides nothing.
 */
public enum CommitmentState {
    /** Said to be agreed; nothing later is certain. */
    AGREED,
    /** One side says that it was agreed. */
    CLAIMED,
    /** One side declared it for itself. */
    UNILATERAL,
    /** Still on the table. */
    CARRIED,
    MET,
    VIOLATED,
    DEFERRED,
    /** Declared void, or its time ran out. */
    LAPSED,
    /** Nothing that was said of it decides. */
    UNKNOWN;

    private static final Map<String, CommitmentState> OPENING_WORDS = Map.of(
            "agreed",
            AGREED,
            "claimed by",
            CLAIMED,
            "unilateral",
            UNILATERAL,
            "fulfilled",
            MET,
            "declared void",
            LAPSED);

    /** What was said of it, oldest first, adds up to. */
    static CommitmentState said(List<String> statusClaims) {
        return statusClaims.reversed().stream()
                .map(CommitmentState::opening)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<CommitmentState> opening(String claim) {
        String plain = PlainText.of(claim);
        return OPENING_WORDS.entrySet().stream()
                .filter(words -> plain.startsWith(words.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The lower-case word used in SQL, CSV and HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How grave it is that a commitment stands so, from 0: of two reviews of one day the graver counts. */
    int gravity() {
        return switch (this) {
            case AGREED, CLAIMED, UNILATERAL, UNKNOWN, CARRIED -> 0;
            case MET -> 1;
            case DEFERRED -> 2;
            case LAPSED -> 3;
            case VIOLATED -> 4;
        };
    }

    /** @throws IllegalArgumentException naming the value and the words expected */
    public static CommitmentState parse(String code) {
        for (CommitmentState state : values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        String expected = Arrays.stream(values()).map(CommitmentState::code).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "\"" + code + "\" is not a state of a commitment: expected one of " + expected + ".");
    }

    /** The state of a review. */
    static CommitmentState ofReview(String code) {
        return CommitmentState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
