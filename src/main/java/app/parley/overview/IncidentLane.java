package app.parley.overview;

import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.INCIDENT_ON_DAY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import app.parley.situation.Situation;
import app.parley.sql.tables.Incident;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** Incidents: all counted, only the most important loaded. */
final class IncidentLane {
    private static final Field<LocalDate> LAST = latest(INCIDENT.OCCURRED_ON.coerce(SQLDataType.CLOB));
    private static final Condition OF_DAY = condition("length(incident.occurred_on) = 10");
    private static final Condition IN_PART = condition("length(incident.occurred_on) < 10");

    private static final Incident ONE = INCIDENT.as("one");

    private IncidentLane() {}

    static TimelineLane of(DSLContext sql, Situation situation, TimeWindow window) {
        // Apart, so that of exact days none before the window is read: a month or a year may begin long before it.
        Select<?> ofDay =
                important(situation, OF_DAY.and(INCIDENT.OCCURRED_EARLIEST.between(window.from(), window.to())));
        Select<?> inPart = important(
                situation,
                IN_PART.and(window.meets(INCIDENT.OCCURRED_EARLIEST, LAST))
                        .and(INCIDENT.OCCURRED_EARLIEST.ge(window.from().withDayOfYear(1))));
        List<TimelineItem> items = sql.select(ONE.SLUG, ONE.TITLE, ONE.KIND, ONE.OCCURRED_ON, ONE.IMPORTANCE)
                .from(table("(({0}) UNION ALL ({1})) AS one", ofDay, inPart))
                .orderBy(ONE.IMPORTANCE.desc(), ONE.OCCURRED_EARLIEST.desc(), ONE.ID.desc())
                .limit(TimelineLane.MOST_ITEMS)
                .fetch(row -> new TimelineItem(
                        row.get(ONE.SLUG),
                        row.get(ONE.TITLE),
                        row.get(ONE.KIND),
                        null,
                        List.of(),
                        row.get(ONE.OCCURRED_ON),
                        null,
                        false,
                        null,
                        row.get(ONE.IMPORTANCE)));
        return Density.lane(LaneKind.INCIDENTS, density(sql, situation, window), items);
    }

    private static Select<?> important(Situation situation, Condition met) {
        return select(
                        INCIDENT.ID,
                        INCIDENT.SLUG,
                        INCIDENT.TITLE,
                        INCIDENT.KIND,
                        INCIDENT.OCCURRED_ON,
                        INCIDENT.OCCURRED_EARLIEST,
                        INCIDENT.IMPORTANCE)
                .from(INCIDENT)
                .where(INCIDENT.SITUATION_ID.eq(situation.id()))
                .and(met)
                .orderBy(INCIDENT.IMPORTANCE.desc(), INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc())
                .limit(TimelineLane.MOST_ITEMS);
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
