package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record9;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Assessed closures as the rules want them, one for each line: a traffic and a one-way direction. */
final class ScopeRows {
    private static final Field<LocalDate> FIRST_DAY =
            DSL.field("lower({0})", LocalDate.class, CLOSURE_SCOPE.field("days"));
    private static final Field<?> NEWEST_ON = CLOSURE_SCOPE.field("newest_on");
    private static final Field<String> CROSSING = DSL.field(name("line", "crossing"), String.class);
    private static final Field<String> TRAFFIC = DSL.field(name("line", "traffic"), String.class);
    private static final Field<String> DIRECTION = DSL.field(name("line", "direction"), String.class);

    /** How many lines a crossing can have. */
    private static final int LINES = Traffic.values().length * Direction.ONE_WAYS.size();

    private ScopeRows() {}

    /** One crossing, one traffic, one way. */
    record Line(String crossing, Traffic traffic, Direction oneWay) {}

    /**
     * One row of one line.
     *
     * @param firstDay on which it can start
     * @param closure the row
     * @param run the row drawn out to where its run began: what a day that it decides needs to know of the rows before it
     */
    record Row(Line line, LocalDate firstDay, Closure closure, Closure run) {
        String crossing() {
            return line.crossing();
        }

        Traffic traffic() {
            return line.traffic();
        }
    }

    /**
     * By crossing, of every line the newest row that can start on that day or before, drawn out to its run. Reads no column
     * that is not in the index {@code closure_scope_newest}.
     */
    static Map<String, List<Closure>> newestOn(DSLContext sql, int situationId, LocalDate day) {
        var newest = sql.select(
                        CLOSURE_SCOPE.CROSSING_ID,
                        CLOSURE_SCOPE.CLOSURE_ID,
                        CLOSURE_SCOPE.TRAFFIC,
                        CLOSURE_SCOPE.DIRECTION,
                        CLOSURE_SCOPE.STATUS,
                        CLOSURE_SCOPE.RUN_FROM_ON,
                        CLOSURE_SCOPE.TO_ON)
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and("{0} @> {1}::date", NEWEST_ON, DSL.val(day));
        // A dozen rows a crossing: a record for each would take longer than reading them.
        try (ResultSet row = newest.fetchResultSet()) {
            Map<String, List<Closure>> closures = new HashMap<>();
            while (row.next()) {
                closures.computeIfAbsent(row.getString(1), slug -> new ArrayList<>(LINES))
                        .add(closure(
                                row.getString(2),
                                Traffic.parse(row.getString(3)),
                                Direction.parse(row.getString(4)),
                                row.getString(5),
                                PartialDate.parse(row.getString(6)),
                                partialDate(row.getString(7))));
            }
            return closures;
        } catch (SQLException e) {
            throw new DataAccessException("Reading the newest closures of " + day + " failed.", e);
        }
    }

    private static @Nullable PartialDate partialDate(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    /** Of some lines the newest rows that can start on that day or before, so many of each. */
    static List<Row> back(DSLContext sql, int situationId, Collection<Line> lines, LocalDate day, int rowsOfLine) {
        Table<?> newest = lateral(select(CLOSURE_SCOPE.fields())
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(CROSSING))
                        .and(CLOSURE_SCOPE.TRAFFIC.eq(TRAFFIC))
                        .and(CLOSURE_SCOPE.DIRECTION.eq(DIRECTION))
                        .and(FIRST_DAY.le(day))
                        .orderBy(FIRST_DAY.desc())
                        .limit(rowsOfLine))
                .as(CLOSURE_SCOPE);
        return rows(sql).from(unnested(lines)).crossJoin(newest).fetch(ScopeRows::read);
    }

    /** Of one crossing and some traffic, the rows that can start after one day and no later than another. */
    static List<Row> after(
            DSLContext sql, int situationId, String crossing, Set<Traffic> traffic, LocalDate day, LocalDate to) {
        return rows(sql)
                .from(CLOSURE_SCOPE)
                .where(CLOSURE_SCOPE.SITUATION_ID.eq(situationId))
                .and(CLOSURE_SCOPE.CROSSING_ID.eq(crossing))
                .and(CLOSURE_SCOPE.TRAFFIC.in(
                        traffic.stream().map(Traffic::code).sorted().toList()))
                .and(FIRST_DAY.gt(day))
                .and(FIRST_DAY.le(to))
                .fetch(ScopeRows::read);
    }

    /** Both ways of some traffic at some crossings. */
    static List<Line> lines(Collection<String> crossings, Collection<Traffic> traffic) {
        return crossings.stream()
                .flatMap(crossing -> traffic.stream()
                        .flatMap(some -> Direction.ONE_WAYS.stream().map(oneWay -> new Line(crossing, some, oneWay))))
                .toList();
    }

    private static SelectSelectStep<
                    Record9<String, String, String, String, String, PartialDate, PartialDate, PartialDate, LocalDate>>
            rows(DSLContext sql) {
        return sql.select(
                CLOSURE_SCOPE.CROSSING_ID,
                CLOSURE_SCOPE.CLOSURE_ID,
                CLOSURE_SCOPE.TRAFFIC,
                CLOSURE_SCOPE.DIRECTION,
                CLOSURE_SCOPE.STATUS,
                CLOSURE_SCOPE.FROM_ON,
                CLOSURE_SCOPE.RUN_FROM_ON,
                CLOSURE_SCOPE.TO_ON,
                FIRST_DAY);
    }

    /** One parameter a column however many lines, so that the statement is the same each time. */
    private static Table<?> unnested(Collection<Line> lines) {
        return DSL.table(
                "unnest({0}, {1}, {2}) as line (crossing, traffic, direction)",
                array(lines, Line::crossing),
                array(lines, line -> line.traffic().code()),
                array(lines, line -> line.oneWay().code()));
    }

    private static Field<String[]> array(Collection<Line> lines, Function<Line, String> part) {
        return DSL.val(lines.stream().map(part).toArray(String[]::new));
    }

    private static Row read(
            Record9<String, String, String, String, String, PartialDate, PartialDate, PartialDate, LocalDate> row) {
        Line line = new Line(row.value1(), Traffic.parse(row.value3()), Direction.parse(row.value4()));
        Closure closure =
                closure(row.value2(), line.traffic(), line.oneWay(), row.value5(), row.value6(), row.value8());
        Closure run = row.value7().equals(row.value6())
                ? closure
                : closure(row.value2(), line.traffic(), line.oneWay(), row.value5(), row.value7(), row.value8());
        return new Row(line, row.value9(), closure, run);
    }

    private static Closure closure(
            String id, Traffic traffic, Direction oneWay, String status, PartialDate from, @Nullable PartialDate to) {
        return new Closure(id, Set.of(traffic), oneWay, new DateInterval(from, to), CrossingStatus.parse(status));
    }
}
