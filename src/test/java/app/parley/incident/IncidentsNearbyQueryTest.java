package app.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.parley.PakAfg;
import app.parley.crossing.Distance;
import app.parley.incident.IncidentsNearby.Count;
import app.parley.incident.IncidentsNearby.LargestReport;
import app.parley.incident.IncidentsNearby.OfKind;
import app.parley.incident.IncidentsNearbyQuery.Point;
import app.parley.situation.Situation.Bounds;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsNearbyQueryTest {
    private static final Point TORKHAM = new Point(34.1253, 71.0926);

    private final IncidentsNearbyQuery nearby = new IncidentsNearbyQuery(PakAfg.reads());
    private final List<IncidentEntry> all = new IncidentQuery(PakAfg.reads())
            .page(PakAfg.situation(), IncidentFilter.all(), IncidentQuery.LARGEST_PAGE, null, AsOf.latest())
            .incidents();

    @ParameterizedTest
    @CsvSource({
        "34.1253, 71.0926,   1, 2025-10-01, 2025-12-31",
        "34.1253, 71.0926,  50, 2025-10-01, 2025-12-31",
        "34.1253, 71.0926, 100, 2025-10-18, 2025-11-30",
        "34.1253, 71.0926, 250, 2025-01-01, 2026-10-04",
        "30.92,   66.45,   200, 2025-10-01, 2026-03-01",
        "33.15,   70.02,   500, 2025-02-10, 2025-02-20",
        "34.1253, 71.0926, 500, 2021-01-01, 2030-12-31",
    })
    void countsAreThoseOfTheRuleRowByRow(double lat, double lon, int km, LocalDate from, LocalDate to) {
        IncidentsNearby found = near(new Point(lat, lon), km, from, to);

        List<IncidentEntry> possible = all.stream()
                .filter(one -> !one.occurredOn().latest().isBefore(from)
                        && !one.occurredOn().earliest().isAfter(to))
                .toList();
        List<IncidentEntry> near = possible.stream()
                .filter(one ->
                        one.lat() != null && Distance.km(lat, lon, one.lat(), Objects.requireNonNull(one.lon())) <= km)
                .toList();
        assertThat(found.all()).isEqualTo(count(near, from, to));
        assertThat(found.unplaced())
                .isEqualTo(
                        count(possible.stream().filter(one -> one.lat() == null).toList(), from, to));
        for (OfKind kind : Objects.requireNonNull(found.kinds())) {
            List<IncidentEntry> ofKind =
                    near.stream().filter(one -> one.kind() == kind.kind()).toList();
            assertThat(kind.count()).isEqualTo(count(ofKind, from, to));
            int most = ofKind.stream()
                    .mapToInt(one -> Objects.requireNonNullElse(one.fatalitiesLow(), 0))
                    .max()
                    .orElse(0);
            assertThat(low(kind)).isEqualTo(most);
        }
    }

    @Test
    void deadAreOfOneReportAndCarryItsId() {
        IncidentsNearby found = near(TORKHAM, 300, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 4));

        List<LargestReport> reports = Objects.requireNonNull(found.kinds()).stream()
                .flatMap(kind -> Stream.ofNullable(kind.largest()))
                .toList();
        assertThat(reports).isNotEmpty().allSatisfy(largest -> {
            IncidentEntry report = all.stream()
                    .filter(one -> one.id().equals(largest.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(report.fatalitiesLow()).isEqualTo(largest.low());
            assertThat(report.fatalitiesHigh()).isEqualTo(largest.high());
        });
    }

    @Test
    void withoutAPositionOnlyTheUnplacedAreCounted() {
        IncidentsNearby found = nearby.near(
                PakAfg.situation(),
                null,
                50,
                new DaySpan(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)),
                AsOf.latest());

        assertThat(found.kinds()).isNull();
        assertThat(found.unplaced().certain()).isPositive();
    }

    @Test
    void refusesADistanceThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> near(TORKHAM, 0, LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 2)))
                .withMessageContaining("1 to 500");
    }

    @ParameterizedTest
    @CsvSource({
        "51.5074, -0.1278, 48.8566, 2.3522, 343.6",
        "0, 0, 0, 180, 20015",
        "0, 179.5, 0, -179.5, 111",
        "34, 71, 34, 71, 0",
    })
    void distancesOverTheGround(double lat, double lon, double otherLat, double otherLon, double km) {
        assertThat(Distance.km(lat, lon, otherLat, otherLon)).isCloseTo(km, within(1.0));
    }

    /** Whatever lies within the distance lies within the box that lets the index in. */
    @ParameterizedTest
    @CsvSource({"34.1253, 71.0926, 50", "0, 179.9, 500", "78, -179.9, 500", "89.5, 10, 100", "-60, 0, 300"})
    void theBoxHoldsTheCircle(double lat, double lon, double km) {
        Bounds box = GreatCircle.around(lat, lon, km);
        for (int bearing = 0; bearing < 360; bearing += 5) {
            double angle = km / GreatCircle.RADIUS_KM * 0.9999;
            double lat1 = Math.toRadians(lat);
            double lat2 = Math.asin(Math.sin(lat1) * Math.cos(angle)
                    + Math.cos(lat1) * Math.sin(angle) * Math.cos(Math.toRadians(bearing)));
            double lon2 = lon
                    + Math.toDegrees(Math.atan2(
                            Math.sin(Math.toRadians(bearing)) * Math.sin(angle) * Math.cos(lat1),
                            Math.cos(angle) - Math.sin(lat1) * Math.sin(lat2)));
            double at = lon2 > 180 ? lon2 - 360 : lon2 < -180 ? lon2 + 360 : lon2;
            assertThat(Math.toDegrees(lat2)).isBetween(box.south(), box.north());
            boolean between = box.west() <= box.east()
                    ? at >= box.west() && at <= box.east()
                    : at >= box.west() || at <= box.east();
            assertThat(between).as("bearing %s of %s/%s", bearing, lat, lon).isTrue();
        }
    }

    private static int low(OfKind kind) {
        LargestReport largest = kind.largest();
        return largest == null ? 0 : largest.low();
    }

    private static Count count(List<IncidentEntry> incidents, LocalDate from, LocalDate to) {
        long certain = incidents.stream()
                .filter(one -> !one.occurredOn().earliest().isBefore(from)
                        && !one.occurredOn().latest().isAfter(to))
                .count();
        return new Count(certain, incidents.size());
    }

    private IncidentsNearby near(Point place, int km, LocalDate from, LocalDate to) {
        return nearby.near(PakAfg.situation(), place, km, new DaySpan(from, to), AsOf.latest());
    }
}
