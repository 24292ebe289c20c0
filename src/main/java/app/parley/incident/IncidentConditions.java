package app.parley.incident;

import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.INCIDENT;
import static org.jooq.impl.DSL.arrayToString;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;

import app.parley.situation.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What a filter means in SQL. */
final class IncidentConditions {
    private IncidentConditions() {}

    static Condition of(Situation situation, IncidentFilter filter) {
        return INCIDENT.SITUATION_ID
                .eq(situation.id())
                .and(couldFallInto(filter.from(), filter.to()))
                .and(within(filter.bounds()))
                .and(ofKind(filter))
                .and(withActor(filter.actorId()))
                .and(containing(filter.text()));
    }

    static Condition couldFallInto(@Nullable LocalDate from, @Nullable LocalDate to) {
        Condition condition = noCondition();
        if (from != null) {
            // The start of the year lets the index in: no date known in part begins before the year it may end in.
            condition = latest(INCIDENT.OCCURRED_ON.coerce(SQLDataType.CLOB))
                    .ge(from)
                    .and(INCIDENT.OCCURRED_EARLIEST.ge(from.withDayOfYear(1)));
        }
        return to == null ? condition : condition.and(INCIDENT.OCCURRED_EARLIEST.le(to));
    }

    private static Condition within(Situation.@Nullable Bounds bounds) {
        if (bounds == null) {
            return noCondition();
        }
        BigDecimal west = BigDecimal.valueOf(bounds.west());
        BigDecimal east = BigDecimal.valueOf(bounds.east());
        Condition between = bounds.west() <= bounds.east()
                ? INCIDENT.LON.between(west, east)
                : INCIDENT.LON.ge(west).or(INCIDENT.LON.le(east));
        return INCIDENT.LAT
                .between(BigDecimal.valueOf(bounds.south()), BigDecimal.valueOf(bounds.north()))
                .and(between);
    }

    private static Condition ofKind(IncidentFilter filter) {
        List<String> kinds =
                filter.kinds().stream().map(IncidentKind::code).sorted().toList();
        return kinds.isEmpty() ? noCondition() : INCIDENT.KIND.in(kinds);
    }

    private static Condition withActor(@Nullable String actor) {
        return actor == null ? noCondition() : INCIDENT.ACTOR_IDS.contains(new String[] {actor});
    }

    private static Condition containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return noCondition();
        }
        Field<String> said = concat(
                INCIDENT.TITLE,
                inline(" "),
                arrayToString(INCIDENT.PLACES, inline(" ")),
                inline(" "),
                INCIDENT.CLAIM_BY);
        return position(plain(said), plain(val(text.strip()))).gt(0);
    }

    /** Without diacritics and case; the Turkish dotless i has no decomposition, sources write it as i. */
    private static Field<String> plain(Field<String> text) {
        return field(
                "translate(lower(regexp_replace(normalize({0}, NFKD), '[\\u0300-\\u036f]', '', 'g')), 'ı', 'i')",
                SQLDataType.CLOB, text);
    }
}
