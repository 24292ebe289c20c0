package app.parley.overview;

import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.INCIDENT_ON_DAY;
import static org.jooq.impl.DSL.sum;

import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Incidents: all counted, only the most important loaded. */
final class IncidentLane {
    private static final Field<LocalDate> LAST = latest(INCIDENT.OCCURRED_ON.coerce(SQLDataType.CLOB));

    private IncidentLane() {}

    static TimelineLane of(DSLContext sql, Situation situation, TimeWindow window) {
        Condition met = INCIDENT.SITUATION_ID
                .eq(situation.id())
                .and(window.meets(INCIDENT.OCCURRED_EARLIEST, LAST))
                // Lets the index in: no date known in part begins before the year it may end in.
                .and(INCIDENT.OCCURRED_EARLIEST.ge(window.from().withDayOfYear(1)));
        List<TimelineItem> items = sql.select(
                        INCIDENT.SLUG, INCIDENT.TITLE, INCIDENT.KIND, INCIDENT.OCCURRED_ON, INCIDENT.IMPORTANCE)
                .from(INCIDENT)
                .where(met)
                .orderBy(INCIDENT.IMPORTANCE.desc(), INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc())
                .limit(TimelineLane.MOST_ITEMS)
                .fetch(row -> new TimelineItem(
                        row.get(INCIDENT.SLUG),
                        row.get(INCIDENT.TITLE),
                        row.get(INCIDENT.KIND),
                        null,
                        List.of(),
                        row.get(INCIDENT.OCCURRED_ON),
                        null,
                        false,
                        null,
                        row.get(INCIDENT.IMPORTANCE)));
        return Density.lane(LaneKind.INCIDENTS, density(sql, situation, window), items);
    }

    /** Reads a row a date, and not one an incident. */
    private static List<Long> density(DSLContext sql, Situation situation, TimeWindow window) {
        List<Long> density = window.none();
        Field<Integer> bucket = window.bucketOf(INCIDENT_ON_DAY.FIRST_ON);
        sql.select(bucket, sum(INCIDENT_ON_DAY.NUMBER))
                .from(INCIDENT_ON_DAY)
                .where(INCIDENT_ON_DAY.SITUATION_ID.eq(situation.id()))
                .and(window.meets(INCIDENT_ON_DAY.FIRST_ON, INCIDENT_ON_DAY.LAST_ON))
                .and(INCIDENT_ON_DAY.FIRST_ON.ge(window.from().withDayOfYear(1)))
                .groupBy(bucket)
                .forEach(row ->
                        TimeWindow.add(density, row.value1(), row.value2().longValueExact()));
        return List.copyOf(density);
    }
}
