package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {

    @ParameterizedTest
    @CsvSource({
        "torkham,     import,       a_to_b, 2025-10-11, unknown,    ,           ",
        "torkham,     import,       a_to_b, 2025-10-12, closed,     2025-10-12, cl-torkham-trade",
        "torkham,     export,       b_to_a, 2026-10-04, closed,     2025-10-12, cl-torkham-trade",
        "torkham,     returnees,    a_to_b, 2025-09-01, unknown,    ,           ",
        "torkham,     returnees,    a_to_b, 2025-10-31, closed,     2025-10-12, cl-torkham-returnees",
        "torkham,     returnees,    a_to_b, 2025-11-01, open,       2025-11-01, cl-torkham-returnees",
        "torkham,     returnees,    a_to_b, 2026-10-04, open,       2025-11-01, cl-torkham-returnees",
        "torkham,     returnees,    b_to_a, 2025-11-01, unknown,    ,           ",
        "torkham,     humanitarian, a_to_b, 2025-12-03, closed,     2025-10-12, cl-torkham-aid",
        "torkham,     humanitarian, a_to_b, 2025-12-04, restricted, 2025-12-04, cl-torkham-aid-phased",
        "chaman,      returnees,    a_to_b, 2025-10-19, closed,     2025-10-12, cl-chaman-returnees",
        "chaman,      returnees,    a_to_b, 2025-10-20, open,       2025-10-20, cl-chaman-returnees",
        "angoor-adda, import,       a_to_b, 2023-03-31, unknown,    ,           ",
        "angoor-adda, import,       a_to_b, 2023-04-15, unknown,    ,           cl-angoor-2023",
        "angoor-adda, import,       a_to_b, 2023-04-30, closed,     2023-04,    cl-angoor-2023",
        "angoor-adda, import,       a_to_b, 2025-03-10, closed,     2023-04,    cl-angoor-2023",
        "angoor-adda, import,       a_to_b, 2025-03-11, open,       2025-03-11, cl-angoor-2023",
        "angoor-adda, import,       a_to_b, 2025-10-11, open,       2025-03-11, cl-angoor-2023",
        "angoor-adda, import,       a_to_b, 2025-10-12, closed,     2025-10-12, cl-angoor-trade",
        "angoor-adda, pedestrian,   a_to_b, 2025-10-12, unknown,    ,           ",
        "arandu,      pedestrian,   b_to_a, 2025-10-11, closed,     2025-10-11, cl-arandu",
        "ghulam-khan, transit,      a_to_b, 2025-06-28, unknown,    ,           ",
    })
    void statusOfOneTrafficAndWay(
            String crossing, String traffic, String way, LocalDate day, String status, String since, String closure) {
        assertAssessed(
                StatusRule.on(day, Traffic.parse(traffic), Direction.parse(way), PakAfg2025.closures(crossing)),
                status,
                since);
        assertThat(StatusRule.on(day, Traffic.parse(traffic), Direction.parse(way), PakAfg2025.closures(crossing))
                        .closureId())
                .isEqualTo(closure);
    }

    @ParameterizedTest
    @CsvSource({
        "torkham,     2025-10-11, unknown,    ",
        "torkham,     2025-10-25, closed,     2025-10-12",
        "torkham,     2025-10-31, closed,     2025-10-12",
        "torkham,     2025-11-01, restricted, 2025-11-01",
        "torkham,     2026-10-04, restricted, 2025-11-01",
        "chaman,      2025-10-19, closed,     2025-10-12",
        "chaman,      2025-10-20, restricted, 2025-10-20",
        "kharlachi,   2026-10-04, closed,     2025-10-12",
        "angoor-adda, 2023-04-15, unknown,    ",
        "angoor-adda, 2024-01-01, closed,     2023-04",
        "angoor-adda, 2025-05-01, open,       2025-03-11",
        "ghulam-khan, 2025-10-12, closed,     2025-10-12",
        "badini,      2025-10-12, closed,     2025-10-11",
        "bin-shahi,   2025-10-10, unknown,    ",
    })
    void overallStatusOfTheShippedCrossings(String crossing, LocalDate day, String status, String since) {
        assertAssessed(StatusRule.overall(day, PakAfg2025.closures(crossing)), status, since);
    }

    /** Rows as traffic:direction:from:to:status, joined by semicolons; an empty end is open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "only trade, all restricted            # import|export|transit:both:2025-01-01::restricted # restricted",
                "one trade class restricted            # import:both:2025-01-01::restricted # restricted",
                "trade closed in part, rest unassessed # import:both:2025-01-01::closed # closed",
                "import closed, export restricted      # import:both:2025-01-01::closed;export:both:2025-01-01::restricted # restricted",
                "import closed, export open            # import:both:2025-01-01::closed;export:both:2024-01-01:2024-12-31:closed # restricted",
                "trade open, pedestrians closed        # import:both:2024-01-01:2024-12-31:closed;pedestrian:both:2025-01-01::closed # restricted",
                "trade closed, pedestrians closed      # import:both:2025-01-01::closed;pedestrian:both:2025-01-01::closed # closed",
                "only pedestrians, closed              # pedestrian:both:2025-01-01::closed # closed",
                "only pedestrians, open                # pedestrian:both:2024-01-01:2024-12-31:closed # open",
                "trade closed, aid restricted          # import:both:2025-01-01::closed;humanitarian:a_to_b:2025-01-01::restricted # restricted",
                "one way closed, other way open        # import:a_to_b:2025-01-01::closed;import:b_to_a:2024-01-01:2024-12-31:closed # restricted",
                "all open again                        # import:both:2024-01-01:2024-12-31:closed;returnees:a_to_b:2024-06-01:2024-12-31:closed # open",
                "closed and undecided                  # import:both:2025-01-01::closed;export:both:2025-06::closed # unknown",
                "open and undecided                    # import:both:2024-01-01:2024-12-31:closed;export:both:2025-06::closed # unknown",
                "restricted whatever the undecided is  # import:both:2025-01-01::restricted;export:both:2025-06::closed # restricted",
                "undecided alone                       # export:both:2025-06::closed # unknown",
                "a row that starts later               # import:both:2025-07-01::closed # unknown",
                "closed now, more from later           # import:both:2025-01-01::closed;export:both:2025-07-01::closed # closed",
            })
    void overallStatusAddsUpWhatIsAssessed(String situation, String rows, String expected) {
        LocalDate day = LocalDate.of(2025, 6, 15);
        assertThat(StatusRule.overall(day, closures(rows)).status().code())
                .as(situation)
                .isEqualTo(expected);
    }

    @Test
    void nothingAssessedIsUnknown() {
        assertThat(StatusRule.overall(LocalDate.of(2025, 6, 15), List.of())).isEqualTo(Assessed.NOT_ASSESSED);
        assertThat(StatusRule.byTraffic(LocalDate.of(2025, 6, 15), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "only one way assessed            # import:a_to_b:2025-01-01::closed # closed # 2025-01-01",
                "closed since both were           # import:a_to_b:2025-01-01::closed;import:b_to_a:2024-01-01:2025-02-28:restricted;import:b_to_a:2025-03-01::closed # closed # 2025-03-01",
                "second way assessed later        # import:a_to_b:2025-01-01::closed;import:b_to_a:2025-03-01::closed # closed # 2025-01-01",
                "touching rows are one run        # import:both:2025-01-01:2025-01-31:closed;import:both:2025-02-01::closed # closed # 2025-01-01",
                "a gap breaks the run             # import:both:2025-01-01:2025-01-31:closed;import:both:2025-02-02::closed # closed # 2025-02-02",
                "another status breaks the run    # import:both:2025-01-01:2025-01-31:restricted;import:both:2025-02-01::closed # closed # 2025-02-01",
                "a gap that may be breaks the run # import:both:2025-01-01:2025-02:closed;import:both:2025-03-02::closed # closed # 2025-03-02",
                "a vague end that leaves no gap   # import:both:2025-01-01:2025-02:closed;import:both:2025-02-01::closed # closed # 2025-01-01",
                "restricted by parts in turn      # import:a_to_b:2025-01-01::closed;import:b_to_a:2025-01-01:2025-02-28:restricted;import:b_to_a:2025-04-01:2025-04-30:restricted # restricted # 2025-01-01",
                "closed by a month, then a day    # import:a_to_b:2025-03::closed;import:b_to_a:2025-03-12::closed # closed # 2025-03",
                "a vague day ends the search      # import:a_to_b:2025-01-01::closed;import:b_to_a:2025-03::closed # closed # 2025-03",
                "open after an end known in part  # import:both:2024-01-01:2025-04:closed # open # 2025-04",
                "open both ways since the later   # import:a_to_b:2025-01-01:2025-01-31:closed;import:b_to_a:2025-01-01:2025-03-31:closed # open # 2025-04-01",
            })
    void bothWaysOfATrafficAddUp(String situation, String rows, String status, String since) {
        LocalDate day = LocalDate.of(2025, 6, 15);
        assertAssessed(StatusRule.ofTraffic(day, Traffic.IMPORT, closures(rows)), status, since);
    }

    @ParameterizedTest
    @CsvSource({
        "import:both:2025-01-01:2025-01-31:closed;import:both:2025-02-01::closed,           2025-01-01",
        "import:both:2025-01-01:2025-01-31:closed;import:both:2025-02-02::closed,           2025-02-02",
        "import:both:2025-01-01:2025-01-31:restricted;import:both:2025-02-01::closed,       2025-02-01",
        "import:both:2024-12:2025-01-31:closed;import:a_to_b:2025-02-01::closed,            2024-12",
        "export:both:2025-01-01:2025-01-31:closed;import:both:2025-02-01::closed,           2025-02-01",
        "import:b_to_a:2025-01-01:2025-01-31:closed;import:both:2025-02-01::closed,         2025-02-01",
    })
    void touchingRowsOfTheSameWayAreOneRun(String rows, String since) {
        Assessed assessed = StatusRule.on(LocalDate.of(2025, 6, 15), Traffic.IMPORT, Direction.A_TO_B, closures(rows));
        assertAssessed(assessed, "closed", since);
    }

    @Test
    void waysThatAgreeShareALine() {
        List<TrafficStatus> lines = StatusRule.byTraffic(LocalDate.of(2025, 12, 4), PakAfg2025.closures("torkham"));
        assertThat(lines)
                .extracting(
                        line -> line.traffic().code() + " " + line.direction().code() + " "
                                + line.assessed().status().code())
                .containsExactly(
                        "import both closed",
                        "export both closed",
                        "transit both closed",
                        "humanitarian a_to_b restricted",
                        "pedestrian both closed",
                        "returnees a_to_b open");
    }

    @Test
    void refusesBothWaysWhereOneIsAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusRule.on(LocalDate.EPOCH, Traffic.IMPORT, Direction.BOTH, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"open", "unknown"})
    void aClosureIsClosedOrRestricted(String status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Closure(
                        "c1",
                        Set.of(Traffic.IMPORT),
                        Direction.BOTH,
                        DateInterval.parse("2025", null),
                        CrossingStatus.parse(status)))
                .withMessageContaining("c1")
                .withMessageContaining(status);
    }

    static List<Closure> closures(String rows) {
        return Arrays.stream(rows.split(";"))
                .map(row -> row.split(":"))
                .map(cell -> new Closure(
                        String.join(":", cell),
                        Arrays.stream(cell[0].split("\\|")).map(Traffic::parse).collect(Collectors.toSet()),
                        Direction.parse(cell[1]),
                        DateInterval.parse(cell[2], cell[3]),
                        CrossingStatus.parse(cell[4])))
                .toList();
    }

    private static void assertAssessed(Assessed assessed, String status, String since) {
        assertThat(assessed.status().code()).isEqualTo(status);
        assertThat(assessed.since()).isEqualTo(since == null ? null : PartialDate.parse(since));
    }
}
