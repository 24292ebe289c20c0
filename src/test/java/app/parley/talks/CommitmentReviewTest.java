package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentReviewTest {

    @ParameterizedTest
    @CsvSource({
        "'',                                      CARRIED",
        "2025-10-31 REAFFIRMED,                   CARRIED",
        "2025-10-25 MET,                          MET",
        "2025-10-25 DEFERRED,                     DEFERRED",
        "2025-10-25 VOIDED,                       LAPSED",
        "2025-10-25 VIOLATED,                     VIOLATED",
        "2025-11-08 VIOLATED,                     CARRIED",
        "2025-11 VIOLATED,                        CARRIED",
        "2025-10-25 MET;2025-11-01 VIOLATED,      VIOLATED",
        "2025-10-25 VIOLATED;2025-11-01 REAFFIRMED, CARRIED",
        "2025-11-01 VIOLATED;2025-11-01 MET,      VIOLATED",
        "2025-11-07 MET,                          MET",
    })
    void newestEvidenceByTheRoundDecides(String evidence, CommitmentReview.Outcome outcome) {
        assertThat(CommitmentReview.outcomeBy(LocalDate.of(2025, 11, 7), evidence(evidence)))
                .isEqualTo(outcome);
    }

    @Test
    void eachLaterRoundReviewsAnew() {
        List<CommitmentReview.LaterRound> rounds = List.of(
                new CommitmentReview.LaterRound("r2-istanbul", LocalDate.of(2025, 10, 30)),
                new CommitmentReview.LaterRound("r3-istanbul", LocalDate.of(2025, 11, 7)),
                new CommitmentReview.LaterRound("r4-riyadh", LocalDate.of(2025, 11, 30)));
        assertThat(CommitmentReview.of(rounds, evidence("2025-11-05 DEFERRED;2025-11-28 VOIDED")))
                .containsExactly(
                        new CommitmentReview("r2-istanbul", CommitmentReview.Outcome.CARRIED),
                        new CommitmentReview("r3-istanbul", CommitmentReview.Outcome.DEFERRED),
                        new CommitmentReview("r4-riyadh", CommitmentReview.Outcome.LAPSED));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-25, ,           2025-10-25, false",
        "2025-10-25, ,           2025-10-26, true",
        "2025-10-25, 2025-10-25, 2025-10-26, false",
        "2025-10-25, 2025-11-01, 2025-10-28, true",
        "2025-10-25, 2025-11-01, 2025-11-01, false",
        "2025-10,    ,           2025-10-31, false",
        "2025-10,    ,           2025-11-01, true",
        "2025-10-25, 2025-11,    2025-11-02, false",
        ",           ,           2025-11-02, false",
    })
    void overdueOnceTheDueDateHasPassedUnmet(String due, String met, LocalDate day, boolean expected) {
        assertThat(CommitmentReview.overdue(date(due), date(met), day)).isEqualTo(expected);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static List<CommitmentEvidence> evidence(String rows) {
        return Arrays.stream(rows.split(";"))
                .filter(row -> !row.isEmpty())
                .map(row -> row.split(" "))
                .map(cell ->
                        new CommitmentEvidence(PartialDate.parse(cell[0]), CommitmentEvidence.State.valueOf(cell[1])))
                .toList();
    }
}
