package app.parley.incident;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.util.List;
import org.springframework.stereotype.Component;

/** Incidents on a map, gathered so that never more than {@value #MOST_CLUSTERS} points are shown. */
@Component
public class IncidentClusterQuery {
    public static final int MOST_CLUSTERS = 500;
    public static final int DEEPEST_ZOOM = 22;

    private final Reads reads;

    public IncidentClusterQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The placed incidents of the filter, one cluster per cell of 64 map pixels at that zoom, or of larger cells where
     * that would give too many. Largest first.
     *
     * @param zoom Web Mercator, 0 to {@value #DEEPEST_ZOOM}
     * @throws IllegalArgumentException if the zoom is out of range
     */
    public List<IncidentCluster> at(Situation situation, IncidentFilter filter, int zoom, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
