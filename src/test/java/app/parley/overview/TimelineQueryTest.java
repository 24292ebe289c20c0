package app.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.PakAfg;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineQueryTest {
    private static final LocalDate FROM = LocalDate.of(2025, 10, 9);
    private static final LocalDate TO = LocalDate.of(2026, 10, 4);

    private final TimelineQuery timeline = new TimelineQuery(PakAfg.reads());

    @Test
    void lanesComeInOneOrderAndEveryCrossingHasItsOwn() {
        TimelineAnswer answer = of(FROM, TO, 50, Set.of());

        assertThat(answer.lanes())
                .extracting(TimelineLane::id)
                .startsWith("talks", "ceasefires", "crossings:angoor-adda")
                .contains("crossings:torkham", "crossings:nawa-pass")
                .endsWith("cargo", "incidents");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-09, 2026-10-04, 1",
        "2025-10-09, 2026-10-04, 7",
        "2025-10-09, 2026-10-04, 361",
        "2025-10-09, 2026-10-04, 500",
        "2026-06-15, 2026-06-15, 10",
        "2020-01-01, 2030-12-31, 100",
        "0001-01-01, 9999-12-31, 500",
        "2010-01-01, 2010-12-31, 12"
    })
    void densityAddsUpToWhatIsInTheWindow(LocalDate from, LocalDate to, int buckets) {
        TimelineAnswer answer = of(from, to, buckets, Set.of());

        assertThat(answer.lanes()).allSatisfy(lane -> {
            assertThat(lane.density()).hasSize(buckets);
            assertThat(lane.density().stream().mapToLong(Long::longValue).sum()).isEqualTo(lane.total());
            assertThat(lane.items()).hasSize((int) Math.min(lane.total(), TimelineLane.MOST_ITEMS));
            assertThat(lane.items()).isSortedAccordingTo(Comparator.comparing(TimelineItem::from));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "talks, 2025-10-09, 2026-10-04, 6",
        "talks, 2025-10-27, 2025-10-27, 1",
        "ceasefires, 2025-10-09, 2026-10-04, 6",
        "ceasefires, 2025-10-25, 2025-10-25, 1",
        "ceasefires, 2026-03-24, 2026-10-04, 0",
        "crossings:torkham, 2025-10-09, 2026-10-04, 5",
        "crossings:torkham, 2026-01-01, 2026-10-04, 3",
        "crossings:angoor-adda, 2023-04-15, 2023-04-15, 1",
        "crossings:nawa-pass, 2025-10-09, 2026-10-04, 0",
        "cargo, 2020-01-01, 2030-01-01, 50",
        "incidents, 2025-10-09, 2026-10-04, 131",
        "incidents, 2026-06-15, 2026-06-15, 2"
    })
    void laneCountsWhatCouldFallIntoTheWindow(String lane, LocalDate from, LocalDate to, long total) {
        assertThat(lane(of(from, to, 20, Set.of()), lane).total()).isEqualTo(total);
    }

    @Test
    void itemCountsInTheBucketWhereItBegins() {
        TimelineLane incidents = lane(of(FROM, FROM.plusDays(9), 10, Set.of(LaneKind.INCIDENTS)), "incidents");
        TimelineLane torkham =
                lane(of(LocalDate.of(2025, 10, 11), LocalDate.of(2025, 10, 14), 4, Set.of()), "crossings:torkham");

        assertThat(incidents.density().getFirst()).isEqualTo(2);
        assertThat(torkham.density()).containsExactly(0L, 4L, 0L, 0L);
    }

    @Test
    void whatBeganBeforeTheWindowCountsInTheFirstBucket() {
        TimelineLane torkham =
                lane(of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 10), 10, Set.of()), "crossings:torkham");

        assertThat(torkham.density()).startsWith(3L, 0L).hasSize(10);
    }

    @Test
    void openEndsAndPartialDatesAreKept() {
        TimelineAnswer answer = of(LocalDate.of(2023, 1, 1), TO, 20, Set.of());
        List<TimelineItem> angoor = lane(answer, "crossings:angoor-adda").items();

        assertThat(angoor.getFirst().from()).hasToString("2023-04");
        assertThat(angoor.getFirst().open()).isFalse();
        assertThat(angoor.getLast().open()).isTrue();
        assertThat(angoor.getLast().to()).isNull();
    }

    @Test
    void ceasefireWithoutAStatedEndReachesToWhatExtendsIt() {
        List<TimelineItem> items = lane(of(FROM, TO, 20, Set.of(LaneKind.CEASEFIRES)), "ceasefires")
                .items();

        assertThat(items)
                .filteredOn(one -> one.id().equals("cf3-doha"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.to()).hasToString("2025-10-30");
                    assertThat(one.open()).isFalse();
                });
        assertThat(items.getFirst().startsAt()).hasToString("2025-10-15T18:00+05:00");
        assertThat(items.getLast().to()).hasToString("2026-03-23");
    }

    @Test
    void pastKnowsNothingThatWasRecordedLater() {
        AsOf early = AsOf.at(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(timeline.of(PakAfg.situation(), FROM, TO, 10, Set.of(), early)
                        .lanes())
                .extracting(TimelineLane::id)
                .containsExactly("talks", "ceasefires", "cargo", "incidents");
        assertThat(timeline.of(PakAfg.situation(), FROM, TO, 10, Set.of(), AsOf.at(Instant.now())))
                .isEqualTo(of(FROM, TO, 10, Set.of()));
    }

    @Test
    void onlyTheLanesAskedForAreAnswered() {
        assertThat(of(FROM, TO, 20, Set.of(LaneKind.TALKS, LaneKind.CARGO)).lanes())
                .extracting(TimelineLane::kind)
                .containsExactly(LaneKind.TALKS, LaneKind.CARGO);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-09, 2025-10-08, 1", "2025-10-09, 2025-10-09, 0", "2025-10-09, 2025-10-09, 501"})
    void windowThatCannotBeIsRefused(LocalDate from, LocalDate to, int buckets) {
        assertThatThrownBy(() -> of(from, to, buckets, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private TimelineAnswer of(LocalDate from, LocalDate to, int buckets, Set<LaneKind> lanes) {
        return timeline.of(PakAfg.situation(), from, to, buckets, lanes, AsOf.latest());
    }

    private static TimelineLane lane(TimelineAnswer answer, String id) {
        return answer.lanes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
