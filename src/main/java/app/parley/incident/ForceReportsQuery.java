package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT_DAYS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.parley.situation.Situation;
import app.parley.time.DaySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * How many uses of force are on file, by their dates. Reads as many rows as the kinds of force have dates there, not as many
 * as there are incidents.
 */
public final class ForceReportsQuery {
    /** The longest that a date known in part can reach, in days. */
    private static final int LONGEST_DATE = 366;

    private static final List<String> KINDS =
            IncidentKind.force().stream().map(IncidentKind::code).sorted().toList();
    private static final Field<Integer> NUMBER = field(name("span", "number"), SQLDataType.INTEGER);
    private static final Field<LocalDate> FIRST = field(name("span", "first_day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> LAST = field(name("span", "last_day"), SQLDataType.LOCALDATE);

    private ForceReportsQuery() {}

    /**
     * Of each span, how many are certainly within it, in the order given. What is known only to a month or a year counts
     * where the whole of it lies within.
     *
     * @param spans with an end each; the caller bounds their number
     */
    public static List<Long> within(DSLContext sql, Situation situation, List<DaySpan> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        Table<?> asked = table(
                "unnest({0}, {1}) with ordinality as span (first_day, last_day, number)",
                val(spans.stream().map(DaySpan::from).toArray(LocalDate[]::new)),
                val(spans.stream()
                        .map(span -> Objects.requireNonNull(span.to(), "a span without an end"))
                        .toArray(LocalDate[]::new)));
        return sql.select(coalesce(sum(INCIDENT_DAYS.NUMBER), BigDecimal.ZERO))
                .from(asked)
                .leftJoin(INCIDENT_DAYS)
                .on(INCIDENT_DAYS.SITUATION_ID.eq(situation.id()))
                .and(INCIDENT_DAYS.KIND.in(KINDS))
                .and(INCIDENT_DAYS.FIRST_ON.between(FIRST, LAST))
                .and(INCIDENT_DAYS.LAST_ON.le(LAST))
                .groupBy(NUMBER)
                .orderBy(NUMBER)
                .fetch(row -> row.value1().longValueExact());
    }

    /**
     * How many may be of the days from the first to the last, but are known only to a month or a year.
     *
     * @param span with an end
     */
    public static long datedInPart(DSLContext sql, Situation situation, DaySpan span) {
        LocalDate last = Objects.requireNonNull(span.to(), "a span without an end");
        BigDecimal number = sql.select(coalesce(sum(INCIDENT_DAYS.NUMBER), BigDecimal.ZERO))
                .from(INCIDENT_DAYS)
                .where(INCIDENT_DAYS.SITUATION_ID.eq(situation.id()))
                .and(INCIDENT_DAYS.KIND.in(KINDS))
                .and(INCIDENT_DAYS.FIRST_ON.between(span.from().minusDays(LONGEST_DATE), last))
                .and(INCIDENT_DAYS.LAST_ON.gt(INCIDENT_DAYS.FIRST_ON))
                .and(INCIDENT_DAYS.LAST_ON.ge(span.from()))
                .fetchSingle()
                .value1();
        return number.longValueExact();
    }
}
