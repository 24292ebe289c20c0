package app.parley.talks;

import static app.parley.sql.Tables.CEASEFIRE_ACCOUNT;
import static app.parley.sql.Tables.CEASEFIRE_TERMS;
import static app.parley.sql.Tables.CEASEFIRE_VIOLATION;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.talks.CeasefireFile.MOST_SHOWN;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.val;

import app.parley.platform.database.PartialDates;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What is said of some ceasefires by a day, each kind in one query however many ceasefires, so many rows of each.
 *
 * @param ids of the ceasefires; the caller bounds their number
 */
record CeasefireSaid(DSLContext sql, Situation situation, Collection<String> ids, LocalDate day) {
    private static final Field<Integer> PLACE = field(name("place"), SQLDataType.INTEGER);
    private static final Field<Integer> TOTAL = field(name("total"), SQLDataType.INTEGER);
    private static final Field<PartialDate> HAPPENED_ON =
            coalesce(CEASEFIRE_VIOLATION.OCCURRED_ON, INCIDENT.OCCURRED_ON).as("happened_on");
    private static final Field<String> INCIDENT_KIND = INCIDENT.KIND.as("incident_kind");
    private static final Field<String> INCIDENT_TITLE = INCIDENT.TITLE.as("incident_title");

    /**
     * Some rows of one ceasefire.
     *
     * @param total how many there are, shown or not
     */
    record Some<T>(List<T> shown, long total) {
        static <T> Some<T> none() {
            return new Some<>(List.of(), 0);
        }
    }

    Map<String, Some<CeasefireTerms>> terms() {
        var ranked = sql.select(CEASEFIRE_TERMS.fields())
                .select(rowNumber()
                        .over()
                        .partitionBy(CEASEFIRE_TERMS.CEASEFIRE_ID)
                        .orderBy(CEASEFIRE_TERMS.ID)
                        .as(PLACE))
                .select(count().over().partitionBy(CEASEFIRE_TERMS.CEASEFIRE_ID).as(TOTAL))
                .from(CEASEFIRE_TERMS)
                .where(CEASEFIRE_TERMS.SITUATION_ID.eq(situation.id()))
                .and(CEASEFIRE_TERMS.CEASEFIRE_ID.eq(anyId()))
                .asTable("ranked");
        Result<? extends Record> rows = first(ranked);
        Map<UUID, List<CitedSource>> sources = sources(rows, CITATION.CEASEFIRE_TERMS_ID);
        return grouped(
                rows,
                row -> new CeasefireTerms(
                        row.get(CEASEFIRE_TERMS.ID),
                        row.get(CEASEFIRE_TERMS.KIND),
                        row.get(CEASEFIRE_TERMS.PURPOSE),
                        row.get(CEASEFIRE_TERMS.ENDED_HOW),
                        row.get(CEASEFIRE_TERMS.STATED_BY),
                        sources.getOrDefault(row.get(CEASEFIRE_TERMS.ID), List.of())));
    }

    Map<String, Some<CeasefireAccount>> accounts() {
        Field<LocalDate> earliest = PartialDates.earliest(CEASEFIRE_ACCOUNT.SAID_ON);
        var ranked = sql.select(CEASEFIRE_ACCOUNT.fields())
                .select(rowNumber()
                        .over()
                        .partitionBy(CEASEFIRE_ACCOUNT.CEASEFIRE_ID)
                        .orderBy(
                                PartialDates.latest(CEASEFIRE_ACCOUNT.SAID_ON)
                                        .desc()
                                        .nullsLast(),
                                CEASEFIRE_ACCOUNT.ID.desc())
                        .as(PLACE))
                .select(count().over()
                        .partitionBy(CEASEFIRE_ACCOUNT.CEASEFIRE_ID)
                        .as(TOTAL))
                .from(CEASEFIRE_ACCOUNT)
                .where(CEASEFIRE_ACCOUNT.SITUATION_ID.eq(situation.id()))
                .and(CEASEFIRE_ACCOUNT.CEASEFIRE_ID.eq(anyId()))
                .and(earliest.isNull().or(earliest.le(day)))
                .asTable("ranked");
        Result<? extends Record> rows = first(ranked);
        Map<UUID, List<CitedSource>> sources = sources(rows, CITATION.CEASEFIRE_ACCOUNT_ID);
        return grouped(
                rows,
                row -> new CeasefireAccount(
                        row.get(CEASEFIRE_ACCOUNT.ID),
                        row.get(CEASEFIRE_ACCOUNT.PARTY),
                        row.get(CEASEFIRE_ACCOUNT.SPEAKER),
                        CeasefireStance.parse(row.get(CEASEFIRE_ACCOUNT.STANCE)),
                        row.get(CEASEFIRE_ACCOUNT.SAID_ON),
                        row.get(CEASEFIRE_ACCOUNT.TEXT),
                        sources.getOrDefault(row.get(CEASEFIRE_ACCOUNT.ID), List.of())));
    }

