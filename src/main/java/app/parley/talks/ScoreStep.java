package app.parley.talks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days over which a commitment kept one score.
 *
 * @param from the first local day: the last on which the review can have been made
 * @param to the last local day, inclusive: the one before the next step begins, or the day viewed
 * @param score 0 to 3; null if that review gave none
 */
public record ScoreStep(
        LocalDate from, LocalDate to, @Nullable Integer score) {

    /**
     * The score over time, oldest first; nothing before the first review, for then there was none. Of several reviews that
     * count from one day the last counts.
     *
     * @param reviews oldest first
     * @param day the local day viewed; reviews that are not certainly of that day or before do not count
     */
    public static List<ScoreStep> of(List<CommitmentEntry.Review> reviews, LocalDate day) {
        List<ScoreStep> steps = new ArrayList<>();
        for (CommitmentEntry.Review review : reviews) {
            LocalDate from = review.on().latest();
            if (from.isAfter(day)) {
                continue;
            }
            while (!steps.isEmpty() && !steps.getLast().from().isBefore(from)) {
                steps.removeLast();
            }
            if (!steps.isEmpty()) {
                ScoreStep before = steps.removeLast();
                steps.add(new ScoreStep(before.from(), from.minusDays(1), before.score()));
            }
            steps.add(new ScoreStep(from, day, review.score()));
        }
        return List.copyOf(steps);
    }
}
