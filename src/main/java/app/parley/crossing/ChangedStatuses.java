package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE_SCOPE;
import static app.parley.sql.Tables.CROSSING;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;

import app.parley.crossing.CrossingNews.Changed;
import app.parley.platform.database.PartialDates;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.sql.tables.ClosureScope;
import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Changes of status between two days, from the closures of those lines alone that turn in between. */
final class ChangedStatuses {
    /** Lines (crossing, traffic, direction) that are read; those that turned last come first. */
    private static final int LINES = 600;

    /** Closures of one line that are read, the newest. */
    private static final int ROWS_OF_A_LINE = 100;

    private static final ClosureScope NEWEST = CLOSURE_SCOPE.as("newest");
    private static final Field<String> TRAFFIC = DSL.field(name("line", "traffic"), String.class);
    private static final Field<String> DIRECTION = DSL.field(name("line", "direction"), String.class);
    private static final Field<String> TURNED_CROSSING = DSL.field(name("turned", "crossing"), String.class);
    private static final Field<String> TURNED_TRAFFIC = DSL.field(name("turned", "traffic"), String.class);
    private static final Field<String> TURNED_DIRECTION = DSL.field(name("turned", "direction"), String.class);

    private ChangedStatuses() {}

    static List<Changed> between(NewsReading reading, LocalDate first, LocalDate last) {
        List<StatusChange> changes = closures(reading, first, last).entrySet().stream()
                .flatMap(of -> StatusChanges.between(of.getKey(), first, last, of.getValue()).stream())
                .sorted(StatusChanges.NEWEST_FIRST)
                .toList();
        List<StatusChange> newest = reading.cut(changes, 2 * CrossingChangesQuery.MOST);
        Map<String, List<CitedSource>> sources = Citations.of(
                reading.sql(),
                reading.situationId(),
                CITATION.CLOSURE_ID,
                newest.stream()
                        .map(StatusChange::closureId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return newest.stream()
                .map(change -> new Changed(
                        reading.about(change.crossing(), change.on(), change.heldFrom()),
                        change,
                        sources.getOrDefault(change.closureId() == null ? "" : change.closureId(), List.of())))
                .toList();
    }

    private static Map<String, List<Closure>> closures(NewsReading reading, LocalDate first, LocalDate last) {
        Result<Record3<String, String, String>> turned =
                reading.sql().fetch(turned(reading.situationId(), first, last));
        List<Record3<String, String, String>> lines = reading.cut(turned, LINES);
        if (lines.isEmpty()) {
            return Map.of();
        }
        Table<?> wanted = values(lines.stream().map(Record3::valuesRow).toArray(org.jooq.Row3[]::new))
                .as("turned", "crossing", "traffic", "direction");
        Table<?> scope = lateral(select(CLOSURE_SCOPE.fields())
                        .from(CLOSURE_SCOPE)
                        .where(CLOSURE_SCOPE.SITUATION_ID.eq(reading.situationId()))
                        .and(CLOSURE_SCOPE.CROSSING_ID.eq(TURNED_CROSSING))
                        .and(CLOSURE_SCOPE.TRAFFIC.eq(TURNED_TRAFFIC))
                        .and(CLOSURE_SCOPE.DIRECTION.eq(TURNED_DIRECTION))
                        .and(firstDay(CLOSURE_SCOPE).le(last))
                        .orderBy(firstDay(CLOSURE_SCOPE).desc())
                        .limit(ROWS_OF_A_LINE))
                .as("closure_scope");
        return reading.sql()
                .select(CLOSURE_SCOPE.fields())
                .from(wanted)
                .crossJoin(scope)
                .fetchGroups(CLOSURE_SCOPE.CROSSING_ID, ChangedStatuses::closure);
    }

    /**
     * Rows of one line do not overlap, so only the newest of those that can start by the last day can begin or end between
     * the two days, or else one before it that ended no later than that one began.
     */
    private static Select<Record3<String, String, String>> turned(int situationId, LocalDate first, LocalDate last) {
        Table<?> newest = lateral(select(NEWEST.fields())
                        .from(NEWEST)
                        .where(NEWEST.SITUATION_ID.eq(situationId))
                        .and(NEWEST.CROSSING_ID.eq(CROSSING.ID))
                        .and(NEWEST.TRAFFIC.eq(TRAFFIC))
                        .and(NEWEST.DIRECTION.eq(DIRECTION))
                        .and(firstDay(NEWEST).le(last))
                        .orderBy(firstDay(NEWEST).desc())
                        .limit(1))
                .as("newest");
        Field<LocalDate> opened = PartialDates.latest(NEWEST.TO_ON).add(1);
        Condition ends = PartialDates.earliest(NEWEST.TO_ON).lt(last).and(opened.ge(first));
        return select(CROSSING.ID, TRAFFIC, DIRECTION)
                .from(CROSSING)
                .crossJoin(lines())
                .crossJoin(newest)
                .where(CROSSING.SITUATION_ID.eq(situationId))
                .and(PartialDates.latest(NEWEST.FROM_ON).ge(first).or(ends))
                .orderBy(
                        DSL.greatest(firstDay(NEWEST), DSL.when(opened.le(last), opened))
                                .desc(),
                        CROSSING.ID,
                        TRAFFIC,
                        DIRECTION)
                .limit(LINES + 1);
    }

    private static Field<LocalDate> firstDay(ClosureScope scope) {
        return DSL.field("lower({0})", LocalDate.class, scope.DAYS);
    }

    @SuppressWarnings("unchecked")
    private static Table<?> lines() {
        Row2<String, String>[] lines = Stream.of(Traffic.values())
                .flatMap(traffic -> Direction.ONE_WAYS.stream().map(oneWay -> row(traffic.code(), oneWay.code())))
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