    Map<String, Some<CeasefireViolation>> violations() {
        Field<PartialDate> happened = coalesce(CEASEFIRE_VIOLATION.OCCURRED_ON, INCIDENT.OCCURRED_ON);
        Field<LocalDate> earliest = PartialDates.earliest(happened);
        var ranked = sql.select(CEASEFIRE_VIOLATION.fields())
                .select(HAPPENED_ON, INCIDENT_KIND, INCIDENT_TITLE)
                .select(rowNumber()
                        .over()
                        .partitionBy(CEASEFIRE_VIOLATION.CEASEFIRE_ID)
                        .orderBy(PartialDates.latest(happened).desc().nullsLast(), CEASEFIRE_VIOLATION.ID.desc())
                        .as(PLACE))
                .select(count().over()
                        .partitionBy(CEASEFIRE_VIOLATION.CEASEFIRE_ID)
                        .as(TOTAL))
                .from(CEASEFIRE_VIOLATION)
                .leftJoin(INCIDENT)
                .on(INCIDENT.SITUATION_ID.eq(CEASEFIRE_VIOLATION.SITUATION_ID))
                .and(INCIDENT.SLUG.eq(CEASEFIRE_VIOLATION.INCIDENT_SLUG))
                .where(CEASEFIRE_VIOLATION.SITUATION_ID.eq(situation.id()))
                .and(CEASEFIRE_VIOLATION.CEASEFIRE_ID.eq(anyId()))
                .and(earliest.isNull().or(earliest.le(day)))
                .asTable("ranked");
        Result<? extends Record> rows = first(ranked);
        Map<UUID, List<CitedSource>> sources = sources(rows, CITATION.CEASEFIRE_VIOLATION_ID);
        return grouped(
                rows,
                row -> new CeasefireViolation(
                        row.get(CEASEFIRE_VIOLATION.ID),
                        row.get(CEASEFIRE_VIOLATION.ALLEGED_BY),
                        row.get(CEASEFIRE_VIOLATION.AGAINST),
                        row.get("happened_on", PartialDate.class),
                        incident(row),
                        row.get(CEASEFIRE_VIOLATION.TEXT),
                        sources.getOrDefault(row.get(CEASEFIRE_VIOLATION.ID), List.of())));
    }

    private static CeasefireViolation.@Nullable Incident incident(Record row) {
        String id = row.get(CEASEFIRE_VIOLATION.INCIDENT_SLUG);
        return id == null || row.get(INCIDENT_KIND) == null
                ? null
                : new CeasefireViolation.Incident(id, row.get(INCIDENT_KIND), row.get(INCIDENT_TITLE));
    }

    /** One parameter however many ceasefires, so that the statement is the same each time. */
    private Field<String> anyId() {
        return field("any({0})", String.class, val(ids.toArray(String[]::new)));
    }

    /** The first of each ceasefire, in their order. */
    private Result<? extends Record> first(Table<?> ranked) {
        return sql.select(ranked.fields())
                .from(ranked)
                .where(PLACE.le(MOST_SHOWN))
                .orderBy(PLACE, field(name("ceasefire_id")))
                .fetch();
    }

    private Map<UUID, List<CitedSource>> sources(Result<? extends Record> rows, Field<UUID> fact) {
        return Citations.of(sql, situation.id(), fact, rows.getValues("id", UUID.class));
    }

    private static <T> Map<String, Some<T>> grouped(Result<? extends Record> rows, Function<Record, T> item) {
        Map<String, Some<T>> grouped = new LinkedHashMap<>();
        for (Record row : rows) {
            String id = row.get("ceasefire_id", String.class);
            Some<T> before = grouped.getOrDefault(id, Some.none());
            List<T> shown = new ArrayList<>(before.shown());
            shown.add(item.apply(row));
            grouped.put(id, new Some<>(shown, row.get(TOTAL)));
        }
        return grouped;
    }
}
