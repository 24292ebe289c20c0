package app.parley.crossing;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.parley.crossing.CrossingNews.Assessed;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.DateInterval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Assessed closures that were recorded, changed or withdrawn after an instant: as they were then beside as they are now. */
final class RecordedAssessments {
    private static final String NOW = "as_now";
    private static final String THEN = "as_then";
    private static final List<Field<?>> COLUMNS = List.of(
            CLOSURE.ID,
            CLOSURE.CROSSING_ID,
            CLOSURE.TRAFFIC,
            CLOSURE.DIRECTION,
            CLOSURE.FROM_ON,
            CLOSURE.TO_ON,
            CLOSURE.STATUS);
    private static final Field<OffsetDateTime> CHANGED_AT = coalesce(
                    of(NOW, CLOSURE.RECORDED_AT),
                    field("upper({0})", OffsetDateTime.class, field(name(THEN, "recorded"))))
            .as("changed_at");

    private RecordedAssessments() {}

    static List<Assessed> since(NewsReading reading, Instant recorded) {
        List<Record> rows = reading.cut(List.copyOf(rows(reading, recorded)), CrossingChangesQuery.MOST);
        Map<String, List<CitedSource>> sources = Citations.of(
                reading.sql(),
                reading.situationId(),
                CITATION.CLOSURE_ID,
                rows.stream()
                        .map(row -> row.get(out(NOW, CLOSURE.ID)))
                        .filter(Objects::nonNull)
                        .toList());
        return rows.stream()
                .map(row -> {
                    Closure then = closure(row, THEN);
                    Closure now = closure(row, NOW);
                    String side = now == null ? THEN : NOW;
                    return new Assessed(
                            reading.about(
                                    row.get(out(side, CLOSURE.CROSSING_ID)), reading.localDay(row.get(CHANGED_AT))),
                            then,
                            now,
                            sources.getOrDefault(row.get(out(side, CLOSURE.ID)), List.of()));
                })
                .toList();
    }

    private static Result<Record> rows(NewsReading reading, Instant recorded) {
        OffsetDateTime instant = recorded.atOffset(ZoneOffset.UTC);
        Table<?> now = select(CLOSURE.fields())
                .from(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(reading.situationId()))
                .and(CLOSURE.RECORDED_AT.gt(instant))
                .asTable(NOW);
        Table<?> then = select(DSL.asterisk())
                .from(table(name("closure_history")))
                .where(field(name("situation_id"), Integer.class).eq(reading.situationId()))
                .and("recorded @> {0}::timestamptz", val(instant))
                .asTable(THEN);
        return reading.sql()
                .select(Stream.of(NOW, THEN)
                        .flatMap(side ->
                                COLUMNS.stream().map(column -> of(side, column).as(out(side, column))))
                        .toList())
                .select(CHANGED_AT)
                .from(now)
                .fullJoin(then)
                .on(of(NOW, CLOSURE.ID).eq(of(THEN, CLOSURE.ID)))
                .orderBy(CHANGED_AT.desc(), coalesce(of(NOW, CLOSURE.ID), of(THEN, CLOSURE.ID)))
                .limit(CrossingChangesQuery.MOST + 1)
                .fetch();
    }

    private static <T> Field<T> of(String side, Field<T> column) {
        return field(name(side, column.getName()), column.getDataType());
    }

    private static <T> Field<T> out(String side, Field<T> column) {
        return field(name(side + "_" + column.getName()), column.getDataType());
    }

    private static @Nullable Closure closure(Record row, String side) {
        String id = row.get(out(side, CLOSURE.ID));
        if (id == null) {
            return null;
        }
        return new Closure(
                id,
                Arrays.stream(row.get(out(side, CLOSURE.TRAFFIC)))
                        .map(Traffic::parse)
                        .collect(Collectors.toSet()),
                Direction.parse(row.get(out(side, CLOSURE.DIRECTION))),
                new DateInterval(row.get(out(side, CLOSURE.FROM_ON)), row.get(out(side, CLOSURE.TO_ON))),
                CrossingStatus.parse(row.get(out(side, CLOSURE.STATUS))));
    }
}
