package app.parley.document;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COMMITMENT;
import static app.parley.sql.Tables.DOCUMENT;
import static app.parley.sql.Tables.DOCUMENT_CLAUSE;
import static app.parley.sql.Tables.ROUND;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import app.parley.document.DocumentClause.Made;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents, and what they say. */
@Component
public class DocumentQuery {
    /** With how many others a document is offered for comparison at most. */
    public static final int MOST_OTHERS = 50;

    private static final int MOST_CLAUSES = 9_999;
    private static final int MOST_CHOICES = 200;

    /** What documents are ordered by; one of unknown date comes after all others. */
    private static final Field<LocalDate> ISSUED =
            field("coalesce(earliest({0}), '0001-01-01'::date)", LocalDate.class, DOCUMENT.ISSUED_ON);

    private static final Field<Integer> CLAUSES = field(selectCount()
                    .from(DOCUMENT_CLAUSE)
                    .where(DOCUMENT_CLAUSE.SITUATION_ID.eq(DOCUMENT.SITUATION_ID))
                    .and(DOCUMENT_CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID)))
            .as("clauses");

    private final Reads reads;

    public DocumentQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * Which documents are asked for; null does not restrict.
     *
     * @param text in the title or in any clause, in any case
     * @param issuer one of those who gave it out, named exactly so
     * @param language BCP 47
     * @param round id
     */
    public record Filter(
            @Nullable String text,
            @Nullable String issuer,
            @Nullable String language,
            @Nullable String round) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Where a list goes on: behind the document of that id and first possible day. */
    public record After(LocalDate issued, String id) {
        /** Behind a document that was given out. */
        public static After of(DocumentEntry last) {
            return new After(
                    last.issuedOn() == null
                            ? LocalDate.of(1, 1, 1)
                            : last.issuedOn().earliest(),
                    last.id());
        }
    }

    /** What can be chosen among: names and languages that some document has, in order. */
    public record Choices(Set<String> issuers, Set<String> languages) {}

    /** At most {@code limit}, the newest first, undated ones last, by id within a day. */
    public List<DocumentEntry> list(Situation situation, Filter filter, @Nullable After after, int limit, AsOf asOf) {
        Condition rest = after == null
                ? DSL.noCondition()
                : ISSUED.lt(after.issued()).or(row(ISSUED).eq(after.issued()).and(DOCUMENT.ID.gt(after.id())));
        return reads.at(asOf, sql -> entries(sql, situation, wanted(filter).and(rest), limit));
    }

    public Choices choices(Situation situation, AsOf asOf) {
        return reads.at(asOf, sql -> {
            Field<String> issuer = field("unnest({0})", String.class, DOCUMENT.ISSUED_BY);
            return new Choices(
                    new LinkedHashSet<>(sql.selectDistinct(issuer.as("issuer"))
                            .from(DOCUMENT)
                            .where(DOCUMENT.SITUATION_ID.eq(situation.id()))
                            .orderBy(1)
                            .limit(MOST_CHOICES)
                            .fetch(issued -> issued.value1())),
                    new LinkedHashSet<>(sql.selectDistinct(DOCUMENT.LANGUAGE)
                            .from(DOCUMENT)
                            .where(DOCUMENT.SITUATION_ID.eq(situation.id()))
                            .orderBy(DOCUMENT.LANGUAGE)
                            .limit(MOST_CHOICES)
                            .fetch(DOCUMENT.LANGUAGE)));
        });
    }

    /** Empty if there was no such document by then. */
    public Optional<DocumentDetail> find(Situation situation, String id, AsOf asOf) {
        return reads.at(asOf, sql -> find(sql, situation, id));
    }

    /** One held against another; empty if there was no such pair by then. */
    public Optional<DocumentComparison> compare(Situation situation, String earlier, String later, AsOf asOf) {
        return reads.at(
                asOf,
                sql -> find(sql, situation, earlier)
                        .flatMap(before ->
                                find(sql, situation, later).map(after -> DocumentComparison.of(before, after))));
    }

    private static Optional<DocumentDetail> find(DSLContext sql, Situation situation, String id) {
        return entries(sql, situation, DOCUMENT.ID.eq(id), 1).stream()
                .findFirst()
                .map(entry -> new DocumentDetail(
                        entry,
                        clauses(sql, situation, id),
                        Citations.of(sql, situation.id(), CITATION.DOCUMENT_ID, List.of(id))
                                .getOrDefault(id, List.of()),
                        others(sql, situation, entry)));
    }

    private static List<DocumentEntry> others(DSLContext sql, Situation situation, DocumentEntry entry) {
        Condition alike = DOCUMENT.LANGUAGE.eq(entry.language()).and(DOCUMENT.ID.ne(entry.id()));
        List<DocumentEntry> others = new ArrayList<>();
        if (entry.round() != null) {
            Condition there = DOCUMENT.ROUND_ID.eq(entry.round().id());
            others.addAll(entries(sql, situation, alike.and(there), MOST_OTHERS));
            alike = alike.and(DOCUMENT.ROUND_ID.isDistinctFrom(entry.round().id()));
        }
        others.addAll(entries(sql, situation, alike, MOST_OTHERS - others.size()));
        return List.copyOf(others);
    }

    private static List<DocumentClause> clauses(DSLContext sql, Situation situation, String document) {
        var rows = sql.select(
                        DOCUMENT_CLAUSE.ID,
                        DOCUMENT_CLAUSE.ORDINAL,
                        DOCUMENT_CLAUSE.CLAUSE_NUMBER,
                        DOCUMENT_CLAUSE.TEXT,
                        DOCUMENT_CLAUSE.COMMITMENT_IDS)
                .from(DOCUMENT_CLAUSE)
                .where(DOCUMENT_CLAUSE.SITUATION_ID.eq(situation.id()))
                .and(DOCUMENT_CLAUSE.DOCUMENT_ID.eq(document))
                .orderBy(DOCUMENT_CLAUSE.ORDINAL)
                .limit(MOST_CLAUSES)
                .fetch();
        String[] named = rows.stream()
                .flatMap(clause -> Arrays.stream(clause.value5()))
                .distinct()
                .toArray(String[]::new);
        Map<String, Made> made = new HashMap<>();
        if (named.length > 0) {
            sql.select(COMMITMENT.ID, COMMITMENT.TEXT, COMMITMENT.PARTY, COMMITMENT.ROUND_ID)
                    .from(COMMITMENT)
                    .where(COMMITMENT.SITUATION_ID.eq(situation.id()))
                    .and(COMMITMENT.ID.eq(any(val(named))))
                    .forEach(one ->
                            made.put(one.value1(), new Made(one.value1(), one.value2(), one.value3(), one.value4())));
        }
        return rows.map(clause -> new DocumentClause(
                clause.value1(),
                clause.value2(),
                clause.value3(),
                clause.value4(),
                Arrays.stream(clause.value5())
                        .map(made::get)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static List<DocumentEntry> entries(DSLContext sql, Situation situation, Condition wanted, int limit) {
        return sql.select(DOCUMENT.fields())
                .select(ROUND.CITY, ROUND.START_ON)
                .select(CLAUSES)
                .from(DOCUMENT)
                .leftJoin(ROUND)
                .on(ROUND.SITUATION_ID.eq(DOCUMENT.SITUATION_ID))
                .and(ROUND.ID.eq(DOCUMENT.ROUND_ID))
                .where(DOCUMENT.SITUATION_ID.eq(situation.id()))
                .and(wanted)
                .orderBy(ISSUED.desc(), DOCUMENT.ID)
                .limit(limit)
                .fetch(DocumentQuery::entry);
    }

    private static Condition wanted(Filter filter) {
        Condition wanted = DSL.noCondition();
        if (filter.text() != null) {
            wanted = wanted.and(DOCUMENT.TITLE
                    .containsIgnoreCase(filter.text())
                    .or(exists(selectOne()
                            .from(DOCUMENT_CLAUSE)
                            .where(DOCUMENT_CLAUSE.SITUATION_ID.eq(DOCUMENT.SITUATION_ID))
                            .and(DOCUMENT_CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID))
                            .and(DOCUMENT_CLAUSE.TEXT.containsIgnoreCase(filter.text())))));
        }
        if (filter.issuer() != null) {
            wanted = wanted.and(val(filter.issuer()).eq(any(DOCUMENT.ISSUED_BY)));
        }
        if (filter.language() != null) {
            wanted = wanted.and(DOCUMENT.LANGUAGE.eq(filter.language()));
        }
        return filter.round() == null ? wanted : wanted.and(DOCUMENT.ROUND_ID.eq(filter.round()));
    }

    private static DocumentEntry entry(Record row) {
        String round = row.get(DOCUMENT.ROUND_ID);
        return new DocumentEntry(
                row.get(DOCUMENT.ID),
                row.get(DOCUMENT.TITLE),
                DocumentKind.parse(row.get(DOCUMENT.KIND)),
                List.of(row.get(DOCUMENT.ISSUED_BY)),
                row.get(DOCUMENT.ISSUED_ON),
                row.get(DOCUMENT.PLACE),
                row.get(DOCUMENT.LANGUAGE),
                round == null ? null : new DocumentEntry.Round(round, row.get(ROUND.CITY), row.get(ROUND.START_ON)),
                row.get(DOCUMENT.NOTE),
                row.get(CLAUSES));
    }
}
