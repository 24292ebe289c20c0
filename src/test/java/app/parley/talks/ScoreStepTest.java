package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreStepTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "'' | ''",
                "2025-10-30 1 | 2025-10-30 to 2025-12-31: 1",
                "2025-10-30 1;2025-11-07 0 | 2025-10-30 to 2025-11-06: 1;2025-11-07 to 2025-12-31: 0",
                "2025-10-30 1;2025-11-07 - | 2025-10-30 to 2025-11-06: 1;2025-11-07 to 2025-12-31: -",
                "2025-10-30 1;2025-10-30 0 | 2025-10-30 to 2025-12-31: 0",
                "2025-11 2;2025-11-10 3 | 2025-11-10 to 2025-12-31: 3",
                "2025-10-30 1;2026-01-01 3 | 2025-10-30 to 2025-12-31: 1",
                "2025-12 1 | 2025-12-31 to 2025-12-31: 1",
            })
    void eachReviewBeginsAStepOnTheLastDayOnWhichItCanHaveBeenMade(String reviews, String steps) {
        assertThat(ScoreStep.of(reviews(reviews), LocalDate.of(2025, 12, 31)).stream()
                        .map(step ->
                                step.from() + " to " + step.to() + ": " + (step.score() == null ? "-" : step.score()))
                        .collect(Collectors.joining(";")))
                .isEqualTo(steps);
    }

    private static List<CommitmentEntry.Review> reviews(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";")).map(ScoreStepTest::review).toList();
    }

    private static CommitmentEntry.Review review(String text) {
        String[] parts = text.split(" ");
        @Nullable Integer score = parts[1].equals("-") ? null : Integer.valueOf(parts[1]);
        return new CommitmentEntry.Review(
                new UUID(0, 1), PartialDate.parse(parts[0]), null, CommitmentState.CARRIED, score, null, List.of());
    }
}
