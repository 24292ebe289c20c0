package app.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.parley.PakAfg;
import app.parley.situation.Situation.Bounds;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentClusterQueryTest {
    private final IncidentClusterQuery clusters = new IncidentClusterQuery(PakAfg.reads());
    private final IncidentQuery incidents = new IncidentQuery(PakAfg.reads());

    static List<Integer> zooms() {
        return java.util.stream.IntStream.rangeClosed(0, IncidentClusterQuery.DEEPEST_ZOOM)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("zooms")
    void countsAreThoseOfTheGridAtEveryZoom(int zoom) {
        int level = zoom + 2;
        Map<String, Long> expected = placed(IncidentFilter.all()).stream()
                .collect(Collectors.groupingBy(
                        one -> level + "/" + x(Objects.requireNonNull(one.lon()), level) + "/"
                                + y(Objects.requireNonNull(one.lat()), level),
                        Collectors.counting()));

        assertThat(at(IncidentFilter.all(), zoom).stream()
                        .collect(Collectors.toMap(IncidentCluster::id, IncidentCluster::count)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 22})
    void clusterOfOneCarriesItsIncidentAndNoOther(int zoom) {
        assertThat(at(IncidentFilter.all(), zoom)).allSatisfy(cluster -> {
            assertThat(cluster.incident() != null).isEqualTo(cluster.count() == 1);
            if (cluster.incident() != null) {
                assertThat(cluster.lat()).isCloseTo(cluster.incident().lat(), within(1e-9));
                assertThat(cluster.kind()).isEqualTo(cluster.incident().kind());
            }
        });
    }

    @Test
    void deadAreTheLargestOfOneReportAndNeverASum() {
        List<IncidentEntry> all = placed(IncidentFilter.all());
        IncidentCluster kabul =
                at(IncidentFilter.all().within(new Bounds(69, 34, 70, 35)), 0).getFirst();

        assertThat(kabul.fatalitiesBest()).isEqualTo(408);
        assertThat(all.stream()
                        .map(IncidentEntry::fatalitiesBest)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThan(408);
    }

    @Test
    void filterHoldsForClustersToo() {
        IncidentFilter filter = IncidentFilter.all()
                .within(new Bounds(60, 29, 75, 38))
                .between(LocalDate.of(2025, 10, 9), LocalDate.of(2025, 10, 31))
                .withKinds(Set.of(IncidentKind.CLASH, IncidentKind.AIRSTRIKE));

        assertThat(at(filter, 8).stream().mapToLong(IncidentCluster::count).sum())
                .isEqualTo(placed(filter).size())
                .isPositive();
    }

    @Test
    void pastHasTheClustersOfWhatWasRecordedByThen() {
        AsOf early = AsOf.at(Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(clusters.at(PakAfg.situation(), IncidentFilter.all(), 6, early))
                .isEmpty();
        assertThat(clusters.at(PakAfg.situation(), IncidentFilter.all(), 6, AsOf.at(Instant.now())))
                .isEqualTo(at(IncidentFilter.all(), 6));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 23})
    void zoomOutOfRangeIsRefused(int zoom) {
        assertThatThrownBy(() -> at(IncidentFilter.all(), zoom))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 22");
    }

    private List<IncidentCluster> at(IncidentFilter filter, int zoom) {
        return clusters.at(PakAfg.situation(), filter, zoom, AsOf.latest());
    }

    private List<IncidentEntry> placed(IncidentFilter filter) {
        return incidents.page(PakAfg.situation(), filter, 500, null, AsOf.latest()).incidents().stream()
                .filter(one -> one.lat() != null)
                .toList();
    }

    private static long x(double lon, int level) {
        return (long) Math.floor((lon + 180) / 360 * (1L << level));
    }

    private static long y(double lat, int level) {
        double radians = Math.toRadians(lat);
        return (long) Math.floor(
                (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1L << level));
    }
}
