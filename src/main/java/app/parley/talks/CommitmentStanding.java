package app.parley.talks;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are asked for by how they stand on the day viewed; null asks for all.
 *
 * @param overdue true for those past due and unmet, false for all others
 * @param score which score
 * @param text that the clause, or what was said of it by that day, contains; spellings in case, diacritics and white space
 *     are forgiven
 */
public record CommitmentStanding(
        @Nullable CommitmentState state,
        @Nullable Boolean overdue,
        @Nullable Score score,
        @Nullable String text) {

    /** Characters of {@link #text} at most. */
    public static final int LONGEST_TEXT = 200;

    /**
     * A score asked for.
     *
     * @param value 0 to 3; null for those that nobody scored
     */
    public record Score(@Nullable Integer value) {
        private static final String NONE = "none";

        /** @throws IllegalArgumentException naming the value and what was expected */
        public static Score parse(String text) {
            return switch (text) {
                case "0", "1", "2", "3" -> new Score(Integer.valueOf(text));
                case NONE -> new Score(null);
                default ->
                    throw new IllegalArgumentException("\"" + text + "\" is not a score: expected 0, 1, 2, 3 or none.");
            };
        }

        /** The word used in addresses. */
        public String code() {
            return value == null ? NONE : value.toString();
        }
    }

    /** True if it stands as asked for. */
    public boolean keeps(CommitmentOnDay one) {
        CommitmentEntry entry = one.entry();
        return (state == null || entry.state() == state)
                && (overdue == null || one.overdue() == overdue)
                && (score == null || Objects.equals(score.value(), entry.score()))
                && (text == null || contains(entry, PlainText.of(text)));
    }

    private static boolean contains(CommitmentEntry entry, String plain) {
        return Stream.concat(Stream.of(entry.text()), entry.statusClaims().stream())
                .anyMatch(words -> PlainText.of(words).contains(plain));
    }
}
