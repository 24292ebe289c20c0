package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentQueryTest {
    private final CommitmentQuery commitments = new CommitmentQuery(PakAfg.reads());

    @ParameterizedTest
    @CsvSource({
        ",,, 18",
        "r1-doha,,, 6",
        "r1-doha,, monitoring, 3",
        ", both,, 13",
        ", Pakistan,, 1",
        ",, counterterrorism, 4",
        "r9-nowhere,,, 0",
        ", pakistan,, 0"
    })
    void filtersNarrowTheList(String round, String party, String category, int expected) {
        assertThat(list(new CommitmentFilter(round, party, category))).hasSize(expected);
    }

    @Test
    void listFollowsTheRoundsAndEndsWithThoseMadeAtNone() {
        List<CommitmentEntry> all = list(CommitmentFilter.all());

        assertThat(all.getFirst().id()).isEqualTo("c-doha-ceasefire");
        assertThat(all.getLast().id()).isEqualTo("c-ulema-soil");
        assertThat(all.getLast().round()).isNull();
        assertThat(Objects.requireNonNull(all.getFirst().round()).city()).isEqualTo("Doha");
    }

    @ParameterizedTest
    @CsvSource({
        "c-doha-ceasefire, AGREED",
        "c-doha-followup, AGREED",
        "c-doha-nohostile, CLAIMED",
        "c-doha-istanbul, MET",
        "c-ist2-continue, LAPSED",
        "c-ist2-monitor, AGREED",
        "c-ist2-nov6, MET",
        "c-urq-dialogue, AGREED",
        "c-ulema-soil, UNKNOWN",
        "c-pk-written, UNILATERAL",
        "c-af-verbal, CLAIMED"
    })
    void stateWithoutReviewIsWhatWasSaidAndIsNeverScored(String id, CommitmentState state) {
        CommitmentEntry entry = list(CommitmentFilter.all()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(entry.state()).isEqualTo(state);
        assertThat(entry.reviewed()).isFalse();
        assertThat(entry.score()).isNull();
        assertThat(entry.statusClaims()).isNotEmpty();
        assertThat(entry.sources()).isNotEmpty();
        assertThat(entry.overdueOn(LocalDate.of(2026, 10, 4))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-06, false", "2025-11-07, true"})
    void dueDatePassedUnmetIsOverdueFromTheNextDay(LocalDate day, boolean overdue) {
        CommitmentEntry entry = entry("2025-11-06", List.of());

        assertThat(entry.overdueOn(day)).isEqualTo(overdue);
    }

    @Test
    void whatIsMetIsNotOverdue() {
        CommitmentEntry entry = entry(
                "2025-11-06",
                List.of(new CommitmentEntry.Review(
                        new UUID(0, 1),
                        PartialDate.parse("2025-11-06"),
                        null,
                        CommitmentState.MET,
                        3,
                        null,
                        List.of())));

        assertThat(entry.overdueOn(LocalDate.of(2025, 12, 1))).isFalse();
    }

    private static CommitmentEntry entry(String due, List<CommitmentEntry.Review> reviews) {
        return new CommitmentEntry(
                "c",
                "Meet again.",
                CommitmentEntry.BOTH,
                "other",
                null,
                PartialDate.parse(due),
                List.of(),
                CommitmentState.UNKNOWN,
                false,
                null,
                reviews,
                List.of());
    }

    private List<CommitmentEntry> list(CommitmentFilter filter) {
        return commitments.list(PakAfg.situation(), filter, AsOf.latest());
    }
}
