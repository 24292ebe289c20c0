package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.IncidentRecord;
import app.parley.time.AsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents on a map, gathered so that never more than {@value #MOST_CLUSTERS} points are shown. */
@Component
public class IncidentClusterQuery {
    public static final int MOST_CLUSTERS = 500;
    public static final int DEEPEST_ZOOM = 22;

    /** A map tile has 256 pixels and four cells a side: 2² of them, so two levels deeper than the zoom. */
    private static final int LEVELS_BELOW_ZOOM = 2;

    /**
     * Counts by cell of the integer Web Mercator grid. A cell of a coarser level is a finer one's numbers shifted right, so
     * the finest level that gives few enough clusters is found from the cells alone. 0: filter, 1: cells a side at the
     * finest level, 2: finest level, 3: most clusters.
     */
    private static final String CLUSTERS = """
            WITH placed AS MATERIALIZED (
                SELECT incident.id, incident.kind, incident.lat, incident.lon, incident.fatalities_low AS low,
                    CASE WHEN incident.fatalities_low = incident.fatalities_high THEN incident.fatalities_low END AS best,
                    least({1} - 1, floor((incident.lon + 180) / 360 * {1}))::bigint AS x,
                    least({1} - 1, floor((1 - asinh(tan(radians(greatest(-85.05112877, least(85.05112877, incident.lat)))))
                        / pi()) / 2 * {1}))::bigint AS y
                FROM incident
                WHERE {0}
                  AND incident.lat IS NOT NULL),
            grid AS (
                SELECT min(coarser) AS coarser
                FROM (
                    SELECT coarser
                    FROM (SELECT DISTINCT x, y FROM placed) AS cell
                    CROSS JOIN generate_series(0, {2}) AS coarser
                    GROUP BY coarser
                    HAVING count(DISTINCT ((x >> coarser) << 32) + (y >> coarser)) <= {3}) AS fitting)
            SELECT {2} - coarser AS level, x >> coarser AS x, y >> coarser AS y, count(*) AS size,
                avg(lat)::float8 AS lat, avg(lon)::float8 AS lon, mode() WITHIN GROUP (ORDER BY kind) AS kind,
                max(low) AS low, max(best) AS best, (array_agg(id))[1] AS id
            FROM placed
            CROSS JOIN grid
            GROUP BY coarser, x >> coarser, y >> coarser
            ORDER BY count(*) DESC, x >> coarser, y >> coarser
            """;

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
        if (zoom < 0 || zoom > DEEPEST_ZOOM) {
            throw new IllegalArgumentException("There is no zoom " + zoom + ": expected 0 to " + DEEPEST_ZOOM + ".");
        }
        int finest = zoom + LEVELS_BELOW_ZOOM;
        return reads.at(asOf, sql -> {
            Result<Record> cells = sql.fetch(
                    CLUSTERS,
                    IncidentConditions.of(situation, filter),
                    inline((double) (1 << finest)),
                    inline(finest),
                    val(MOST_CLUSTERS));
            Map<UUID, IncidentEntry> single = single(sql, situation, cells);
            return cells.map(cell -> cluster(cell, single.get(idOf(cell))));
        });
    }

    /** The incidents of the clusters of one. */
    private static Map<UUID, IncidentEntry> single(DSLContext sql, Situation situation, Result<Record> cells) {
        List<UUID> ids = cells.stream()
                .filter(cell -> size(cell) == 1)
                .map(IncidentClusterQuery::idOf)
                .toList();
        List<IncidentRecord> rows =
                sql.selectFrom(INCIDENT).where(INCIDENT.ID.in(ids)).fetch();
        List<IncidentEntry> entries = IncidentRows.complete(sql, situation, rows);
        Map<UUID, IncidentEntry> byId = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byId.put(rows.get(i).getId(), entries.get(i));
        }
        return byId;
    }

    private static IncidentCluster cluster(Record cell, @Nullable IncidentEntry single) {
        return new IncidentCluster(
                cell.get("level", Integer.class) + "/" + cell.get("x", Long.class) + "/" + cell.get("y", Long.class),
                cell.get("lat", Double.class),
                cell.get("lon", Double.class),
                size(cell),
                IncidentKind.parse(Objects.requireNonNull(cell.get("kind", String.class))),
                cell.get("low", Integer.class),
                cell.get("best", Integer.class),
                single);
    }

    private static long size(Record cell) {
        return cell.get("size", Long.class);
    }

    private static UUID idOf(Record cell) {
        return cell.get("id", UUID.class);
    }
}
