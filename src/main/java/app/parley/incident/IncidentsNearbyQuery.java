package app.parley.incident;

import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import app.parley.incident.IncidentsNearby.Count;
import app.parley.incident.IncidentsNearby.LargestReport;
import app.parley.incident.IncidentsNearby.OfKind;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports of incidents within so many kilometres of a place and within a window of days; two statements. */
@Component
public class IncidentsNearbyQuery {
    public static final int FARTHEST_KM = 500;

    private static final Field<String> LARGEST = ofLargest(INCIDENT.SLUG).as("largest");
    private static final Field<Integer> LOW = ofLargest(INCIDENT.FATALITIES_LOW).as("low");
    private static final Field<Integer> HIGH =
            ofLargest(INCIDENT.FATALITIES_HIGH).as("high");

    private final Reads reads;

    public IncidentsNearbyQuery(Reads reads) {
        this.reads = reads;
    }

    /** A point in degrees, WGS 84. */
    public record Point(double lat, double lon) {}

    /**
     * @param place null if its position is unknown: then only what has no position is counted
     * @param km great-circle distance, inclusive, 1 to {@value #FARTHEST_KM}
     * @param days both ends inclusive and known; a day known in part counts as possible if it could be in it
     * @throws IllegalArgumentException if the distance is out of range
     */
    public IncidentsNearby near(Situation situation, @Nullable Point place, int km, DaySpan days, AsOf asOf) {
        if (km < 1 || km > FARTHEST_KM) {
            throw new IllegalArgumentException("No distance of " + km + " km: expected 1 to " + FARTHEST_KM + ".");
        }
        IncidentFilter window = IncidentFilter.all().between(days.from(), days.to());
        Field<Integer> certain = count().filterWhere(certainlyIn(days)).as("certain");
        Field<Integer> possible = count().as("possible");
        return reads.at(
                asOf,
                sql -> new IncidentsNearby(
                        place == null ? null : kinds(sql, situation, window, place, km, certain, possible),
                        Objects.requireNonNull(sql.select(certain, possible)
                                .from(INCIDENT)
                                .where(IncidentConditions.of(situation, window))
                                .and(INCIDENT.LAT.isNull())
                                .fetchOne(row -> new Count(row.value1(), row.value2())))));
    }

    private static List<OfKind> kinds(
            DSLContext sql,
            Situation situation,
            IncidentFilter window,
            Point place,
            int km,
            Field<Integer> certain,
            Field<Integer> possible) {
        Situation.Bounds box = GreatCircle.around(place.lat(), place.lon(), km);
        return sql.select(INCIDENT.KIND, certain, possible, LARGEST, LOW, HIGH)
                .from(INCIDENT)
                .where(IncidentConditions.of(situation, window.within(box)))
                .and(within(place, km))
                .groupBy(INCIDENT.KIND)
                .orderBy(possible.desc(), INCIDENT.KIND)
                .fetch(row -> new OfKind(
                        IncidentKind.parse(row.get(INCIDENT.KIND)),
                        new Count(row.get(certain), row.get(possible)),
                        largest(row)));
    }

    private static @Nullable LargestReport largest(Record row) {
        String id = row.get(LARGEST);
        return id == null ? null : new LargestReport(id, row.get(LOW), row.get(HIGH));
    }

    private static Condition certainlyIn(DaySpan days) {
        return INCIDENT.OCCURRED_EARLIEST
                .ge(days.from())
                .and(latest(INCIDENT.OCCURRED_ON.coerce(SQLDataType.CLOB))
                        .le(Objects.requireNonNull(days.to(), "the window has an end")));
    }

    /** The haversine of a great circle, for the few rows that the box lets through. */
    private static Condition within(Point place, int km) {
        return condition(
                "2 * {0} * asin(least(1, sqrt(power(sin(radians({1} - {2}) / 2), 2)"
                        + " + cos(radians({2})) * cos(radians({1})) * power(sin(radians({3} - {4}) / 2), 2)))) <= {5}",
                inline(GreatCircle.RADIUS_KM),
                INCIDENT.LAT.cast(SQLDataType.DOUBLE),
                inline(place.lat()),
                INCIDENT.LON.cast(SQLDataType.DOUBLE),
                inline(place.lon()),
                inline(km));
    }

    /** Of the report of the most dead: by its low, an open end first among equals, then the older one. */
    private static <T> Field<T> ofLargest(Field<T> column) {
        return field(
                "(array_agg({0} ORDER BY {1} DESC, {2} DESC NULLS FIRST, {3}) FILTER (WHERE {1} > 0))[1]",
                column.getDataType(), column, INCIDENT.FATALITIES_LOW, INCIDENT.FATALITIES_HIGH, INCIDENT.ID);
    }
}
