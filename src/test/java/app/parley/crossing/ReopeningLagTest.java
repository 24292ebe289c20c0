package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopeningLagTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 4);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            torkham     | 2025-11-01 returnees; 2025-12-04 humanitarian
            chaman      | 2025-10-20 returnees; 2025-12-04 humanitarian
            angoor-adda | 2025-03-11 export+import+transit
            kharlachi   |
            """)
    void whatWasClosedAndMovesHasEased(String crossing, @Nullable String expected) {
        assertThat(words(Easing.by(DAY, EnumSet.allOf(Traffic.class), PakAfg2025.closures(crossing))))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            closed, then open                    | c both 2025-01-01 2025-01-10                              | 2025-01-11
            closed, then restricted              | c both 2025-01-01 2025-01-10; r both 2025-01-11 ..        | 2025-01-11
            restricted, then open                | r both 2025-01-01 2025-01-10                              |
            closed on without a gap              | c both 2025-01-01 2025-01-10; c both 2025-01-11 ..        |
            one way opens                        | c a_to_b 2025-01-01 2025-01-10; c b_to_a 2025-01-01 ..    | 2025-01-11
            the other way opens later            | c a_to_b 2025-01-01 2025-01-10; c b_to_a 2025-01-01 2025-01-20 | 2025-01-11
            both open on one day                 | c a_to_b 2025-01-01 2025-01-10; c b_to_a 2025-01-05 2025-01-10 | 2025-01-11
            twice                                | c both 2025-01-01 2025-01-10; c both 2025-02-01 2025-02-03 | 2025-01-11, 2025-02-04
            end known to the month               | c both 2025-01-01 2025-03                                 | 2025-03 (2025-03-02 to 2025-04-01)
            what follows may begin within        | c both 2025-01-01 2025-03-10; c both 2025-03 2025-05-01    | 2025-05-02
            still closed                         | c both 2025-01-01 ..                                      |
            after the day viewed                 | c both 2025-01-01 2026-10-04                              |
            its last possible day not yet come   | c both 2025-01-01 2026-10                                 |
            """)
    void tableOfEasings(String name, String rows, @Nullable String expected) {
        List<Easing> easings = Easing.by(DAY, Set.of(Traffic.IMPORT), closures(rows));

        assertThat(easings.stream()
                        .map(easing -> easing.on().isDay()
                                ? easing.on().toString()
                                : easing.on() + " (" + easing.earliest() + " to " + easing.latest() + ")")
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** Rounds of the record: Doha, Istanbul twice, Riyadh, Urumqi. */
    @ParameterizedTest(name = "{0} {1} {2}/{3}")
    @CsvSource(delimiter = '|', textBlock = """
            torkham | any       | 2025-10-18 | 2025-10-19 |       | 13 |
            torkham | any       | 2025-10-25 | 2025-10-30 |       | 2  |
            torkham | any       | 2025-11-06 | 2025-11-07 | 5     | 27 |
            torkham | any       | 2025-11-30 | 2025-11-30 | 29    | 4  |
            torkham | any       | 2026-04-01 | 2026-04-07 | 118   |    |
            torkham | import    | 2025-10-18 | 2025-10-19 |       |    |
            torkham | returnees | 2025-10-25 | 2025-10-30 |       | 2  |
            chaman  | any       | 2025-10-18 | 2025-10-19 |       | 1  |
            chaman  | any       | 2025-10-25 | 2025-10-30 | 5     | 35 |
            chaman  | any       | 2025-10-20 | 2025-10-20 |       | 45 | 2025-10-20
            chaman  | any       | 2025-10-19 | 2025-10-21 |       | 44 | 2025-10-20
            chaman  | any       | 2025-10    | 2025-10    |       | 34-64 | ?2025-10-20
            chaman  | any       | 2025-11    | 2025-11    | 12-41 | 4-33 |
            chaman  | any       | 2025       | 2025       |       |    | ?2025-10-20 ?2025-12-04
            """)
    void daysBeforeAndAfterARound(
            String crossing,
            String traffic,
            String start,
            String end,
            @Nullable String sincePrevious,
            @Nullable String toNext,
            @Nullable String within) {
        EnumSet<Traffic> wanted =
                traffic.equals("any") ? EnumSet.allOf(Traffic.class) : EnumSet.of(Traffic.parse(traffic));

        ReopeningLag lag =
                ReopeningLag.of(DateInterval.parse(start, end), Easing.by(DAY, wanted, PakAfg2025.closures(crossing)));

        assertThat(words(lag.daysSincePrevious())).isEqualTo(words(sincePrevious));
        assertThat(words(lag.daysToNext())).isEqualTo(words(toNext));
        List<String> others = new ArrayList<>();
        lag.during().forEach(one -> others.add(one.on().toString()));
        lag.undecided().forEach(one -> others.add("?" + one.on()));
        assertThat(String.join(" ", others)).isEqualTo(words(within));
        assertThat(lag.next() == null).isEqualTo(lag.daysToNext() == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-18 | 2025-10-19 | 2025-10-25 | 6
            2025-10-18 | 2025-10-19 | 2025-10-19 | 0
            2025-10-18 | 2025-10-19 | 2025-10-18 |
            2025-10    | 2025-10    | 2025-11-30 | 30-60
            """)
    void daysSinceARoundThatNothingFollowed(String start, String end, LocalDate day, @Nullable String expected) {
        assertThat(words(ReopeningLag.daysSinceEnd(DateInterval.parse(start, end), day)
                        .orElse(null)))
                .isEqualTo(words(expected));
    }

    @Test
    void anEasingIsNeverCountedTwiceForOneRound() {
        for (String crossing : List.of("torkham", "chaman", "angoor-adda", "arandu")) {
            List<Easing> easings = Easing.by(DAY, EnumSet.allOf(Traffic.class), PakAfg2025.closures(crossing));
            for (LocalDate start = LocalDate.of(2025, 3, 1); start.isBefore(DAY); start = start.plusDays(9)) {
                ReopeningLag lag = ReopeningLag.of(DateInterval.of(start, start.plusDays(4)), easings);
                if (lag.previous() != null && lag.next() != null) {
                    assertThat(lag.previous().latest()).isBefore(lag.next().earliest());
                }
                assertThat(lag.during()).doesNotContain(lag.previous(), lag.next());
            }
        }
    }

    private static List<Closure> closures(String rows) {
        List<Closure> closures = new ArrayList<>();
        for (String row : rows.split(";")) {
            String[] cells = row.strip().split(" ");
            closures.add(new Closure(
                    "closure-" + closures.size(),
                    Set.of(Traffic.IMPORT),
                    Direction.parse(cells[1]),
                    DateInterval.parse(cells[2], cells[3].equals("..") ? null : cells[3]),
                    cells[0].equals("c") ? CrossingStatus.CLOSED : CrossingStatus.RESTRICTED));
        }
        return closures;
    }

    private static String words(List<Easing> easings) {
        return easings.stream()
                .map(easing -> easing.on() + " "
                        + easing.traffic().stream().map(Traffic::code).sorted().collect(Collectors.joining("+")))
                .collect(Collectors.joining("; "));
    }

    private static String words(@Nullable DayRange days) {
        if (days == null) {
            return "";
        }
        return days.low() == days.high() ? "" + days.low() : days.low() + "-" + days.high();
    }

    private static String words(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
