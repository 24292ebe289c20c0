package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Assessed closures as the rules want them, one for each line: a traffic and a one-way direction. */
final class ScopeRows {
    private static final Field<LocalDate> FIRST_DAY =
            DSL.field("lower({0})", LocalDate.class, CLOSURE_SCOPE.field("days"));
    private static final Field<String> TRAFFIC = DSL.field(name("line", "traffic"), String.class);
    private static final Field<String> DIRECTION = DSL.field(name("line", "direction"), String.class);
    private static final Field<?> NEWEST_ON = CLOSURE_SCOPE.field("newest_on");
    private static final Field<PartialDate> RUN_FROM = CLOSURE_SCOPE.RUN_FROM_ON;
    private static final List<? extends SelectField<?>> COLUMNS = List.of(
            CLOSURE_SCOPE.CROSSING_ID,
            CLOSURE_SCOPE.CLOSURE_ID,
            CLOSURE_SCOPE.TRAFFIC,
            CLOSURE_SCOPE.DIRECTION,
            CLOSURE_SCOPE.FROM_ON,
            RUN_FROM,
            CLOSURE_SCOPE.TO_ON,
            CLOSURE_SCOPE.STATUS,
            FIRST_DAY.as("first_day"));

    private ScopeRows() {}

    /**
     * One row of one line.
     *
     * @param firstDay on which it can start
     * @param closure the row
     * @param run the row drawn out to where its run began: what a day that it decides needs to know of the rows before it
     */
    record Row(String crossing, LocalDate firstDay, Closure closure, Closure run) {
        Traffic traffic() {
            return closure.traffic().iterator().next();
        }
    }

    /**
     * Of every line the newest row that can start on that day or before, drawn out to its run. Reads no column that is not
     * in the index {@code closure_scope_newest}.
     */
    static List<Row> newestOn(DSLContext sql, int situationId, @Nullable String crossing, LocalDate day) {
        Field<LocalDate> firstDay = DSL.field("lower({0})", LocalDate.class, NEWEST_ON);
        return sql.select(CLOSURE_SCOPE.CROSSING_ID, CLOSURE_SCOPE.CLOSURE_ID)
                .select(CLOSURE_SCOPE.TRAFFIC, CLOSURE_SCOPE.DIRECTION, CLOSURE_SCOPE.STATUS)
                .select(RUN_FROM.as(CLOSURE_SCOPE.FROM_ON), RUN_FROM, CLOSURE_SCOPE.TO_ON, firstDay.as("first_day"))
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(crossing == null ? DSL.noCondition() : CLOSURE_SCOPE.CROSSING_ID.eq(crossing))
                .and("{0} @> {1}::date", NEWEST_ON, DSL.val(day))
                .fetch(ScopeRows::read);
    }

    /** Of some lines the newest rows that can start on that day or before, so many of each. */
    static List<Row> back(
            DSLContext sql,
            int situationId,
            Collection<String> crossings,
            Set<Traffic> traffic,
            LocalDate day,
            int rowsOfLine) {
        Table<?> scope = lateral(select(COLUMNS)
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(CROSSING.ID))
                        .and(CLOSURE_SCOPE.TRAFFIC.eq(TRAFFIC))
                        .and(CLOSURE_SCOPE.DIRECTION.eq(DIRECTION))
                        .and(FIRST_DAY.le(day))
                        .orderBy(FIRST_DAY.desc())
                        .limit(rowsOfLine))
                .as("closure_scope");
        return sql.select(scope.fields())
                .from(CROSSING)
                .crossJoin(lines(traffic))
                .crossJoin(scope)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(CROSSING.ID.eq(any(crossings.toArray(String[]::new))))
                .fetch(ScopeRows::read);
    }

    /** Of one crossing and some traffic, the rows that can start after one day and no later than another. */
    static List<Row> after(
            DSLContext sql, int situationId, String crossing, Set<Traffic> traffic, LocalDate day, LocalDate to) {
        return sql.select(COLUMNS)
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(CLOSURE_SCOPE.CROSSING_ID.eq(crossing))
                .and(CLOSURE_SCOPE.TRAFFIC.in(
                        traffic.stream().map(Traffic::code).sorted().toList()))
                .and(FIRST_DAY.gt(day))
                .and(FIRST_DAY.le(to))
                .fetch(ScopeRows::read);
    }

    @SuppressWarnings("unchecked")
    private static Table<?> lines(Set<Traffic> traffic) {
        Row2<String, String>[] lines = traffic.stream()
                .sorted()
                .flatMap(some -> Direction.ONE_WAYS.stream().map(oneWay -> row(some.code(), oneWay.code())))
                .toArray(Row2[]::new);
        return values(lines).as("line", "traffic", "direction");
    }

    private static Row read(Record row) {
        Set<Traffic> traffic = Set.of(Traffic.parse(row.get(CLOSURE_SCOPE.TRAFFIC)));
        Direction direction = Direction.parse(row.get(CLOSURE_SCOPE.DIRECTION));
        CrossingStatus status = CrossingStatus.parse(row.get(CLOSURE_SCOPE.STATUS));
        String id = row.get(CLOSURE_SCOPE.CLOSURE_ID);
        PartialDate from = row.get(CLOSURE_SCOPE.FROM_ON);
        PartialDate runFrom = row.get(RUN_FROM);
        PartialDate to = row.get(CLOSURE_SCOPE.TO_ON);
        Closure closure = new Closure(id, traffic, direction, new DateInterval(from, to), status);
        Closure run = runFrom.equals(from)
                ? closure
                : new Closure(id, traffic, direction, new DateInterval(runFrom, to), status);
        return new Row(row.get(CLOSURE_SCOPE.CROSSING_ID), row.get("first_day", LocalDate.class), closure, run);
    }
}
