package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosureRunTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            torkham     | import    | 2025-10-25 | 2025-10-12 14–14 in force
            torkham     | returnees | 2026-10-04 | 2025-10-12 20–20 ended
            angoor-adda | import    | 2025-03-10 | 2023-04 681–710 in force
            angoor-adda | import    | 2026-10-04 | 2023-04 681–710 ended, 2025-10-12 358–358 in force
            angoor-adda | import    | 2023-04-15 | -
            nawa-pass   | import    | 2026-10-04 | -
            """)
    void longestFirstUpToTheDay(String slug, String traffic, LocalDate day, String expected) {
        StatusRuns runs = StatusRuns.ofTraffic(Traffic.parse(traffic), PakAfg2025.closures(slug));

        assertThat(words(ClosureRun.upTo(day, runs))).isEqualTo(expected == null ? "" : expected);
    }

    /** Whatever the day: a closure in force is as long as the day counter says. */
    @ParameterizedTest
    @CsvSource({"torkham, import", "torkham, returnees", "angoor-adda, import", "chaman, humanitarian"})
    void closureInForceIsAsLongAsTheCounterSays(String slug, String code) {
        Traffic traffic = Traffic.parse(code);
        List<Closure> closures = PakAfg2025.closures(slug);
        StatusRuns runs = StatusRuns.ofTraffic(traffic, closures);
        LocalDate first = LocalDate.of(2023, 1, 1);
        first.datesUntil(LocalDate.of(2026, 10, 5)).forEach(day -> {
            List<ClosedDayCount> inForce = ClosureRun.upTo(day, runs).stream()
                    .filter(ClosureRun::inForce)
                    .map(ClosureRun::days)
                    .toList();
            assertThat(inForce)
                    .isEqualTo(ClosedDays.on(day, traffic, closures).stream().toList());
        });
    }

    @Test
    void endKnownToTheMonthMakesTheLengthARange() {
        List<Closure> closures = List.of(
                closure("a", "2025-01-10", "2025-03"),
                closure("b", "2025-06-01", "2025-06-03"),
                closure("c", "2025-06-04", "2025-06-10"));

        assertThat(words(ClosureRun.upTo(LocalDate.of(2025, 12, 31), StatusRuns.ofTraffic(Traffic.IMPORT, closures))))
                .isEqualTo("2025-01-10 51–81 ended, 2025-06-01 10–10 ended");
    }

    private static Closure closure(String id, String from, String to) {
        return new Closure(
                id, Set.of(Traffic.IMPORT), Direction.BOTH, DateInterval.parse(from, to), CrossingStatus.CLOSED);
    }

    private static String words(List<ClosureRun> runs) {
        return String.join(
                ", ",
                runs.stream()
                        .sorted(ClosureRun.LONGEST_FIRST)
                        .map(run -> run.since() + " " + run.days().low() + "–"
                                + run.days().high() + (run.inForce() ? " in force" : " ended"))
                        .toList());
    }
}
