package app.parley.talks;

import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.parley.incident.IncidentKind;
import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How many acts of war are on file of the days on which ceasefires ran; counted up to a bound, in one query. */
final class ReportedMeanwhile {
    /** Up to so many of a kind are counted. */
    static final int MOST_COUNTED = 1000;

    private static final String[] FORCE =
            IncidentKind.force().stream().map(IncidentKind::code).toArray(String[]::new);
    private static final Field<String> ID = field(name("run", "id"), SQLDataType.CLOB);
    private static final Field<LocalDate> FIRST = field(name("run", "first_on"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> LAST = field(name("run", "last_on"), SQLDataType.LOCALDATE);
    private static final Field<String> KIND = field(name("act", "kind"), SQLDataType.CLOB);

    private ReportedMeanwhile() {}

    /**
     * By ceasefire; those of which nothing was reported are absent.
     *
     * @param spans by ceasefire; the caller bounds their number
     */
    static Map<String, List<CeasefireFile.Reported>> of(
            DSLContext sql, Situation situation, Map<String, CeasefireSpan> spans) {
        List<Map.Entry<String, CeasefireSpan>> ran = spans.entrySet().stream()
                .filter(span -> span.getValue().first() != null)
                .toList();
        if (ran.isEmpty()) {
            return Map.of();
        }
        Table<?> runs = table(
                "unnest({0}, {1}, {2}) as run (id, first_on, last_on)",
                val(ran.stream().map(Map.Entry::getKey).toArray(String[]::new)),
                val(ran.stream().map(span -> span.getValue().first()).toArray(LocalDate[]::new)),
                val(ran.stream().map(span -> span.getValue().last()).toArray(LocalDate[]::new)));
        Table<?> acts = table("unnest({0}) as act (kind)", val(FORCE));
        Table<?> some = select(INCIDENT.OCCURRED_ON)
                .from(INCIDENT)
                .where(INCIDENT.SITUATION_ID.eq(situation.id()))
                .and(INCIDENT.KIND.eq(KIND))
                .and(INCIDENT.OCCURRED_EARLIEST.between(FIRST, LAST))
                .limit(MOST_COUNTED + 1)
                .asTable("some");
        Field<Integer> read = field(name("found", "read"), SQLDataType.INTEGER);
        Field<Integer> certain = field(name("found", "certain"), SQLDataType.INTEGER);
        Table<?> found = lateral(select(
                                count().as("read"),
                                count().filterWhere(PartialDates.latest(some.field(INCIDENT.OCCURRED_ON))
                                                .le(LAST))
                                        .as("certain"))
                        .from(some))
                .as("found");
        return sql
                .select(ID, KIND, read, certain)
                .from(runs)
                .crossJoin(acts)
                .crossJoin(found)
                .where(certain.gt(0))
                .orderBy(ID, certain.desc(), KIND)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(ID),
                        Collectors.mapping(
                                row -> new CeasefireFile.Reported(
                                        row.get(KIND),
                                        Math.min(row.get(certain), MOST_COUNTED),
                                        row.get(read) > MOST_COUNTED),
                                Collectors.toList())));
    }
}
