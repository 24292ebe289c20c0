package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.IncidentRecord;
import app.parley.time.AsOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents on a map, gathered so that never more than {@value #MOST_CLUSTERS} points are shown. */
@Component
public class IncidentClusterQuery {
    public static final int MOST_CLUSTERS = 500;
    public static final int DEEPEST_ZOOM = 22;

    /** A map tile has 256 pixels and four cells a side: 2² of them, so two levels deeper than the zoom. */
    private static final int LEVELS_BELOW_ZOOM = 2;

    /** So many cells are counted to find out that a coarser grid is needed. */
    private static final int MOST_CELLS = 2_048;
    /** So few incidents are gathered at any level. */
    private static final int FEW = 20_000;

    /** 0: filter, 1: to the level, 2: to the unit, 3: of the unit within the cell, 4: which cells. Columns as {@link IncidentCells#in}. */
    private static final String ROW_BY_ROW = """
            SELECT y, x, count(*) AS size, avg(east)::float8 AS east, avg(south)::float8 AS south,
                mode() WITHIN GROUP (ORDER BY kind COLLATE "C") AS kind, max(low) AS low,
                max(low) FILTER (WHERE low = high) AS exact, (array_agg(id))[1] AS id
            FROM (
                SELECT id, kind, low, high, column_at >> {1} AS x, row_at >> {1} AS y, (column_at >> {2}) & {3} AS east,
                    (row_at >> {2}) & {3} AS south
                FROM (
                    SELECT incident.id, incident.kind, incident.fatalities_low AS low, incident.fatalities_high AS high,
                        parley.map_column(incident.lon) AS column_at, parley.map_row(incident.lat) AS row_at
                    FROM incident
                    WHERE {0} AND incident.lat IS NOT NULL
                    OFFSET 0) AS placed
                WHERE {4}) AS celled
            GROUP BY y, x
            ORDER BY count(*) DESC, x, y
            LIMIT {5}
            """;

    /**
     * 0 to 4: rows and columns of level 12, kinds, rows and columns of the unit, 5: to the unit, 6: situation, 7: days, 8: days
     * known in part.
     */
    private static final String SINGLES = """
            WITH in_part AS MATERIALIZED (
                SELECT incident.id, incident.kind, incident.map_y, incident.map_x
                FROM incident
                WHERE incident.situation_id = {6} AND incident.map_x IS NOT NULL AND length(incident.occurred_on) < 10 AND {8})
            SELECT found.id, one.number
            FROM unnest({0}, {1}, {2}, {3}, {4}) WITH ORDINALITY AS one (y12, x12, kind, y, x, number)
            CROSS JOIN LATERAL (
                SELECT incident.id
                FROM incident
                WHERE incident.situation_id = {6} AND (incident.map_y >> 12) = one.y12 AND (incident.map_x >> 12) = one.x12
                  AND incident.kind = one.kind AND incident.map_x IS NOT NULL AND length(incident.occurred_on) = 10
                  AND (incident.map_y >> {5}) = one.y AND (incident.map_x >> {5}) = one.x AND {7}
                LIMIT 1) AS found
            UNION ALL
            SELECT p.id, one.number
            FROM unnest({2}, {3}, {4}) WITH ORDINALITY AS one (kind, y, x, number)
            JOIN in_part p ON p.kind = one.kind AND (p.map_y >> {5}) = one.y AND (p.map_x >> {5}) = one.x
            """;

    private final Reads reads;

    public IncidentClusterQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The placed incidents of the filter, one cluster per cell of 64 map pixels at that zoom, or of larger cells where
     * that would give too many. Cells that the bounds touch are counted whole, so that a cluster at the edge of a map does
     * not change while the map is moved. Largest first.
     *
     * @param zoom Web Mercator, 0 to {@value #DEEPEST_ZOOM}
     * @throws IllegalArgumentException if the zoom is out of range
     */
    public List<IncidentCluster> at(Situation situation, IncidentFilter filter, int zoom, AsOf asOf) {
        if (zoom < 0 || zoom > DEEPEST_ZOOM) {
            throw new IllegalArgumentException("There is no zoom " + zoom + ": expected 0 to " + DEEPEST_ZOOM + ".");
        }
        int finest = zoom + LEVELS_BELOW_ZOOM;
        boolean kept = asOf.recorded() == null
                && filter.actorId() == null
                && (filter.text() == null || filter.text().isBlank());
        return reads.at(
                asOf,
                sql -> kept ? counted(sql, situation, filter, finest) : readOneByOne(sql, situation, filter, finest));
    }

    private static List<IncidentCluster> counted(
            DSLContext sql, Situation situation, IncidentFilter filter, int finest) {
        IncidentCells counts = new IncidentCells(sql, situation, filter);
        int level = start(sql, situation, filter, finest);
        MapCells cells = MapCells.of(filter.bounds(), level);
        Result<Record> found = counts.in(cells, MOST_CLUSTERS + 1);
        while (found.size() > MOST_CLUSTERS) {
            cells = MapCells.of(filter.bounds(), --level);
            found = counts.in(cells, MOST_CLUSTERS + 1);
        }
        return clusters(found, level, singles(sql, situation, filter, found, level));
    }

    /** The level to begin with: the finest one, but none at which far more cells are counted than can be shown. */
    private static int start(DSLContext sql, Situation situation, IncidentFilter filter, int finest) {
        int level = finest;
        while (MapCells.of(filter.bounds(), level).number() > MOST_CELLS && isMuch(sql, situation, filter, level)) {
            level = level > IncidentCells.DEEPEST_KEPT ? IncidentCells.DEEPEST_KEPT : level - 1;
        }
        return level;
    }

    private static boolean isMuch(DSLContext sql, Situation situation, IncidentFilter filter, int level) {
        if (level < IncidentCells.SHALLOWEST_KEPT) {
            return false;
        }
        return level > IncidentCells.DEEPEST_KEPT
                ? IncidentCells.number(sql, situation) > FEW
                : IncidentCells.occupied(sql, situation, MapCells.of(filter.bounds(), level), MOST_CELLS + 1)
                        > MOST_CELLS;
    }

    /** The incidents of the clusters of one, by the number of the cluster in the order given. */
    private static Map<Integer, IncidentEntry> singles(
            DSLContext sql, Situation situation, IncidentFilter filter, Result<Record> found, int level) {
        int unit = IncidentCells.unit(level);
        List<Integer> numbers = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Record cell = found.get(i);
            if (size(cell) == 1) {
                numbers.add(i);
                kinds.add(cell.get("kind", String.class));
                rows.add((cell.get("y", Integer.class) << (unit - level))
                        + (int) Math.round(cell.get("south", Double.class)));
                columns.add((cell.get("x", Integer.class) << (unit - level))
                        + (int) Math.round(cell.get("east", Double.class)));
            }
        }
        if (numbers.isEmpty()) {
            return Map.of();
        }
        int to12 = unit - IncidentCells.DEEPEST_KEPT;
        Map<UUID, Integer> byId = new HashMap<>();
        sql.fetch(
                        SINGLES,
                        inline(rows.stream().map(row -> row >> to12).toArray(Integer[]::new)),
                        inline(columns.stream().map(column -> column >> to12).toArray(Integer[]::new)),
                        inline(kinds.toArray(String[]::new)),
                        inline(rows.toArray(Integer[]::new)),
                        inline(columns.toArray(Integer[]::new)),
                        inline(MapCells.DEEPEST - unit),
                        inline(situation.id()),
                        IncidentCells.within(filter),
                        IncidentConditions.couldFallInto(filter.from(), filter.to()))
                .forEach(row -> byId.put(row.get("id", UUID.class), numbers.get(row.get("number", Integer.class) - 1)));
        return byNumber(sql, situation, byId);
    }

    private static Map<Integer, IncidentEntry> byNumber(DSLContext sql, Situation situation, Map<UUID, Integer> byId) {
        List<IncidentRecord> rows =
                sql.selectFrom(INCIDENT).where(INCIDENT.ID.in(byId.keySet())).fetch();
        List<IncidentEntry> entries = IncidentRows.complete(sql, situation, rows);
        Map<Integer, IncidentEntry> byNumber = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byNumber.put(Objects.requireNonNull(byId.get(rows.get(i).getId())), entries.get(i));
        }
        return byNumber;
    }

    /** For what no sums are kept of: a past instant, an actor, words. */
    private static List<IncidentCluster> readOneByOne(
            DSLContext sql, Situation situation, IncidentFilter filter, int finest) {
        int level = finest + 1;
        Result<Record> found;
        do {
            level--;
            int unit = IncidentCells.unit(level);
            found = sql.fetch(
                    ROW_BY_ROW,
                    IncidentConditions.of(situation, filter.within(null)),
                    inline(MapCells.DEEPEST - level),
                    inline(MapCells.DEEPEST - unit),
                    inline((1 << (unit - level)) - 1),
                    filter.bounds() == null ? noCondition() : inside(MapCells.of(filter.bounds(), level)),
                    inline(MOST_CLUSTERS + 1));
        } while (found.size() > MOST_CLUSTERS);
        Map<UUID, Integer> byId = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (size(found.get(i)) == 1) {
                byId.put(found.get(i).get("id", UUID.class), i);
            }
        }
        return clusters(found, level, byNumber(sql, situation, byId));
    }

    private static Condition inside(MapCells cells) {
        MapCells deepest = cells.finer(MapCells.DEEPEST);
        return condition("row_at BETWEEN {0} AND {1}", inline(deepest.north()), inline(deepest.south()))
                .and(DSL.or(deepest.columns().stream()
                        .map(range ->
                                condition("column_at BETWEEN {0} AND {1}", inline(range.west()), inline(range.east())))
                        .toList()));
    }

    private static List<IncidentCluster> clusters(
            Result<Record> cells, int level, Map<Integer, IncidentEntry> singles) {
        List<IncidentCluster> clusters = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            clusters.add(cluster(cells.get(i), level, singles.get(i)));
        }
        return List.copyOf(clusters);
    }

    private static IncidentCluster cluster(Record cell, int level, @Nullable IncidentEntry single) {
        int x = cell.get("x", Integer.class);
        int y = cell.get("y", Integer.class);
        int unit = IncidentCells.unit(level);
        double within = 1 << (unit - level);
        Double lat = single == null ? null : single.lat();
        Double lon = single == null ? null : single.lon();
        return new IncidentCluster(
                level + "/" + x + "/" + y,
                lat != null ? lat : MapCells.latitude(y + (cell.get("south", Double.class) + 0.5) / within, level),
                lon != null ? lon : MapCells.longitude(x + (cell.get("east", Double.class) + 0.5) / within, level),
                size(cell),
                IncidentKind.parse(Objects.requireNonNull(cell.get("kind", String.class))),
                cell.get("low", Integer.class),
                cell.get("exact", Integer.class),
                single);
    }

    private static long size(Record cell) {
        return cell.get("size", Long.class);
    }
}
