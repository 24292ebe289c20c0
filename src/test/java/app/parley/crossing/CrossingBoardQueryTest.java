package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.PakAfg;
import app.parley.cargo.CargoUnit;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingBoardQueryTest {
    private final CrossingBoardQuery board = new CrossingBoardQuery(PakAfg.reads());

    @ParameterizedTest
    @CsvSource(textBlock = """
                    torkham,     import,       2025-10-11, unknown,    ,
                    torkham,     import,       2025-10-12, closed,     2025-10-12, 1
                    torkham,     import,       2025-10-25, closed,     2025-10-12, 14
                    torkham,     import,       2025-10-29, closed,     2025-10-12, 18
                    torkham,     import,       2026-10-04, closed,     2025-10-12, 358
                    torkham,     returnees,    2025-09-01, unknown,    ,
                    torkham,     returnees,    2025-10-31, closed,     2025-10-12, 20
                    torkham,     returnees,    2025-11-01, open,       2025-11-01,
                    torkham,     humanitarian, 2025-12-03, closed,     2025-10-12, 53
                    torkham,     humanitarian, 2025-12-04, restricted, 2025-12-04,
                    angoor-adda, import,       2024-01-01, closed,     2023-04,    247-276
                    angoor-adda, import,       2023-04-15, unknown,    ,
                    angoor-adda, import,       2025-03-10, closed,     2023-04,    681-710
                    angoor-adda, import,       2025-03-11, open,       2025-03-11,
                    angoor-adda, import,       2025-10-12, closed,     2025-10-12, 1
                    nawa-pass,   import,       2025-10-25, unknown,    ,
                    """)
    void statusIsThatOfTheCountedTraffic(
            String slug,
            String traffic,
            LocalDate day,
            String status,
            @Nullable String since,
            @Nullable String closedDays) {
        CrossingOnDay crossing = on(day, Traffic.parse(traffic), slug);

        assertThat(crossing.status().code()).isEqualTo(status);
        assertThat(crossing.since()).isEqualTo(since == null ? null : PartialDate.parse(since));
        assertThat(shown(crossing.closedDays())).isEqualTo(closedDays);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    torkham,   2025-10-25, closed
                    torkham,   2025-11-01, restricted
                    chaman,    2025-10-19, closed
                    chaman,    2025-10-20, restricted
                    kharlachi, 2026-10-04, closed
                    nawa-pass, 2025-10-25, unknown
                    """)
    void overallCountsAllTraffic(String slug, LocalDate day, String overall) {
        assertThat(on(day, Traffic.IMPORT, slug).overall().code()).isEqualTo(overall);
    }

    @Test
    void trafficThatWasNeverAssessedIsAbsent() {
        assertThat(on(LocalDate.of(2025, 12, 4), Traffic.IMPORT, "torkham").byTraffic())
                .extracting(TrafficState::traffic, TrafficState::direction, TrafficState::status)
                .containsExactly(
                        tuple(Traffic.IMPORT, Direction.BOTH, CrossingStatus.CLOSED),
                        tuple(Traffic.EXPORT, Direction.BOTH, CrossingStatus.CLOSED),
                        tuple(Traffic.TRANSIT, Direction.BOTH, CrossingStatus.CLOSED),
                        tuple(Traffic.HUMANITARIAN, Direction.A_TO_B, CrossingStatus.RESTRICTED),
                        tuple(Traffic.PEDESTRIAN, Direction.BOTH, CrossingStatus.CLOSED),
                        tuple(Traffic.RETURNEES, Direction.A_TO_B, CrossingStatus.OPEN));
        assertThat(on(LocalDate.of(2025, 10, 25), Traffic.IMPORT, "kharlachi").byTraffic())
                .extracting(TrafficState::traffic)
                .containsExactly(Traffic.IMPORT, Traffic.EXPORT, Traffic.TRANSIT);
    }

    @Test
    void everyCellIsThereAndWhatNobodyAssessedIsUnknown() {
        assertThat(board.on(PakAfg.situation(), LocalDate.of(2025, 12, 4), Traffic.IMPORT, AsOf.latest()))
                .allSatisfy(crossing -> assertThat(crossing.cells())
                        .hasSize(12)
                        .filteredOn(cell -> !cell.assessed())
                        .allMatch(cell -> cell.status() == CrossingStatus.UNKNOWN));
        assertThat(on(LocalDate.of(2025, 12, 4), Traffic.IMPORT, "torkham").cells())
                .filteredOn(cell -> cell.traffic() == Traffic.RETURNEES)
                .extracting(TrafficState::direction, TrafficState::status, TrafficState::assessed)
                .containsExactly(
                        tuple(Direction.A_TO_B, CrossingStatus.OPEN, true),
                        tuple(Direction.B_TO_A, CrossingStatus.UNKNOWN, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    torkham,   2025-10-25, 2025-10-25, 0,  false
                    torkham,   2025-10-22, 2025-10-21, 1,  false
                    torkham,   2025-12-08, 2025-12-04, 4,  true
                    torkham,   2026-10-04, 2026-10-04, 0,  false
                    nawa-pass, 2025-10-25, 2021-04-16, 1653, true
                    badini,    2025-10-11, 2025-10-11, 0,  false
                    badini,    2025-10-15, 2025-10-11, 4,  true
                    badini,    2023-01-07, ,           ,   true
                    """)
    void ageIsMeasuredFromTheDayViewed(
            String slug, LocalDate day, @Nullable LocalDate lastReportedOn, @Nullable Integer ageDays, boolean stale) {
        CrossingOnDay crossing = on(day, Traffic.IMPORT, slug);

        assertThat(crossing.lastReportedOn()).isEqualTo(lastReportedOn);
        assertThat(crossing.ageDays()).isEqualTo(ageDays);
        assertThat(crossing.stale()).isEqualTo(stale);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    torkham,   2025-10-25, START
                    torkham,   2025-11-01, STATUS START
                    torkham,   2026-01-12, STATUS START
                    chaman,    2025-10-25, START
                    kharlachi, 2025-10-25, ''
                    torkham,   2025-09-01, ''
                    """)
    void contradictionsAreOfTheDay(String slug, LocalDate day, String reasons) {
        CrossingOnDay crossing = on(day, Traffic.IMPORT, slug);

        assertThat(crossing.contradictions().stream().map(Enum::name).toList())
                .isEqualTo(reasons.isEmpty() ? List.of() : List.of(reasons.split(" ")));
        assertThat(crossing.contradicted()).isEqualTo(!reasons.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"torkham", "chaman", "badini"})
    void detailContradictsWhereTheBoardDoes(String slug) {
        CrossingQuery crossings = new CrossingQuery(PakAfg.reads());
        LocalDate.of(2025, 10, 1)
                .datesUntil(LocalDate.of(2026, 2, 1))
                .filter(day -> day.getDayOfMonth() % 5 == 0)
                .forEach(day -> {
                    CrossingDetail detail = crossings
                            .find(PakAfg.situation(), slug, day, Traffic.IMPORT, AsOf.latest())
                            .orElseThrow();

                    assertThat(detail.contradictions().stream()
                                    .map(pair -> pair.reason())
                                    .distinct()
                                    .sorted()
                                    .toList())
                            .as("%s on %s", slug, day)
                            .isEqualTo(detail.onDay().contradictions());
                });
    }

    @Test
    void strandedIsTheNewestCountOfEachUnit() {
        assertThat(on(LocalDate.of(2025, 10, 25), Traffic.IMPORT, "chaman").stranded())
                .extracting(
                        f -> f.unit(),
                        f -> f.low(),
                        f -> f.best(),
                        f -> f.high(),
                        f -> f.asOf().toString())
                .containsExactly(
                        tuple(CargoUnit.CONTAINERS, 400L, 400L, 400L, "2025-10-20"),
                        tuple(CargoUnit.VEHICLES, 412L, 412L, 412L, "2025-10-25"),
                        tuple(CargoUnit.PEOPLE_STRANDED, 2000L, 2000L, 2000L, "2025-10-20"));
        assertThat(alone(LocalDate.of(2025, 10, 21), "torkham").stranded())
                .filteredOn(f -> f.unit() == CargoUnit.VEHICLES)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.low()).isEqualTo(1500L);
                    assertThat(f.best()).isNull();
                    assertThat(f.high()).isNull();
                    assertThat(f.text()).isEqualTo("more than 1,500");
                    assertThat(f.claims().getFirst().sources())
                            .extracting(s -> s.id())
                            .containsExactly("azertac-1021");
                });
    }

    @Test
    void allCrossingsComeBySlugAndUnknownPlacesStayUnknown() {
        List<CrossingOnDay> all =
                board.on(PakAfg.situation(), LocalDate.of(2025, 10, 25), Traffic.IMPORT, AsOf.latest());

        assertThat(all)
                .extracting(CrossingOnDay::slug)
                .isSorted()
                .contains("torkham", "badini")
                .hasSize(11);
        assertThat(on(LocalDate.of(2025, 10, 25), Traffic.IMPORT, "badini").lat())
                .isNull();
    }

    /** Asked for alone a crossing comes with the sources of all its counts. */
    private CrossingOnDay alone(LocalDate day, String slug) {
        return board.find(PakAfg.situation(), slug, day, Traffic.IMPORT, AsOf.latest())
                .orElseThrow();
    }

    private CrossingOnDay on(LocalDate day, Traffic counted, String slug) {
        return board.on(PakAfg.situation(), day, counted, AsOf.latest()).stream()
                .filter(crossing -> crossing.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String shown(@Nullable ClosedDayCount count) {
        if (count == null) {
            return null;
        }
        return count.low() == count.high() ? String.valueOf(count.low()) : count.low() + "-" + count.high();
    }
}
