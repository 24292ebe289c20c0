package app.parley.overview;

import static app.parley.sql.Routines.earliest;
import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.CARGO_CLAIM;

import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Dated counts of stranded cargo. None outweighs another, for units do not compare; the newest are shown. */
final class CargoLane {
    private static final int IMPORTANCE = 30;
    private static final Field<String> REPORTED_ON = CARGO_CLAIM.REPORTED_ON.coerce(SQLDataType.CLOB);

    private CargoLane() {}

    static TimelineLane of(DSLContext sql, Situation situation, TimeWindow window) {
        Field<LocalDate> first = earliest(REPORTED_ON);
        Condition met = CARGO_CLAIM.SITUATION_ID.eq(situation.id()).and(window.meets(first, latest(REPORTED_ON)));
        List<TimelineItem> items = sql.selectFrom(CARGO_CLAIM)
                .where(met)
                .orderBy(first.desc(), CARGO_CLAIM.ID)
                .limit(TimelineLane.MOST_ITEMS)
                .fetch(row -> new TimelineItem(
                        row.getId().toString(),
                        row.getCountText() == null && row.getLow() != null
                                ? row.getLow().toString()
                                : row.getCountText(),
                        row.getUnit(),
                        row.getCrossingId(),
                        List.of(),
                        row.getReportedOn(),
                        null,
                        false,
                        null,
                        IMPORTANCE));
        return Density.lane(LaneKind.CARGO, Density.of(sql, CARGO_CLAIM, met, first, window), items);
    }
}
