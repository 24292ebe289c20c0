package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import app.parley.situation.Situation;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * Counts the placed incidents of a filter by cell and kind, from the sums that the database keeps by month where that reads
 * less than the incidents themselves (V033).
 *
 * <p>A place within a cell is told in columns and rows of a deeper level, the {@link #unit}.
 */
final class IncidentCells {
    /** Levels of which sums are kept. */
    static final int SHALLOWEST_KEPT = 4;

    static final int DEEPEST_KEPT = 12;

    /** A place within a cell is known to a 256th of it. */
    private static final int LEVELS_WITHIN = 8;
    /** Of so few days the incidents are read sooner than the sums of all cells. */
    private static final int SHORT_WINDOW_DAYS = 45;
    /** So many cells of the deepest kept level are looked up one by one. */
    static final int MOST_LOOKED_UP = 1_024;

    /** Of levels of which sums are kept; there the days are few, and found sooner than many cells. */
    private static final int FEW_LOOKED_UP = 256;

    private static final int MOST_ROWS_LISTED = 64;
    private static final Condition OF_DAY = condition("length(incident.occurred_on) = 10");

    /**
     * One row per cell: how many, where on average, the most frequent kind, and the dead of the largest report. 0: rows of
     * y, x, kind, number, east, south, low, exact.
     */
    private static final String GATHERED = """
            SELECT y, x, sum(number)::bigint AS size, sum(east)::float8 / sum(number)::float8 AS east,
                sum(south)::float8 / sum(number)::float8 AS south,
                (array_agg(kind ORDER BY number DESC, kind COLLATE "C") FILTER (WHERE number > 0))[1] AS kind,
                max(low) AS low, max(exact) AS exact
            FROM (
                SELECT y, x, kind, sum(number) AS number, sum(east) AS east, sum(south) AS south, max(low) AS low,
                    max(exact) AS exact
                FROM ({0}) AS part (y, x, kind, number, east, south, low, exact)
                GROUP BY y, x, kind) AS of_kind
            GROUP BY y, x
            HAVING sum(number) > 0
            ORDER BY sum(number) DESC, x, y
            LIMIT {1}
            """;

    /** 0: to the level, 1: to the unit, 2: of the unit within the cell, 3: which. */
    private static final String ROWS = """
            SELECT incident.map_y >> {0} AS y, incident.map_x >> {0} AS x, incident.kind, count(*) AS number,
                sum((incident.map_x >> {1}) & {2}) AS east, sum((incident.map_y >> {1}) & {2}) AS south,
                max(incident.fatalities_low) AS low,
                max(incident.fatalities_low) FILTER (WHERE incident.fatalities_low = incident.fatalities_high) AS exact
            FROM incident
            WHERE {3} AND incident.map_x IS NOT NULL
            GROUP BY 1, 2, 3
            """;

    /**
     * 0: situation, 1: level kept, 2: cells, 3: kinds, 4: from the level kept to that asked for, 5: which of the finer cells,
     * 6 and 7: first and last whole month, 8 and 9: first and last possible month.
     */
    private static final String SUMS = """
            SELECT y >> {4}, x >> {4}, kind, number, (((x & {5}) << 8) + 128) * number + east, (((y & {5}) << 8) + 128) * number + south,
                NULL::integer, NULL::integer
            FROM (
                SELECT s.y, s.x, s.kind, (coalesce(s.numbers[e.upto], 0) - coalesce(s.numbers[e.before], 0))::bigint AS number,
                    (coalesce(s.east[e.upto], 0) - coalesce(s.east[e.before], 0))::bigint AS east,
                    (coalesce(s.south[e.upto], 0) - coalesce(s.south[e.before], 0))::bigint AS south
                FROM map_sums s
                CROSS JOIN LATERAL (
                    SELECT CASE s.dated WHEN 0 THEN width_bucket({7}::smallint, s.months)
                            WHEN 1 THEN width_bucket({9}::smallint, s.months) END AS upto,
                        CASE s.dated WHEN 0 THEN width_bucket(({6} - 1)::smallint, s.months)
                            WHEN 2 THEN width_bucket(({8} - 1)::smallint, s.months) END AS before
                    OFFSET 0) AS e
                WHERE s.situation_id = {0} AND s.level = {1} AND {2} AND {3}) AS cell
            WHERE number <> 0
            """;

    /** 0: situation, 1: cells of level 20, 2: kinds, 3: to the level, 4: to the unit, 5: of the unit, 6 to 9: as for the sums. */
    private static final String NOT_MERGED = """
            SELECT s.y >> {3}, s.x >> {3}, s.kind, number, number * ((s.x >> {4}) & {5}), number * ((s.y >> {4}) & {5}), low, exact
            FROM (
                SELECT d.y, d.x, d.kind, (CASE d.dated WHEN 2 THEN -d.number ELSE d.number END)::bigint AS number,
                    CASE WHEN d.number > 0 THEN d.low END AS low, CASE WHEN d.number > 0 THEN d.exact END AS exact
                FROM map_delta d
                WHERE d.situation_id = {0}
                  AND CASE d.dated WHEN 0 THEN d.month BETWEEN {6} AND {7} WHEN 1 THEN d.month <= {9} ELSE d.month < {8} END) AS s
            WHERE {1} AND {2}
            """;

    /** 0: situation, 1: level kept, 2: cells, 3: kinds, 4: to the level, 5 to 6: whole months, 7 and 8: whole years. */
    private static final String PEAKS = """
            SELECT s.y >> {4}, s.x >> {4}, '', 0, 0, 0, largest.low, largest.exact
            FROM map_peaks s
            CROSS JOIN LATERAL (
                SELECT max(low) AS low, max(exact) AS exact
                FROM (
                    SELECT low, exact
                    FROM unnest(s.year_low[width_bucket(({7} - 1)::smallint, s.years) + 1 : width_bucket({8}::smallint, s.years)],
                        s.year_exact[width_bucket(({7} - 1)::smallint, s.years) + 1 : width_bucket({8}::smallint, s.years)])
                        AS whole (low, exact)
                    UNION ALL
                    SELECT low, exact
                    FROM unnest(s.month_low[width_bucket(({5} - 1)::smallint, s.months) + 1 :
                                width_bucket(least({6}, {7} * 12 - 1)::smallint, s.months)],
                        s.month_exact[width_bucket(({5} - 1)::smallint, s.months) + 1 :
                                width_bucket(least({6}, {7} * 12 - 1)::smallint, s.months)]) AS before (low, exact)
                    UNION ALL
                    SELECT low, exact
                    FROM unnest(s.month_low[width_bucket((greatest({5}, ({8} + 1) * 12) - 1)::smallint, s.months) + 1 :
                                width_bucket({6}::smallint, s.months)],
                        s.month_exact[width_bucket((greatest({5}, ({8} + 1) * 12) - 1)::smallint, s.months) + 1 :
                                width_bucket({6}::smallint, s.months)]) AS after (low, exact)) AS report) AS largest
            WHERE s.situation_id = {0} AND s.level = {1} AND {2} AND {3} AND largest.low IS NOT NULL
            """;

    private final DSLContext sql;
    private final Situation situation;
    private final IncidentFilter filter;
    private final MapMonths months;

    /** @param filter of bounds, days and kinds alone; the bounds are not looked at */
    IncidentCells(DSLContext sql, Situation situation, IncidentFilter filter) {
        this.sql = sql;
        this.situation = situation;
        this.filter = filter;
        this.months = MapMonths.of(filter.from(), filter.to());
    }

    /** The level in whose columns and rows the places within a cell are told. */
    static int unit(int level) {
        return Math.min(MapCells.DEEPEST, Math.max(level, SHALLOWEST_KEPT) + LEVELS_WITHIN);
    }

    /** Cells with incidents, largest first: y, x, size, east, south, kind, low, exact. */
    Result<Record> in(MapCells cells, int most) {
        sql.execute("SELECT set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),"
                + " set_config('random_page_cost', '1.1', true)");
        return sql.fetch(GATHERED, DSL.sql("{0}", parts(cells)), inline(most));
    }

    /** How many incidents of the situation have a place, nearly: what is not merged yet is left out. */
    static long number(DSLContext sql, Situation situation) {
        return sql.fetchSingle(
                        "SELECT coalesce(sum(numbers[cardinality(numbers)]), 0) FROM map_sums"
                                + " WHERE situation_id = {0} AND level = {1} AND dated < 2",
                        inline(situation.id()), inline(SHALLOWEST_KEPT))
                .get(0, Long.class);
    }

    /** In how many of the cells something is on file, of whatever kind and day; at most so many are counted. */
    static int occupied(DSLContext sql, Situation situation, MapCells cells, int most) {
        return sql.fetchSingle(
                        "SELECT count(*) FROM (SELECT DISTINCT s.y, s.x FROM map_sums s"
                                + " WHERE s.situation_id = {0} AND s.level = {1} AND {2} LIMIT {3}) AS cell",
                        inline(situation.id()), inline(cells.level()), cells(cells, "s"), inline(most))
                .get(0, Integer.class);
    }

    private org.jooq.SQL parts(MapCells cells) {
        int level = cells.level();
        if (level > DEEPEST_KEPT || isShort() || !months.hasWhole()) {
            return DSL.sql("{0} UNION ALL {1}", rows(cells, exact(cells, within(filter))), rows(cells, inPart()));
        }
        MapCells kept = cells.finer(Math.max(level, SHALLOWEST_KEPT));
        int coarser = kept.level() - level;
        org.jooq.SQL sums = DSL.sql(
                SUMS,
                inline(situation.id()),
                inline(kept.level()),
                cells(kept, "s"),
                kinds("s"),
                inline(coarser),
                inline((1 << coarser) - 1),
                inline(months.first()),
                inline(months.last()),
                inline(months.firstPossible()),
                inline(months.lastPossible()));
        Condition left = falseCondition();
        for (MapMonths.Days days : months.rest()) {
            left = left.or(INCIDENT.OCCURRED_EARLIEST.between(days.from(), days.to()));
        }
        return DSL.sql(
                "{0} UNION ALL {1} UNION ALL {2} UNION ALL {3} UNION ALL {4}",
                sums, notMerged(cells), peaks(kept, coarser), rows(cells, exact(cells, left)), peaksInPart(cells));
    }

    private boolean isShort() {
        return filter.from() != null
                && filter.to() != null
                && ChronoUnit.DAYS.between(filter.from(), filter.to()) < SHORT_WINDOW_DAYS;
    }

    private org.jooq.SQL notMerged(MapCells cells) {
        int level = cells.level();
        int unit = unit(level);
        return DSL.sql(
                NOT_MERGED,
                inline(situation.id()),
                cells(cells.finer(20), "s"),
                kinds("s"),
                inline(20 - level),
                inline(20 - unit),
                inline((1 << (unit - level)) - 1),
                inline(months.first()),
                inline(months.last()),
                inline(months.firstPossible()),
                inline(months.lastPossible()));
    }

    private org.jooq.SQL peaks(MapCells kept, int coarser) {
        int firstYear = Math.ceilDiv(months.first(), 12);
        int lastYear = Math.floorDiv(months.last() + 1, 12) - 1;
        // No whole year: all months are those before a year that never comes.
        boolean whole = firstYear <= lastYear;
        return DSL.sql(
                PEAKS,
                inline(situation.id()),
                inline(kept.level()),
                cells(kept, "s"),
                filter.kinds().isEmpty() ? condition("s.kind = ''") : kinds("s"),
                inline(coarser),
                inline(months.first()),
                inline(months.last()),
                inline(whole ? firstYear : 2_700),
                inline(whole ? lastYear : 2_699));
    }

    private org.jooq.SQL peaksInPart(MapCells cells) {
        return DSL.sql(
                "SELECT y, x, '', 0, 0, 0, low, exact FROM ({0}) AS part",
                rows(cells, inPart().and(INCIDENT.FATALITIES_LOW.isNotNull())));
    }

    private org.jooq.SQL rows(MapCells cells, Condition which) {
        int level = cells.level();
        int unit = unit(level);
        return DSL.sql(
                ROWS,
                inline(MapCells.DEEPEST - level),
                inline(MapCells.DEEPEST - unit),
                inline((1 << (unit - level)) - 1),
                which.and(cellsOf(cells.finer(MapCells.DEEPEST))));
    }

    /** Of exact days, found by place if the cells are few, else by day. */
    private Condition exact(MapCells cells, Condition days) {
        MapCells lookedUp = cells.level() > DEEPEST_KEPT ? cells.coarser(DEEPEST_KEPT) : cells.finer(DEEPEST_KEPT);
        if (lookedUp.number() > (cells.level() > DEEPEST_KEPT ? MOST_LOOKED_UP : FEW_LOOKED_UP)) {
            return ofSituation().and(OF_DAY).and(days).and(kinds("incident"));
        }
        return ofSituation()
                .and(OF_DAY)
                .and(condition(
                        "(incident.map_y >> 12) = ANY ({0}) AND (incident.map_x >> 12) = ANY ({1})",
                        inline(rowNumbers(lookedUp)), inline(columnNumbers(lookedUp))))
                .and(days)
                .and(condition("incident.kind = ANY ({0})", inline(kindCodes())));
    }

    /** For what is known to the day: within the window. */
    static Condition within(IncidentFilter filter) {
        Condition since = filter.from() == null ? noCondition() : INCIDENT.OCCURRED_EARLIEST.ge(inline(filter.from()));
        return filter.to() == null ? since : since.and(INCIDENT.OCCURRED_EARLIEST.le(inline(filter.to())));
    }

    /** Known to the month or year, and possibly within the window. */
    private Condition inPart() {
        return ofSituation()
                .and(condition("length(incident.occurred_on) < 10"))
                .and(IncidentConditions.couldFallInto(filter.from(), filter.to()))
                .and(kinds("incident"));
    }

    private Condition ofSituation() {
        return INCIDENT.SITUATION_ID.eq(inline(situation.id()));
    }

    /** The kinds of the filter, or all. */
    private String[] kindCodes() {
        return (filter.kinds().isEmpty() ? Set.of(IncidentKind.values()) : filter.kinds())
                .stream().map(IncidentKind::code).sorted().toArray(String[]::new);
    }

    private Condition kinds(String alias) {
        return filter.kinds().isEmpty() ? noCondition() : condition(alias + ".kind = ANY ({0})", inline(kindCodes()));
    }

    private static Condition cells(MapCells cells, String alias) {
        Condition rows = cells.south() - cells.north() < MOST_ROWS_LISTED
                ? condition(alias + ".y = ANY ({0})", inline(rowNumbers(cells)))
                : condition(alias + ".y BETWEEN {0} AND {1}", inline(cells.north()), inline(cells.south()));
        return rows.and(or(cells.columns().stream()
                .map(range -> condition(alias + ".x BETWEEN {0} AND {1}", inline(range.west()), inline(range.east())))
                .toList()));
    }

    private static Condition cellsOf(MapCells deepest) {
        return INCIDENT.MAP_Y
                .between(inline(deepest.north()), inline(deepest.south()))
                .and(or(deepest.columns().stream()
                        .map(range -> INCIDENT.MAP_X.between(inline(range.west()), inline(range.east())))
                        .toList()));
    }

    private static Integer[] rowNumbers(MapCells cells) {
        return IntStream.rangeClosed(cells.north(), cells.south()).boxed().toArray(Integer[]::new);
    }

    private static Integer[] columnNumbers(MapCells cells) {
        return cells.columns().stream()
                .flatMapToInt(range -> IntStream.rangeClosed(range.west(), range.east()))
                .distinct()
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
    }
}
