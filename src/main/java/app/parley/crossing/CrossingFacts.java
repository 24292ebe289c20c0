package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.CROSSING_SCHEDULE;

import app.parley.crossing.CrossingDays.Neighbour;
import app.parley.crossing.OpeningSchedule.Row;
import app.parley.platform.database.PartialDates;
import app.parley.time.DateInterval;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what the days of crossings are worked out from, as the rules want it; each reader is one statement. */
final class CrossingFacts {
    /** How many closures are read at most, those that end last first. */
    static final int MOST_CLOSURES = 5_000;

    static final int NEAREST = 5;
    private static final int MOST_SCHEDULE_ROWS = 200;
    private static final int MOST_UNPLACED = 50;

    private final DSLContext sql;
    private final int situationId;

    CrossingFacts(DSLContext sql, int situationId) {
        this.sql = sql;
        this.situationId = situationId;
    }

    /** A crossing with a name and, if known, a position in degrees WGS 84. */
    record Placed(
            String slug,
            String name,
            @Nullable Double lat,
            @Nullable Double lon) {}

    Placed crossing(String slug) {
        return sql.select(CROSSING.ID, CROSSING.NAME, CROSSING.LAT, CROSSING.LON)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(CROSSING.ID.eq(slug))
                .fetchSingle(CrossingFacts::placed);
    }

    /** By crossing, in the order of their starts. */
    Map<String, List<Closure>> closures(Collection<String> crossings, Condition wanted) {
        return sql
                .select(
                        CLOSURE.ID,
                        CLOSURE.CROSSING_ID,
                        CLOSURE.TRAFFIC,
                        CLOSURE.DIRECTION,
                        CLOSURE.FROM_ON,
                        CLOSURE.TO_ON,
                        CLOSURE.STATUS)
                .from(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(situationId))
                .and(CLOSURE.CROSSING_ID.in(crossings))
                .and(wanted)
                .orderBy(PartialDates.latest(CLOSURE.TO_ON).desc().nullsFirst(), CLOSURE.ID)
                .limit(MOST_CLOSURES)
                .fetchGroups(CLOSURE.CROSSING_ID, CrossingFile::closure)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Closure> closures(String slug) {
        return closures(List.of(slug), DSL.noCondition()).getOrDefault(slug, List.of());
    }

    Map<String, List<Closure>> closuresOf(Collection<String> crossings, Traffic traffic) {
        return closures(crossings, DSL.val(traffic.code()).eq(DSL.any(CLOSURE.TRAFFIC)));
    }

    OpeningSchedule schedule(String slug) {
        return new OpeningSchedule(sql.select(
                        CROSSING_SCHEDULE.TRAFFIC,
                        CROSSING_SCHEDULE.FROM_ON,
                        CROSSING_SCHEDULE.TO_ON,
                        CROSSING_SCHEDULE.WEEKDAYS,
                        CROSSING_SCHEDULE.NOTE)
                .from(CROSSING_SCHEDULE)
                .where(CROSSING_SCHEDULE.SITUATION_ID.eq(situationId))
                .and(CROSSING_SCHEDULE.CROSSING_ID.eq(slug))
                .orderBy(PartialDates.earliest(CROSSING_SCHEDULE.FROM_ON).desc(), CROSSING_SCHEDULE.ID)
                .limit(MOST_SCHEDULE_ROWS)
                .fetch(CrossingFacts::row));
    }

    /** The nearest with a position, nearest first. */
    List<Neighbour> nearest(Placed here) {
        if (here.lat() == null || here.lon() == null) {
            return List.of();
        }
        double lat = here.lat();
        double lon = here.lon();
        Field<BigDecimal> nearness = DSL.field(
                "power(sin(radians(({0} - {2}) / 2)), 2)"
                        + " + cos(radians({0})) * cos(radians({2})) * power(sin(radians(({1} - {3}) / 2)), 2)",
                BigDecimal.class, CROSSING.LAT, CROSSING.LON, DSL.val(lat), DSL.val(lon));
        return sql.select(CROSSING.ID, CROSSING.NAME, CROSSING.LAT, CROSSING.LON)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(CROSSING.ID.ne(here.slug()))
                .and(CROSSING.LAT.isNotNull())
                .orderBy(nearness, CROSSING.ID)
                .limit(NEAREST)
                .fetch(row -> new Neighbour(
                        row.get(CROSSING.ID),
                        row.get(CROSSING.NAME),
                        Distance.km(
                                lat,
                                lon,
                                row.get(CROSSING.LAT).doubleValue(),
                                row.get(CROSSING.LON).doubleValue())));
    }

    /** Names of other crossings without a position. */
    List<String> unplaced(String slug) {
        return sql.select(CROSSING.NAME)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(CROSSING.ID.ne(slug))
                .and(CROSSING.LAT.isNull())
                .orderBy(CROSSING.NAME, CROSSING.ID)
                .limit(MOST_UNPLACED)
                .fetch(CROSSING.NAME);
    }

    private static Row row(Record row) {
        String traffic = row.get(CROSSING_SCHEDULE.TRAFFIC);
        return new Row(
                traffic == null ? null : Traffic.parse(traffic),
                new DateInterval(row.get(CROSSING_SCHEDULE.FROM_ON), row.get(CROSSING_SCHEDULE.TO_ON)),
                Arrays.stream(row.get(CROSSING_SCHEDULE.WEEKDAYS))
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                row.get(CROSSING_SCHEDULE.NOTE));
    }

    private static Placed placed(Record row) {
        return new Placed(
                row.get(CROSSING.ID),
                row.get(CROSSING.NAME),
                degrees(row.get(CROSSING.LAT)),
                degrees(row.get(CROSSING.LON)));
    }

    private static @Nullable Double degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
