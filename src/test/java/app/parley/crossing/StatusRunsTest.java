package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.crossing.StatusRuns.Run;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRunsTest {
    private static final LocalDate START = LocalDate.of(2024, 11, 1);
    private static final LocalDate END = START.plusDays(200);

    /** Partial dates, both and single ways, gaps, adjoining rows; every other round rows overlap as they never should. */
    @RepeatedTest(60)
    void everyDayIsAsTheRuleSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Closure> closures = randomClosures(random, repetition.getCurrentRepetition() % 2 == 0);
        for (Traffic traffic : List.of(Traffic.IMPORT, Traffic.RETURNEES)) {
            StatusRuns both = StatusRuns.ofTraffic(traffic, closures);
            StatusRuns there = StatusRuns.oneWay(traffic, Direction.A_TO_B, closures);
            for (LocalDate day = START.minusDays(40); day.isBefore(END); day = day.plusDays(1)) {
                assertThat(both.on(day)).isEqualTo(StatusRule.ofTraffic(day, traffic, closures));
                assertThat(there.on(day)).isEqualTo(StatusRule.on(day, traffic, Direction.A_TO_B, closures));
            }
            assertRunsCover(both, closures, traffic);
        }
    }

    private static void assertRunsCover(StatusRuns runs, List<Closure> closures, Traffic traffic) {
        LocalDate next = START;
        for (Run run : runs.between(START, END)) {
            assertThat(run.from()).isEqualTo(next);
            for (LocalDate day = run.from(); !day.isAfter(run.to()); day = day.plusDays(1)) {
                Assessed assessed = StatusRule.ofTraffic(day, traffic, closures);
                assertThat(assessed.status()).isEqualTo(run.status());
                assertThat(assessed.since()).isEqualTo(run.since());
                if (assessed.closureId() != null) {
                    assertThat(run.closureIds()).contains(assessed.closureId());
                }
            }
            next = run.to().plusDays(1);
        }
        assertThat(next).isEqualTo(END.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | import       | 2025-10-10 | 2025-10-13 | unknown 2 since null, closed 2 since 2025-10-12
            torkham     | returnees    | 2025-10-12 | 2025-11-02 | closed 20 since 2025-10-12, open 2 since 2025-11-01
            angoor-adda | import       | 2023-03-30 | 2023-05-01 | unknown 2 since null, unknown 29 since null, closed 2 since 2023-04
            nawa-pass   | import       | 2025-10-10 | 2025-10-13 | unknown 4 since null
            """)
    void runsOfTheShippedSituation(String slug, String traffic, LocalDate from, LocalDate to, String expected) {
        List<Run> runs = StatusRuns.ofTraffic(Traffic.parse(traffic), PakAfg2025.closures(slug))
                .between(from, to);

        assertThat(runs.stream()
                        .map(run -> run.status().code() + " " + run.days() + " since " + run.since())
                        .toList())
                .containsExactly(expected.split(", "));
    }

    @Test
    void whatIsNotAssessedStaysApartFromWhatIsUndecided() {
        StatusRuns runs = StatusRuns.ofTraffic(Traffic.IMPORT, PakAfg2025.closures("angoor-adda"));

        assertThat(runs.firstAssessed()).isEqualTo("2023-04-01");
        assertThat(runs.between(LocalDate.of(2023, 3, 31), LocalDate.of(2023, 4, 1)))
                .extracting(Run::isAssessed)
                .containsExactly(false, true);
        assertThat(StatusRuns.ofTraffic(Traffic.IMPORT, List.of()).firstAssessed())
                .isNull();
    }

    @Test
    void refusesRunsBackwardsAndBothWaysAsOne() {
        StatusRuns none = StatusRuns.ofTraffic(Traffic.IMPORT, List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> none.between(END, START));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRuns.oneWay(Traffic.IMPORT, Direction.BOTH, List.of()));
    }

    @Test
    void tenYearsOf500RowsAreWhatTheRuleSaysOfEachDay() {
        LocalDate from = LocalDate.of(2016, 1, 1);
        List<Closure> closures = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate start = from.plusDays(i * 7L);
            closures.add(row("c" + i, Direction.BOTH, DateInterval.of(start, start.plusDays(6 - i % 3)), i % 5 == 0));
        }
        StatusRuns runs = StatusRuns.ofTraffic(Traffic.IMPORT, closures);
        for (LocalDate day = from; day.isBefore(from.plusDays(3_653)); day = day.plusDays(37)) {
            assertThat(runs.on(day)).as("%s", day).isEqualTo(StatusRule.ofTraffic(day, Traffic.IMPORT, closures));
        }
    }

    private static List<Closure> randomClosures(Random random, boolean overlapping) {
        List<Closure> closures = new ArrayList<>();
        for (Direction way : Direction.values()) {
            if (way == Direction.BOTH && !overlapping) {
                continue;
            }
            LocalDate from = START.plusDays(random.nextInt(20));
            for (int i = 0; i < random.nextInt(7); i++) {
                LocalDate to = from.plusDays(random.nextInt(45));
                boolean open = i > 4 && random.nextBoolean();
                DateInterval interval = new DateInterval(partial(random, from), open ? null : partial(random, to));
                closures.add(row(way.code() + i, way, interval, random.nextInt(3) == 0));
                from = to.plusDays(1 + random.nextInt(2) * random.nextInt(30)).minusDays(overlapping ? 5 : 0);
            }
        }
        return closures;
    }

    private static PartialDate partial(Random random, LocalDate day) {
        return switch (random.nextInt(12)) {
            case 0 -> new PartialDate(day.getYear(), null, null);
            case 1, 2 -> PartialDate.of(YearMonth.from(day));
            default -> PartialDate.of(day);
        };
    }

    private static Closure row(String id, Direction way, DateInterval interval, boolean restricted) {
        CrossingStatus status = restricted ? CrossingStatus.RESTRICTED : CrossingStatus.CLOSED;
        return new Closure(id, Set.of(Traffic.IMPORT, Traffic.RETURNEES), way, interval, status);
    }
}
