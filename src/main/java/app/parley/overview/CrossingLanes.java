package app.parley.overview;

import static app.parley.sql.Routines.earliest;
import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import app.parley.crossing.CrossingStatus;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** One lane per crossing, also for those without any closure: what was closed or restricted, and when. */
final class CrossingLanes {
    private static final int CLOSED = 60;
    private static final int RESTRICTED = 40;
    private static final Field<LocalDate> FIRST = earliest(CLOSURE.FROM_ON.coerce(SQLDataType.CLOB));
    private static final Field<LocalDate> LAST = coalesce(
            latest(CLOSURE.TO_ON.coerce(SQLDataType.CLOB)), DSL.field("'infinity'::date", SQLDataType.LOCALDATE));

    private CrossingLanes() {}

    static List<TimelineLane> of(DSLContext sql, Situation situation, TimeWindow window) {
        Condition met = CLOSURE.SITUATION_ID.eq(situation.id()).and(window.meets(FIRST, LAST));
        Map<String, List<Long>> densities = densities(sql, met, window);
        Map<String, List<TimelineItem>> items = items(sql, met);
        return sql.select(CROSSING.ID, CROSSING.NAME)
                .from(CROSSING)
                .where(CROSSING.SITUATION_ID.eq(situation.id()))
                .orderBy(CROSSING.ID)
                .fetch(row -> {
                    String id = row.get(CROSSING.ID);
                    List<Long> density = List.copyOf(densities.getOrDefault(id, window.none()));
                    return new TimelineLane(
                            LaneKind.CROSSINGS.code() + ":" + id,
                            LaneKind.CROSSINGS,
                            id,
                            row.get(CROSSING.NAME),
                            Density.total(density),
                            density,
                            Density.byStart(items.getOrDefault(id, List.of())));
                });
    }

    private static Map<String, List<Long>> densities(DSLContext sql, Condition met, TimeWindow window) {
        Map<String, List<Long>> densities = new HashMap<>();
        Field<Integer> bucket = window.bucketOf(FIRST);
        sql.select(CLOSURE.CROSSING_ID, bucket, count())
                .from(CLOSURE)
                .where(met)
                .groupBy(CLOSURE.CROSSING_ID, bucket)
                .forEach(row -> TimeWindow.add(
                        densities.computeIfAbsent(row.value1(), crossing -> window.none()),
                        row.value2(),
                        row.value3()));
        return densities;
    }

    /** Of each crossing, the closed before the restricted and the newest first. */
    private static Map<String, List<TimelineItem>> items(DSLContext sql, Condition met) {
        Field<Integer> rank = rowNumber()
                .over()
                .partitionBy(CLOSURE.CROSSING_ID)
                .orderBy(CLOSURE.STATUS, FIRST.desc(), CLOSURE.ID)
                .as("rank");
        var ranked =
                select(CLOSURE.fields()).select(rank).from(CLOSURE).where(met).asTable(CLOSURE);
        return sql.select(CLOSURE.fields())
                .from(ranked)
                .where(ranked.field(rank).le(inline(TimelineLane.MOST_ITEMS)))
                .fetchInto(CLOSURE)
                .intoGroups(
                        CLOSURE.CROSSING_ID,
                        row -> new TimelineItem(
                                row.getId(),
                                row.getCause(),
                                row.getStatus(),
                                row.getCrossingId(),
                                List.of(row.getTraffic()),
                                row.getFromOn(),
                                row.getToOn(),
                                row.getToOn() == null,
                                null,
                                row.getStatus().equals(CrossingStatus.CLOSED.code()) ? CLOSED : RESTRICTED));
    }
}
