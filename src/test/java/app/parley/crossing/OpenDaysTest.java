package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.OpeningSchedule.Row;
import app.parley.crossing.OpeningSchedule.Scheduled;
import app.parley.time.DateInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenDaysTest {
    private static final OpeningSchedule EVERY_DAY = new OpeningSchedule(List.of());
    /** Invented: four days a week, from mid-June Mondays only for import; from some day in August never. */
    private static final OpeningSchedule SOME_DAYS = new OpeningSchedule(List.of(
            row(null, "2025-01-01", null, 1, 2, 3, 4),
            row(Traffic.IMPORT, "2025-06-16", null, 1),
            row(Traffic.IMPORT, "2025-08", null)));

    @ParameterizedTest
    @CsvSource(textBlock = """
            torkham,     import,       2025-09-01, 2025-09-30, 2025-09: 0+0 of 0; 0 undecided; 30 unassessed
            torkham,     import,       2025-10-01, 2025-10-31, 2025-10: 0+0 of 20; 0 undecided; 11 unassessed
            torkham,     returnees,    2025-11-01, 2025-11-30, 2025-11: 30+0 of 30; 0 undecided; 0 unassessed
            torkham,     humanitarian, 2025-12-01, 2025-12-31, 2025-12: 0+28 of 31; 0 undecided; 0 unassessed
            angoor-adda, import,       2023-04-01, 2023-04-30, 2023-04: 0+0 of 1; 29 undecided; 0 unassessed
            angoor-adda, import,       2025-03-01, 2025-03-31, 2025-03: 21+0 of 31; 0 undecided; 0 unassessed
            nawa-pass,   import,       2025-12-01, 2025-12-31, 2025-12: 0+0 of 0; 0 undecided; 31 unassessed
            """)
    void unknownIsNeitherOpenNorInTheDenominator(
            String slug, String traffic, LocalDate from, LocalDate to, String expected) {
        assertThat(months(slug, traffic, from, to, EVERY_DAY))
                .extracting(OpenDaysTest::words)
                .containsExactly(expected);
    }

    @Test
    void monthsAddUp() {
        List<OpenDays.Month> months =
                months("torkham", "returnees", LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 15), EVERY_DAY);

        OpenDays sum = months.getLast().cumulative();
        assertThat(months).hasSize(3);
        assertThat(sum).isEqualTo(new OpenDays(45, 0, 20, 0, 11, 0));
        assertThat(sum.known() + sum.unknown()).isEqualTo(76);
        assertThat(months.getFirst().cumulative()).isEqualTo(months.getFirst().days());
    }

    @Test
    void daysOffTheScheduleAreNotCounted() {
        LocalDate from = LocalDate.of(2025, 11, 1);
        List<OpenDays.Month> months = months("torkham", "returnees", from, from.plusDays(29), SOME_DAYS);

        // November 2025 begins on a Saturday: four Mondays to Thursdays, of which nothing else is on file.
        assertThat(months.getLast().days()).isEqualTo(new OpenDays(16, 0, 0, 0, 0, 14));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-12-31, import,  YES
            2025-06-06, import,  NO
            2025-06-12, import,  YES
            2025-06-19, import,  NO
            2025-06-23, import,  YES
            2025-06-19, transit, YES
            2025-08-04, import,  UNDECIDED
            2025-08-05, import,  NO
            2025-09-01, import,  NO
            2025-09-01, transit, YES
            """)
    void rowOfTheTrafficAndThenTheNewerOutweighs(LocalDate day, String traffic, Scheduled expected) {
        assertThat(SOME_DAYS.on(day, Traffic.parse(traffic))).isEqualTo(expected);
    }

    private static List<OpenDays.Month> months(
            String slug, String traffic, LocalDate from, LocalDate to, OpeningSchedule schedule) {
        Traffic counted = Traffic.parse(traffic);
        return OpenDays.byMonth(from, to, counted, StatusRuns.ofTraffic(counted, PakAfg2025.closures(slug)), schedule);
    }

    private static String words(OpenDays.Month month) {
        OpenDays days = month.days();
        return month.month() + ": " + days.open() + "+" + days.partly() + " of " + days.known() + "; "
                + days.undecided() + " undecided; " + days.unassessed() + " unassessed";
    }

    private static Row row(@Nullable Traffic traffic, String from, @Nullable String to, Integer... weekdays) {
        Set<DayOfWeek> days = Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet());
        return new Row(traffic, DateInterval.parse(from, to), days, null);
    }
}
