package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How many crossings were closed to trade on some days, in one statement that reads one row a line and day. */
public final class ClosedToTradeQuery {
    private static final Field<LocalDate> DAY = field(name("asked", "day"), SQLDataType.LOCALDATE);
    private static final Field<Boolean> CLOSED = field(name("crossing_on_day", "closed"), SQLDataType.BOOLEAN);
    private static final Field<LocalDate> ON = field(name("crossing_on_day", "day"), SQLDataType.LOCALDATE);

    private ClosedToTradeQuery() {}

    /**
     * In the order of the days; a day on which nothing is assessed has none assessed.
     *
     * @param days the caller bounds their number
     */
    public static List<ClosedToTrade> on(DSLContext sql, Situation situation, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        Table<?> asked = table(
                "unnest({0}) as asked (day)",
                val(days.stream().distinct().sorted().toArray(LocalDate[]::new)));
        Condition certainlyClosed = condition("{0} @> {1}", CLOSURE_SCOPE.DAYS, DAY)
                .and(PartialDates.latest(CLOSURE_SCOPE.FROM_ON).le(DAY))
                .and(CLOSURE_SCOPE
                        .TO_ON
                        .isNull()
                        .or(PartialDates.earliest(CLOSURE_SCOPE.TO_ON).ge(DAY)))
                .and(CLOSURE_SCOPE.STATUS.eq(CrossingStatus.CLOSED.code()));
        Table<?> crossings = select(DAY.as("day"), boolAnd(certainlyClosed).as("closed"))
                .from(asked)
                .join(CLOSURE_SCOPE)
                .on(CLOSURE_SCOPE.SITUATION_ID.eq(situation.id()))
                .and(condition("{0} @> {1}", CLOSURE_SCOPE.NEWEST_ON, DAY))
                .and(CLOSURE_SCOPE.TRAFFIC.in(
                        Traffic.trade().stream().map(Traffic::code).sorted().toList()))
                .groupBy(DAY, CLOSURE_SCOPE.CROSSING_ID)
                .asTable("crossing_on_day");

        Field<Integer> assessed = count(CLOSED);
        Field<Integer> closed = count().filterWhere(CLOSED);
        return sql.select(DAY, closed, assessed)
                .from(asked)
                .leftJoin(crossings)
                .on(ON.eq(DAY))
                .groupBy(DAY)
                .orderBy(DAY)
                .fetch(row -> new ClosedToTrade(row.value1(), row.value2(), row.value3()));
    }
}
