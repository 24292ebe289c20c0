package app.parley.api;

import app.parley.incident.IncidentCluster;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clusters of incidents as GeoJSON (RFC 7946). */
@Schema(name = "IncidentClusters")
record ClusterShape(String type, List<Feature> features) {
    static ClusterShape of(List<IncidentCluster> clusters) {
        return new ClusterShape(
                "FeatureCollection", clusters.stream().map(Feature::of).toList());
    }

    /** One cluster, at the mean position of its incidents. */
    @Schema(name = "IncidentCluster")
    record Feature(String type, String id, Point geometry, Properties properties) {
        static Feature of(IncidentCluster one) {
            return new Feature(
                    "Feature",
                    one.id(),
                    new Point("Point", List.of(one.lon(), one.lat())),
                    new Properties(
                            one.count(),
                            one.kind().code(),
                            one.fatalitiesLow(),
                            one.fatalitiesBest(),
                            one.incident() == null ? null : IncidentShape.of(one.incident())));
        }
    }

    /** Longitude, latitude. */
    @Schema(name = "Point")
    record Point(String type, List<Double> coordinates) {}

    @Schema(name = "IncidentClusterProperties")
    record Properties(
            long count,

            @Schema(description = "The most frequent.") String kind,

            @Schema(description = "The largest \"at least\" among the reports; null if none gives a number.") @Nullable
            Integer fatalitiesLow,

            @Schema(
                    description =
                            "The largest exact number that one report gives. Never a sum: competing reports of one"
                                    + " event are incidents of their own. Null if none is exact.")
            @Nullable
            Integer fatalitiesBest,

            @Schema(description = "The incident of a cluster of one.") @Nullable
            IncidentShape incident) {}
}
