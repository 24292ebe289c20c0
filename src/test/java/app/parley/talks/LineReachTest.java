package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReachTest {
    private static final LocalDate ON = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // end of the one, start of the next, its status, the day viewed; fewest and most days, first and last day
        // between
        "2025-10-19, 2025-10-25, held, 2026-01-01, 6, 6, 2025-10-20, 2025-10-24",
        "2025-10-19, 2025-10-25, planned, 2026-01-01, 6, 6, 2025-10-20, 2025-10-24",
        "2025-10-19, 2025-10-25, held, 2025-10-22, 6, 6, 2025-10-20, 2025-10-22",
        "2025-10-19, 2025-10-25, held, 2025-10-19, 6, 6, , ",
        "2025-10-19, 2025-10-20, held, 2026-01-01, 1, 1, , ",
        "2025-10-19, 2025-10-18, held, 2026-01-01, 0, 0, , ",
        "2025-10-19, 2025-11, held, 2026-01-01, 13, 42, 2025-10-20, 2025-10-31",
        "2025-10, 2025-11, held, 2026-01-01, 1, 60, , ",
        // What was put off or called off is nothing that the days lead to: they lead to the day viewed.
        "2025-10-19, 2025-10-25, postponed, 2026-01-01, 74, 74, 2025-10-20, 2026-01-01",
        "2025-10-19, 2025-10-25, cancelled, 2026-01-01, 74, 74, 2025-10-20, 2026-01-01"
    })
    void daysLeadToTheNextRoundThatTookPlaceOrIsPlanned(
            String end, String next, String status, LocalDate on, long low, long high, String from, String to) {
        LineReach.Around around = LineReach.around(
                        List.of(
                                round("one", "2025-10-01", end, RoundStatus.HELD),
                                round("two", next, null, status(status))),
                        on)
                .getFirst();

        assertThat(around.gap()).isEqualTo(new RoundGap(low, high));
        assertThat(around.meanwhile()).isEqualTo(from == null ? null : new DaySpan(day(from), day(to)));
    }

    @Test
    void whatTookNotPlaceHasNoDaysOfItsOwnAndNoneAfterIt() {
        assertThat(LineReach.around(List.of(round("one", "2025-10-18", null, RoundStatus.CANCELLED)), ON))
                .containsExactly(new LineReach.Around(day("2025-10-18"), null, null, null, null));
    }

    @Test
    void roundThatIsNotOverLeadsNowhereYet() {
        LineReach.Around around = LineReach.around(
                        List.of(round("one", "2025-12-30", "2026-01-05", RoundStatus.HELD)), ON)
                .getFirst();

        assertThat(around.during()).isEqualTo(new DaySpan(day("2025-12-30"), ON));
        assertThat(around.gap()).isNull();
        assertThat(around.meanwhile()).isNull();
    }

    @Test
    void roundKnownToAMonthHasNoCertainDay() {
        LineReach.Around around = LineReach.around(List.of(round("one", "2025-11", null, RoundStatus.HELD)), ON)
                .getFirst();

        assertThat(around.firstDay()).isNull();
        assertThat(around.during()).isNull();
        assertThat(around.gap()).isEqualTo(new RoundGap(32, 61));
    }

    @Test
    void lineBeginsAFortnightBeforeTheFirstDateAndReachesTheDayViewed() {
        assertThat(LineReach.whole(List.of(round("one", "2025-10-18", "2025-10-19", RoundStatus.HELD)), List.of(), ON))
                .isEqualTo(new DaySpan(day("2025-10-04"), day("2026-01-08")));
    }

    @ParameterizedTest
    @CsvSource({"1, DAY, 1", "100, DAY, 100", "101, WEEK, 16", "1100, WEEK, 158", "1101, MONTH, 37", "6000, YEAR, 18"})
    void windowIsCutIntoAsManyPartsAsCanBeSeen(int days, LineSlices.Unit unit, int parts) {
        LocalDate first = LocalDate.of(2025, 10, 12);
        LineSlices slices = LineSlices.of(first, first.plusDays(days - 1));

        assertThat(slices.unit()).isEqualTo(unit);
        assertThat(slices.parts()).hasSize(parts);
        assertThat(slices.parts().getFirst().from()).isEqualTo(first);
        assertThat(slices.parts().getLast().to()).isEqualTo(first.plusDays(days - 1));
        for (int i = 1; i < slices.parts().size(); i++) {
            LocalDate before = Objects.requireNonNull(slices.parts().get(i - 1).to());
            assertThat(slices.parts().get(i).from()).isEqualTo(before.plusDays(1));
        }
    }

    private static RoundStatus status(String code) {
        return RoundStatus.parse(code);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static RoundSummary round(String id, String start, @Nullable String end, RoundStatus status) {
        return new RoundSummary(
                id,
                new TalksProcess("track", "Track"),
                1,
                "Doha",
                "QA",
                null,
                PartialDate.parse(start),
                end == null ? null : PartialDate.parse(end),
                status,
                null,
                List.of(),
                List.of());
    }
}
