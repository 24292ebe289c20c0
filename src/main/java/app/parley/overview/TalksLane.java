package app.parley.overview;

import static app.parley.sql.Routines.earliest;
import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.ROUND;
import static org.jooq.impl.DSL.coalesce;

import app.parley.situation.Situation;
import app.parley.talks.RoundStatus;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Rounds of talks whose days are known. */
final class TalksLane {
    private static final int HELD = 80;
    private static final int NOT_HELD = 40;
    private static final Field<String> START = ROUND.START_ON.coerce(SQLDataType.CLOB);
    private static final Field<String> END = ROUND.END_ON.coerce(SQLDataType.CLOB);

    private TalksLane() {}

    static TimelineLane of(DSLContext sql, Situation situation, TimeWindow window) {
        Field<LocalDate> first = earliest(START);
        Condition met = ROUND.SITUATION_ID.eq(situation.id()).and(window.meets(first, latest(coalesce(END, START))));
        List<TimelineItem> items = sql.selectFrom(ROUND)
                .where(met)
                .orderBy(first.desc(), ROUND.ID)
                .limit(TimelineLane.MOST_ITEMS)
                .fetch(row -> new TimelineItem(
                        row.getId(),
                        row.getCity(),
                        row.getStatus(),
                        null,
                        List.of(),
                        row.getStartOn(),
                        row.getEndOn(),
                        false,
                        null,
                        RoundStatus.parse(row.getStatus()).tookPlace() ? HELD : NOT_HELD));
        return Density.lane(LaneKind.TALKS, Density.of(sql, ROUND, met, first, window), items);
    }
}
