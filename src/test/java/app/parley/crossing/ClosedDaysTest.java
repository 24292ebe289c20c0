package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedDaysTest {

    @ParameterizedTest
    @CsvSource({
        "torkham,     import,     2025-10-12,   1,   1",
        "torkham,     import,     2025-10-25,  14,  14",
        "torkham,     import,     2025-10-29,  18,  18",
        "torkham,     import,     2025-11-01,  21,  21",
        "torkham,     import,     2026-10-04, 358, 358",
        "torkham,     returnees,  2025-10-31,  20,  20",
        "angoor-adda, import,     2023-04-30,   1,  30",
        "angoor-adda, import,     2024-01-01, 247, 276",
        "angoor-adda, import,     2025-10-12,   1,   1",
        "arandu,      pedestrian, 2025-10-12,   2,   2",
    })
    void firstClosedDayIsDayOne(String crossing, String traffic, LocalDate day, int low, int high) {
        assertThat(ClosedDays.on(day, Traffic.parse(traffic), PakAfg2025.closures(crossing)))
                .contains(new ClosedDayCount(low, high));
    }

    @ParameterizedTest
    @CsvSource({
        "torkham,     import,       2025-10-11",
        "torkham,     returnees,    2025-11-01",
        "torkham,     humanitarian, 2025-12-04",
        "angoor-adda, import,       2023-04-15",
        "angoor-adda, import,       2025-03-11",
        "angoor-adda, returnees,    2025-10-12",
    })
    void nothingIsCountedUnlessCertainlyClosed(String crossing, String traffic, LocalDate day) {
        assertThat(ClosedDays.on(day, Traffic.parse(traffic), PakAfg2025.closures(crossing)))
                .isEmpty();
    }

    @Test
    void aVagueStartGivesNoExactDay() {
        assertThat(new ClosedDayCount(247, 276).exact()).isEmpty();
        assertThat(new ClosedDayCount(14, 14).exact()).hasValue(14);
    }

    @Test
    void theCalendarCountsOnWhileReturneesPass() {
        List<CrossingDay> days = ClosedDays.calendar(
                LocalDate.of(2025, 10, 10), LocalDate.of(2025, 11, 2), Traffic.IMPORT, PakAfg2025.closures("torkham"));
        assertThat(days).hasSize(24);
        assertThat(days.get(1))
                .isEqualTo(new CrossingDay(LocalDate.of(2025, 10, 11), CrossingStatus.UNKNOWN, null, null));
        assertThat(days.getLast())
                .isEqualTo(new CrossingDay(
                        LocalDate.of(2025, 11, 2),
                        CrossingStatus.CLOSED,
                        new ClosedDayCount(22, 22),
                        "cl-torkham-trade"));
    }

    @ParameterizedTest
    @CsvSource({"2025-10-12, 2025-10-11", "2015-01-01, 2025-01-01"})
    void refusesACalendarBackwardsOrTooLong(LocalDate from, LocalDate to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClosedDays.calendar(from, to, Traffic.IMPORT, List.of()))
                .withMessageContaining(from.toString());
    }

    /** Whatever the closures are: the count starts at one, grows by one a day, and agrees with the calendar and since. */
    @Test
    void countGrowsByOneEachDayOfARun() {
        Random random = new Random(12);
        LocalDate start = LocalDate.of(2025, 1, 1);
        int closedDays = 0;
        for (int round = 0; round < 200; round++) {
            List<Closure> closures = randomClosures(random, start);
            CrossingDay yesterday = new CrossingDay(start, CrossingStatus.UNKNOWN, null, null);
            LocalDate runBegan = start;
            for (CrossingDay day : ClosedDays.calendar(start, start.plusDays(89), Traffic.IMPORT, closures)) {
                assertThat(ClosedDays.on(day.date(), Traffic.IMPORT, closures).orElse(null))
                        .isEqualTo(day.closedDays());
                if (day.status() != yesterday.status()) {
                    runBegan = day.date();
                }
                if (day.status() == CrossingStatus.CLOSED) {
                    ClosedDayCount before = yesterday.closedDays();
                    int expected = before == null ? 1 : before.exact().orElseThrow() + 1;
                    assertThat(day.closedDays()).isEqualTo(new ClosedDayCount(expected, expected));
                    closedDays++;
                } else {
                    assertThat(day.closedDays()).isNull();
                }
                Assessed assessed = StatusRule.ofTraffic(day.date(), Traffic.IMPORT, closures);
                if (assessed.since() != null) {
                    assertThat(assessed.since().earliest()).isEqualTo(runBegan);
                }
                yesterday = day;
            }
        }
        assertThat(closedDays).isGreaterThan(1_500);
    }

    @Test
    void aStartKnownToTheMonthHoldsEveryDayWithinIt() {
        for (int first = 1; first <= 30; first++) {
            LocalDate start = LocalDate.of(2023, 4, first);
            LocalDate day = LocalDate.of(2024, 1, 1);
            int exact = count(start.toString(), day).exact().orElseThrow();
            assertThat(exact)
                    .isBetween(
                            count("2023-04", day).low(), count("2023-04", day).high());
        }
    }

    private static ClosedDayCount count(String from, LocalDate day) {
        Closure closure = new Closure(
                "c", Set.of(Traffic.IMPORT), Direction.BOTH, DateInterval.parse(from, null), CrossingStatus.CLOSED);
        return ClosedDays.on(day, Traffic.IMPORT, List.of(closure)).orElseThrow();
    }

    /** Rows that do not overlap within a direction, beginning after the first day, touching or with gaps. */
    private static List<Closure> randomClosures(Random random, LocalDate start) {
        List<Closure> closures = new ArrayList<>();
        for (Direction way : Direction.ONE_WAYS) {
            LocalDate from = start.plusDays(1 + random.nextInt(20));
            for (int i = 0; i < random.nextInt(5); i++) {
                LocalDate to = from.plusDays(random.nextInt(20));
                CrossingStatus status = random.nextInt(3) == 0 ? CrossingStatus.RESTRICTED : CrossingStatus.CLOSED;
                closures.add(new Closure(
                        way.code() + i,
                        Set.of(Traffic.IMPORT, Traffic.EXPORT),
                        way,
                        DateInterval.of(from, to),
                        status));
                from = to.plusDays(1 + random.nextInt(2) * random.nextInt(10));
            }
        }
        return closures;
    }
}
