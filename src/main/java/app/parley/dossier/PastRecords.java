package app.parley.dossier;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The records of one situation as they were published at past instants, whatever became of them since. Works within a
 * transaction of the caller.
 */
public final class PastRecords {
    /** By then all that is recorded now is: for what is published at present. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final DSLContext sql;
    private final int situation;

    public PastRecords(DSLContext sql, int situation) {
        this.sql = sql;
        this.situation = situation;
    }

    /** A record, by the id it is stored under, as of an instant, inclusive. */
    public record Moment(String id, Instant at) {
        /** The moment before something became recorded then: the database keeps microseconds. */
        public static Moment before(String id, Instant at) {
            return new Moment(id, at.minus(1, ChronoUnit.MICROS));
        }
    }

    /**
     * The cells of records at instants; a moment at which there was no such record is left out. One statement for all of them,
     * which looks up each by its id.
     */
    public Map<Moment, Map<String, String>> cells(DossierFile file, Collection<Moment> moments) {
        DossierTable stored = DossierTable.of(file);
        List<Moment> asked = moments.stream()
                .distinct()
                .filter(moment -> Records.condition(file, moment.id()).isPresent())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Table<?> wanted = table(
                "unnest({0}::text[]::" + idType(stored) + "[], {1}::text[]::timestamptz[]) WITH ORDINALITY"
                        + " AS wanted (id, at, number) CROSS JOIN {2}",
                val(asked.stream().map(Moment::id).toArray(String[]::new)),
                val(asked.stream().map(moment -> moment.at().toString()).toArray(String[]::new)),
                then(stored.table(), Map.of(stored.situation(), val(situation), stored.id(), field("wanted.id"))));
        Map<Moment, Map<String, String>> cells = new HashMap<>();
        new DossierStore(sql)
                .rowsIn(file, wanted, noCondition(), PastRecords::then, field("wanted.number", Long.class))
                .forEach((number, row) -> cells.put(asked.get((int) (number - 1)), Records.cells(file, row)));
        return cells;
    }

    /**
     * The instants at which a record may have become another, the newest first. At some of them nothing may have changed that is
     * a cell of the record.
     *
     * @param before all are earlier; null for all
     */
    public List<Instant> turns(DossierFile file, String id, @Nullable Instant before, int most) {
        if (Records.condition(file, id).isEmpty()) {
            return List.of();
        }
        DossierTable stored = DossierTable.of(file);
        String name = stored.table().getName();
        String same = " WHERE " + stored.situation().getName() + " = {0} AND "
                + stored.id().getName() + " = {1}::" + idType(stored);
        return sql
                .fetch(
                        "SELECT at FROM (SELECT at FROM parley.correction WHERE situation_id = {0} AND file = {2} AND record_id = {1}"
                                + " UNION SELECT lower(recorded) FROM parley." + name + "_history" + same
                                + " UNION SELECT recorded_at FROM parley." + name + same + ") turns"
                                + " WHERE at < {3}::timestamptz ORDER BY at DESC LIMIT {4}",
                        val(situation),
                        val(id),
                        val(file.code()),
                        val((before == null ? LATEST : before).toString()),
                        val(most))
                .getValues(0, OffsetDateTime.class)
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    private static String idType(DossierTable stored) {
        return stored.id().getType() == UUID.class ? "uuid" : "text";
    }

    /**
     * A table as it was at the wanted instant, under its own name. The rows wanted are named in both halves: the planner takes no
     * condition from around them into them.
     */
    private static Table<?> then(Table<?> now, Map<? extends Field<?>, ? extends Field<?>> of) {
        Condition rows = noCondition();
        for (Map.Entry<? extends Field<?>, ? extends Field<?>> each : of.entrySet()) {
            rows = rows.and(condition("{0} = {1}", field(name(each.getKey().getName())), each.getValue()));
        }
        String columns = Arrays.stream(now.fields())
                .map(column -> "\"" + column.getName() + "\"")
                .collect(Collectors.joining(", "));
        String select = "SELECT " + columns + " FROM parley." + now.getName();
        return table(
                "LATERAL (" + select + " WHERE {0} AND recorded_at <= wanted.at UNION ALL " + select
                        + "_history WHERE {0} AND recorded @> wanted.at AND upper(recorded) > wanted.at) AS \""
                        + now.getName() + "\"",
                rows);
    }
}
