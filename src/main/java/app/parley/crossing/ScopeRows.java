package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Assessed closures as the rules want them, one for each traffic and one-way direction; never more than a day needs. */
final class ScopeRows {
    /**
     * How far back the run of a status is followed, in rows of one traffic and direction. A day's status hangs on the newest
     * row alone; rows before it only say since when.
     */
    static final int FOLLOWED_BACK = 50;

    private static final Field<LocalDate> FIRST_DAY =
            DSL.field("lower({0})", LocalDate.class, CLOSURE_SCOPE.field("days"));
    private static final Field<String> TRAFFIC = DSL.field(name("line", "traffic"), String.class);
    private static final Field<String> DIRECTION = DSL.field(name("line", "direction"), String.class);
    private static final List<? extends SelectFieldOrAsterisk> COLUMNS = List.of(
            CLOSURE_SCOPE.CROSSING_ID,
            CLOSURE_SCOPE.CLOSURE_ID,
            CLOSURE_SCOPE.TRAFFIC,
            CLOSURE_SCOPE.DIRECTION,
            CLOSURE_SCOPE.FROM_ON,
            CLOSURE_SCOPE.TO_ON,
            CLOSURE_SCOPE.STATUS);

    private ScopeRows() {}

    /** By crossing, the newest rows of each traffic and direction that can start on that day or before. */
    static Map<String, List<Closure>> newest(
            DSLContext sql, int situationId, Condition crossings, Set<Traffic> traffic, LocalDate day) {
        Table<?> scope = lateral(select(COLUMNS)
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(CROSSING.ID))
                        .and(CLOSURE_SCOPE.TRAFFIC.eq(TRAFFIC))
                        .and(CLOSURE_SCOPE.DIRECTION.eq(DIRECTION))
                        .and(FIRST_DAY.le(day))
                        .orderBy(FIRST_DAY.desc(), CLOSURE_SCOPE.CLOSURE_ID)
                        .limit(FOLLOWED_BACK))
                .as("closure_scope");
        return sql.select(COLUMNS)
                .from(CROSSING)
                .crossJoin(lines(traffic))
                .crossJoin(scope)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(crossings)
                .fetchGroups(CLOSURE_SCOPE.CROSSING_ID, ScopeRows::closure);
    }

    /** Of one crossing and traffic, what may decide a day between the two, both inclusive. */
    static List<Closure> between(
            DSLContext sql, int situationId, String crossing, Traffic traffic, LocalDate from, LocalDate to) {
        return between(sql, situationId, crossing, Set.of(traffic), from, to);
    }

    /** The same for several traffics. */
    static List<Closure> between(
            DSLContext sql, int situationId, String crossing, Set<Traffic> traffic, LocalDate from, LocalDate to) {
        List<Closure> rows = new ArrayList<>(newest(sql, situationId, CROSSING.ID.eq(crossing), traffic, from)
                .getOrDefault(crossing, List.of()));
        rows.addAll(sql.select(COLUMNS)
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(CLOSURE_SCOPE.CROSSING_ID.eq(crossing))
                .and(CLOSURE_SCOPE.TRAFFIC.in(
                        traffic.stream().map(Traffic::code).toList()))
                .and(FIRST_DAY.gt(from))
                .and(FIRST_DAY.le(to))
                .fetch(ScopeRows::closure));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Table<?> lines(Set<Traffic> traffic) {
        Row2<String, String>[] lines = traffic.stream()
                .flatMap(some -> Direction.ONE_WAYS.stream().map(oneWay -> row(some.code(), oneWay.code())))
                .toArray(Row2[]::new);
        return values(lines).as("line", "traffic", "direction");
    }

    private static Closure closure(Record row) {
        return new Closure(
                row.get(CLOSURE_SCOPE.CLOSURE_ID),
                Set.of(Traffic.parse(row.get(CLOSURE_SCOPE.TRAFFIC))),
                Direction.parse(row.get(CLOSURE_SCOPE.DIRECTION)),
                new DateInterval(row.get(CLOSURE_SCOPE.FROM_ON), row.get(CLOSURE_SCOPE.TO_ON)),
                CrossingStatus.parse(row.get(CLOSURE_SCOPE.STATUS)));
    }
}
