package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusChangesTest {

    /** Rows as "traffic direction from to status", parted by semicolons. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # begins
            import both 2025-10-12 .. closed | 2025-10-12 | 2025-10-12 | import both 2025-10-12 unknown>closed first -
            import both 2025-10-12 .. closed | 2025-10-13 | 2025-12-31 | -
            import both 2025-10-12 .. closed | 2025-10-01 | 2025-10-11 | -
            # ends, with the days it lasted
            returnees a_to_b 2025-10-12 2025-10-31 closed | 2025-11-01 | 2025-11-01 | returnees a_to_b 2025-11-01 closed>open 20-20
            returnees a_to_b 2025-10-12 2025-10-31 closed | 2025-10-13 | 2025-10-31 | -
            import both 2025-10-12 2025-10-12 closed | 2025-10-13 | 2025-10-20 | import both 2025-10-13 closed>open 1-1
            # one row after another, at a month's and a year's end
            export both 2025-12-01 2025-12-31 closed; export both 2026-01-01 .. restricted | 2026-01-01 | 2026-01-01 | export both 2026-01-01 closed>restricted 31-31
            export both 2024-02-01 2024-02-29 closed; export both 2024-03-01 .. restricted | 2024-03-01 | 2024-03-01 | export both 2024-03-01 closed>restricted 29-29
            # rows of one status that touch are one closure
            export both 2025-10-01 2025-10-10 closed; export both 2025-10-11 2025-10-20 closed | 2025-10-11 | 2025-10-21 | export both 2025-10-21 closed>open 20-20
            # open for some days between two closures
            import both 2025-10-01 2025-10-05 closed; import both 2025-10-08 .. closed | 2025-10-02 | 2025-10-31 | import both 2025-10-08 open>closed -; import both 2025-10-06 closed>open 5-5
            # directions that differ stay two, those that agree are one
            transit a_to_b 2025-10-01 2025-10-05 closed; transit b_to_a 2025-10-01 2025-10-07 closed | 2025-10-01 | 2025-10-31 | transit b_to_a 2025-10-08 closed>open 7-7; transit a_to_b 2025-10-06 closed>open 5-5; transit both 2025-10-01 unknown>closed first -
            transit a_to_b 2025-10-01 2025-10-05 closed; transit b_to_a 2025-10-01 2025-10-05 closed | 2025-10-02 | 2025-10-31 | transit both 2025-10-06 closed>open 5-5
            # known to the month: one change, settled once no reading is left
            import both 2023-04 2025-03-10 closed | 2023-04-01 | 2023-04-29 | -
            import both 2023-04 2025-03-10 closed | 2023-04-01 | 2023-04-30 | import both 2023-04 unknown>closed first -
            import both 2023-04 2025-03-10 closed | 2025-03-11 | 2025-03-11 | import both 2025-03-11 closed>open 681-710
            import both 2025-01-01 2025-03 closed | 2025-03-02 | 2025-03-31 | import both 2025-03-02 closed>unknown -
            import both 2025-01-01 2025-03 closed | 2025-03-15 | 2025-03-31 | -
            import both 2025-01-01 2025-03 closed | 2025-01-02 | 2025-04-01 | import both 2025-03 closed>open 60-90
            import both 2025-01-01 2025-03 closed | 2025-03-15 | 2025-04-01 | import both 2025-03 closed>open 60-90
            import both 2025-01-01 2025-03 closed | 2025-04-01 | 2025-04-01 | import both 2025-03 closed>open 60-90
            import both 2025-01-01 2025-03 closed | 2025-04-02 | 2025-04-30 | -
            # then closed again on a known day: what lay between stays unknown
            import both 2025-01-01 2025-03 closed; import both 2025-04-01 .. closed | 2025-01-02 | 2025-04-30 | import both 2025-04-01 unknown>closed -; import both 2025-03-02 closed>unknown -
            # known to the year
            import both 2024 .. closed | 2024-12-31 | 2024-12-31 | import both 2024 unknown>closed first -
            """)
    void changeIsADayWhoseStatusDiffersFromTheDayBefore(
            String rows, LocalDate first, LocalDate last, @Nullable String expected) {
        String found = StatusChanges.between("torkham", first, last, closures(rows)).stream()
                .map(StatusChangesTest::shown)
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torkham", "chaman", "angoor-adda", "arandu"})
    void changesOfTheShippedSituationFoldBackToTheRule(String crossing) {
        assertFolds(PakAfg2025.closures(crossing), LocalDate.of(2023, 1, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void changesOfAnyClosuresFoldBackToTheRule() {
        Random random = new Random(20251012);
        for (int i = 0; i < 400; i++) {
            List<Closure> closures = anyClosures(random);
            LocalDate first = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(200));
            assertFolds(closures, first, first.plusDays(random.nextInt(150)));
        }
    }

    @Test
    void lastDayBeforeTheFirstIsRefused() {
        LocalDate day = LocalDate.of(2025, 10, 12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChanges.between("torkham", day, day.minusDays(1), List.of()))
                .withMessageContaining("2025-10-11");
    }

    private static void assertFolds(List<Closure> closures, LocalDate first, LocalDate last) {
        List<StatusChange> oldestFirst =
                StatusChanges.between("any", first, last, closures).reversed();
        for (Traffic traffic : Traffic.values()) {
            for (Direction way : Direction.ONE_WAYS) {
                List<StatusChange> ofCell = oldestFirst.stream()
                        .filter(change -> change.traffic() == traffic
                                && change.direction().covers(way))
                        .toList();
                CrossingStatus before = StatusRule.on(first.minusDays(1), traffic, way, closures)
                        .status();
                first.datesUntil(last.plusDays(1)).forEach(day -> {
                    CrossingStatus status = before;
                    for (StatusChange change : ofCell) {
                        status = change.after(day, status);
                    }
                    assertThat(status)
                            .as("%s %s on %s of %s", traffic, way, day, closures)
                            .isEqualTo(
                                    StatusRule.on(day, traffic, way, closures).status());
                });
            }
        }
    }

    /** Up to six rows of import after one another, days, months and gaps mixed. */
    private static List<Closure> anyClosures(Random random) {
        List<Closure> rows = new ArrayList<>();
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
        for (int i = 0; i < random.nextInt(7); i++) {
            LocalDate end = day.plusDays(random.nextInt(50));
            String from = random.nextInt(3) == 0 ? day.toString().substring(0, 7) : day.toString();
            String to = random.nextInt(3) == 0 ? end.toString().substring(0, 7) : end.toString();
            rows.add(new Closure(
                    "row-" + i,
                    Set.of(Traffic.IMPORT),
                    Direction.values()[random.nextInt(3)],
                    DateInterval.parse(from, random.nextInt(8) == 0 ? null : to),
                    random.nextBoolean() ? CrossingStatus.CLOSED : CrossingStatus.RESTRICTED));
            day = end.plusDays(1 + random.nextInt(40));
        }
        return rows;
    }

    private static List<Closure> closures(String rows) {
        return Arrays.stream(rows.split("; "))
                .map(row -> row.split(" "))
                .map(row -> new Closure(
                        String.join("-", row),
                        Set.of(Traffic.parse(row[0])),
                        Direction.parse(row[1]),
                        DateInterval.parse(row[2], row[3].equals("..") ? null : row[3]),
                        CrossingStatus.parse(row[4])))
                .toList();
    }

    private static String shown(StatusChange change) {
        ClosedDayCount days = change.closedDays();
        return "%s %s %s %s>%s%s %s"
                .formatted(
                        change.traffic().code(),
                        change.direction().code(),
                        change.on(),
                        change.from().code(),
                        change.to().code(),
                        change.assessedBefore() ? "" : " first",
                        days == null ? "-" : days.low() + "-" + days.high());
    }
}
