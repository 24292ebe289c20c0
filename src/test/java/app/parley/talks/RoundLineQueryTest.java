package app.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.crossing.ClosedToTrade;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.incident.IncidentQuery;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundLineQueryTest {
    private static final LocalDate ON = LocalDate.of(2026, 5, 1);
    private final RoundLineQuery lines = new RoundLineQuery(PakAfg.reads());

    @Test
    void everyDatedRoundHasItsStepAndTheRestStandApart() {
        RoundLine line = whole(ON);

        assertThat(line.steps())
                .extracting(RoundLine.Step::id)
                .containsExactly("r1-doha", "r2-istanbul", "r3-istanbul", "r4-riyadh", "r0-tehran", "r5-urumqi");
        assertThat(line.steps())
                .extracting(step -> Objects.requireNonNull(step.gap()).high())
                .containsExactly(6L, 7L, 23L, 14L, 108L, 24L);
        assertThat(line.undated()).extracting(RoundSummary::id).containsExactly("r3b-visit");
        assertThat(line.whole()).isEqualTo(new DaySpan(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 5, 8)));
    }

    @Test
    void forceIsCountedOfTheDaysBetween() {
        RoundLine line = whole(ON);
        for (RoundLine.Step step : line.steps()) {
            RoundLine.Stretch meanwhile = Objects.requireNonNull(step.meanwhile());
            assertThat(meanwhile.force()).as("after %s", step.id()).isEqualTo(reported(meanwhile.days()));
        }
        assertThat(line.slices().stream()
                        .filter(slice ->
                                !Objects.requireNonNull(slice.days().to()).isAfter(ON)))
                .allSatisfy(slice -> assertThat(slice.force()).isEqualTo(reported(slice.days())))
                .anySatisfy(slice -> assertThat(slice.force()).isPositive());
    }

    @Test
    void crossingsClosedToTradeAreToldFromTheFirstDayToTheDayViewed() {
        RoundLine line = whole(ON);

        assertThat(line.closedEvery()).isEqualTo(2);
        assertThat(line.closed().getFirst().closed()).isZero();
        assertThat(line.closed().stream()
                        .filter(day -> !day.day().isAfter(LocalDate.of(2025, 10, 25)))
                        .reduce((one, later) -> later))
                .hasValueSatisfying(day -> assertThat(day.closed()).isBetween(6, day.assessed()));
        assertThat(line.closed()).extracting(ClosedToTrade::day).allMatch(day -> !day.isAfter(ON));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20, 2025-11-10, DAY, 22",
        "2025-10-20, 2026-10-20, WEEK, 53",
        "1900-01-01, 2100-12-31, YEAR, 201"
    })
    void windowIsCountedAndNothingElse(LocalDate from, LocalDate to, LineSlices.Unit unit, int slices) {
        RoundLine line = lines.of(PakAfg.situation(), new DaySpan(from, to), ON, AsOf.latest())
                .orElseThrow();

        assertThat(line.window()).isEqualTo(new DaySpan(from, to));
        assertThat(line.unit()).isEqualTo(unit);
        assertThat(line.slices()).hasSize(slices);
        assertThat(line.closed()).hasSizeLessThanOrEqualTo(RoundLineQuery.MOST_DAYS_LOOKED_AT);
        assertThat(line.steps()).hasSize(6);
    }

    @Test
    void ofDaysAfterTheDayViewedNothingIsCounted() {
        RoundLine line = whole(LocalDate.of(2025, 10, 22));
        LocalDate viewed = LocalDate.of(2025, 10, 22);

        assertThat(line.steps().get(0).meanwhile())
                .extracting(RoundLine.Stretch::days)
                .isEqualTo(new DaySpan(LocalDate.of(2025, 10, 20), LocalDate.of(2025, 10, 22)));
        assertThat(line.slices()).allSatisfy(slice -> {
            if (slice.days().from().isAfter(viewed)) {
                assertThat(slice.force()).isNull();
            } else {
                LocalDate last = Objects.requireNonNull(slice.days().to());
                assertThat(slice.force())
                        .isEqualTo(reported(new DaySpan(slice.days().from(), last.isAfter(viewed) ? viewed : last)));
            }
        });
        assertThat(line.datedInPart()).isZero();
        assertThat(line.steps().get(1).during()).isNull();
        assertThat(line.steps().get(1).closed()).isNull();
    }

    @Test
    void ceasefireWithoutAKnownEndReachesTheOneThatExtendsIt() {
        RoundLine.Truce doha = whole(ON).ceasefires().stream()
                .filter(truce -> truce.entry().id().equals("cf3-doha"))
                .findFirst()
                .orElseThrow();

        assertThat(doha.earliest()).isEqualTo(LocalDate.of(2025, 10, 19));
        assertThat(doha.latest()).isEqualTo(LocalDate.of(2025, 10, 29));
        assertThat(doha.open()).isFalse();
    }

    @Test
    void beforeAnythingWasRecordedThereIsNoLine() {
        assertThat(lines.of(PakAfg.situation(), null, ON, AsOf.at(Instant.EPOCH)))
                .isEmpty();
    }

    private RoundLine whole(LocalDate on) {
        return lines.of(PakAfg.situation(), null, on, AsOf.latest()).orElseThrow();
    }

    private static long reported(DaySpan days) {
        return new IncidentQuery(PakAfg.reads())
                        .page(
                                PakAfg.situation(),
                                IncidentFilter.all()
                                        .between(days.from(), days.to())
                                        .withKinds(IncidentKind.force()),
                                500,
                                null,
                                AsOf.latest())
                        .incidents()
                        .stream()
                        .filter(one -> days.contains(one.occurredOn().earliest())
                                && days.contains(one.occurredOn().latest()))
                        .count();
    }
}
