package app.parley.source;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CEASEFIRE;
import static app.parley.sql.Tables.CEASEFIRE_ACCOUNT;
import static app.parley.sql.Tables.CEASEFIRE_TERMS;
import static app.parley.sql.Tables.CEASEFIRE_VIOLATION;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.COMMITMENT;
import static app.parley.sql.Tables.COMMITMENT_CLAIM;
import static app.parley.sql.Tables.COMMITMENT_REVIEW;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.DELEGATE;
import static app.parley.sql.Tables.DELEGATION_CLAIM;
import static app.parley.sql.Tables.DOCUMENT;
import static app.parley.sql.Tables.IMPACT_CLAIM;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.ROUND;
import static app.parley.sql.Tables.ROUND_SESSION;
import static app.parley.sql.Tables.ROUND_STATEMENT;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import app.parley.sql.tables.Citation;
import app.parley.sql.tables.Round;
import app.parley.sql.tables.Source;
import app.parley.time.PartialDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What rests on a source, whatever its kind. */
final class CitedFacts {
    /** The column of {@code citation} that names each kind of fact; in a row just one of them is not null. */
    private static final Map<FactKind, Field<?>> COLUMNS = new EnumMap<>(Map.ofEntries(
            Map.entry(FactKind.CLOSURE, CITATION.CLOSURE_ID),
            Map.entry(FactKind.CROSSING_CLAIM, CITATION.CROSSING_CLAIM_ID),
            Map.entry(FactKind.CONFIRMATION, CITATION.CONFIRMATION_ID),
            Map.entry(FactKind.CARGO_CLAIM, CITATION.CARGO_CLAIM_ID),
            Map.entry(FactKind.IMPACT_CLAIM, CITATION.IMPACT_CLAIM_ID),
            Map.entry(FactKind.ROUND, CITATION.ROUND_ID),
            Map.entry(FactKind.DELEGATION_CLAIM, CITATION.DELEGATION_CLAIM_ID),
            Map.entry(FactKind.DELEGATE, CITATION.DELEGATE_ID),
            Map.entry(FactKind.COMMITMENT, CITATION.COMMITMENT_ID),
            Map.entry(FactKind.COMMITMENT_REVIEW, CITATION.COMMITMENT_REVIEW_ID),
            Map.entry(FactKind.CEASEFIRE, CITATION.CEASEFIRE_ID),
            Map.entry(FactKind.INCIDENT, CITATION.INCIDENT_ID),
            Map.entry(FactKind.DOCUMENT, CITATION.DOCUMENT_ID),
            Map.entry(FactKind.CEASEFIRE_TERMS, CITATION.CEASEFIRE_TERMS_ID),
            Map.entry(FactKind.CEASEFIRE_ACCOUNT, CITATION.CEASEFIRE_ACCOUNT_ID),
            Map.entry(FactKind.CEASEFIRE_VIOLATION, CITATION.CEASEFIRE_VIOLATION_ID),
            Map.entry(FactKind.ROUND_SESSION, CITATION.ROUND_SESSION_ID),
            Map.entry(FactKind.ROUND_STATEMENT, CITATION.ROUND_STATEMENT_ID),
            Map.entry(FactKind.COMMITMENT_CLAIM, CITATION.COMMITMENT_CLAIM_ID)));

    private static final Field<String> SUBJECT = coalesce(
                    CLOSURE.CROSSING_ID,
                    CROSSING_CLAIM.CROSSING_ID,
                    CONFIRMATION.CROSSING_ID,
                    CARGO_CLAIM.CROSSING_ID,
                    IMPACT_CLAIM.CROSSING_ID,
                    ROUND.ID,
                    DELEGATION_CLAIM.ROUND_ID,
                    DELEGATE.ROUND_ID,
                    COMMITMENT.ROUND_ID,
                    COMMITMENT_REVIEW.COMMITMENT_ID,
                    CEASEFIRE.ID,
                    INCIDENT.SLUG,
                    DOCUMENT.ID,
                    CEASEFIRE_TERMS.CEASEFIRE_ID,
                    CEASEFIRE_ACCOUNT.CEASEFIRE_ID,
                    CEASEFIRE_VIOLATION.CEASEFIRE_ID,
                    ROUND_SESSION.ROUND_ID,
                    ROUND_STATEMENT.ROUND_ID,
                    COMMITMENT_CLAIM.COMMITMENT_ID)
            .as("subject");

    private static final Round ROUND_OF = ROUND.as("round_of");

    private static final Field<String> SUBJECT_NAME = coalesce(
                    CROSSING.NAME, ROUND_OF.CITY, DSL.arrayGet(INCIDENT.PLACES, 1))
            .as("subject_name");

    private static final Field<PartialDate> DATED = coalesce(
                    CLOSURE.FROM_ON,
                    CROSSING_CLAIM.FROM_ON,
                    CARGO_CLAIM.REPORTED_ON,
                    IMPACT_CLAIM.AS_OF,
                    ROUND.START_ON,
                    COMMITMENT_REVIEW.REVIEWED_ON,
                    INCIDENT.OCCURRED_ON,
                    DOCUMENT.ISSUED_ON,
                    CEASEFIRE_ACCOUNT.SAID_ON,
                    CEASEFIRE_VIOLATION.OCCURRED_ON,
                    ROUND_SESSION.HELD_ON,
                    ROUND_STATEMENT.SAID_ON,
                    COMMITMENT_CLAIM.SAID_ON,
                    DSL.field(
                            "split_part({0}, 'T', 1)",
                            CLOSURE.FROM_ON.getDataType(), CEASEFIRE.FROM_AT.cast(SQLDataType.CLOB)))
            .as("dated");

    private static final Field<String> TEXT = coalesce(
                    CLOSURE.CAUSE,
                    CROSSING_CLAIM.REASON,
                    CONFIRMATION.NOTE,
                    CARGO_CLAIM.COUNT_TEXT.concat(DSL.coalesce(DSL.inline(": ").concat(CARGO_CLAIM.CARGO_NOTE), "")),
                    CARGO_CLAIM.CARGO_NOTE,
                    IMPACT_CLAIM.TEXT,
                    ROUND.OUTCOME_SUMMARY,
                    DELEGATION_CLAIM.PARTY,
                    DELEGATE.NAME,
                    COMMITMENT.TEXT,
                    COMMITMENT_REVIEW.EVIDENCE,
                    CEASEFIRE.NOTE,
                    INCIDENT.TITLE,
                    DOCUMENT.TITLE,
                    CEASEFIRE_TERMS.STATED_BY,
                    CEASEFIRE_ACCOUNT.TEXT,
                    CEASEFIRE_VIOLATION.TEXT,
                    CEASEFIRE_VIOLATION.ALLEGED_BY,
                    ROUND_SESSION.NOTE,
                    ROUND_SESSION.PLACE,
                    ROUND_STATEMENT.TEXT,
                    COMMITMENT_CLAIM.WORDS,
                    COMMITMENT_CLAIM.SPEAKER,
                    COMMITMENT_CLAIM.PARTY)
            .as("fact_text");

    private static final Field<Integer> KIND = kind();

    private CitedFacts() {}

    private static Field<Integer> kind() {
        CaseConditionStep<Integer> kinds = null;
        for (Map.Entry<FactKind, Field<?>> entry : COLUMNS.entrySet()) {
            Condition named = entry.getValue().isNotNull();
            Field<Integer> ordinal = inline(entry.getKey().ordinal());
            kinds = kinds == null ? when(named, ordinal) : kinds.when(named, ordinal);
        }
        return Objects.requireNonNull(kinds);
    }

    /** Cited once more, to see who else says so. */
    private static final Citation ELSE = CITATION.as("else_cited");

    private static final Source BETTER = SOURCE.as("better");

    /** Of a citation: no source that is rated better than unreliable says so. */
    private static final Condition ONLY_BASIS = CITATION.STANCE
            .ne(inline(CitationStance.DISPUTES.code()))
            .and(DSL.or(COLUMNS.values().stream().map(CitedFacts::nobodyBetter).toList()));

    private static final Field<Boolean> IS_ONLY_BASIS = field(ONLY_BASIS).as("only_basis");

    private static Condition nobodyBetter(Field<?> column) {
        return column.isNotNull()
                .andNotExists(selectOne()
                        .from(ELSE)
                        .join(BETTER)
                        .on(BETTER.SITUATION_ID.eq(ELSE.SITUATION_ID))
                        .and(BETTER.ID.eq(ELSE.SOURCE_ID))
                        .where(ELSE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                        .and(same(ELSE.field(column), column))
                        .and(ELSE.STANCE.ne(inline(CitationStance.DISPUTES.code())))
                        .and(BETTER.RELIABILITY.in(inline("A"), inline("B"), inline("C"), inline("D"))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition same(@Nullable Field one, Field other) {
        return Objects.requireNonNull(one).eq(other);
    }

    private static Condition of(int situationId, String source, boolean onlyBasis) {
        Condition citing = CITATION.SITUATION_ID.eq(situationId).and(CITATION.SOURCE_ID.eq(source));
        return onlyBasis ? citing.and(ONLY_BASIS) : citing;
    }

    /**
     * How many facts of each kind cite the source; kinds that none does are absent.
     *
     * @param onlyBasis true for those alone for which no source rated better than unreliable vouches
     */
    static Map<FactKind, Integer> counts(DSLContext sql, int situationId, String source, boolean onlyBasis) {
        Record row = sql.select(COLUMNS.values().stream().map(DSL::count).toList())
                .from(CITATION)
                .where(of(situationId, source, onlyBasis))
                .fetchSingle();
        Map<FactKind, Integer> counts = new EnumMap<>(FactKind.class);
        int column = 0;
        for (FactKind kind : COLUMNS.keySet()) {
            int facts = row.get(column++, Integer.class);
            if (facts > 0) {
                counts.put(kind, facts);
            }
        }
        return counts;
    }

    /**
     * By kind, and then in the order in which they were recorded.
     *
     * @param after the last fact that is known, null for the first facts
     */
    static List<SourceDetail.Fact> list(
            DSLContext sql,
            int situationId,
            String source,
            boolean onlyBasis,
            SourceDetail.@Nullable Fact after,
            int limit) {
        Condition further = after == null
                ? DSL.noCondition()
                : row(KIND, CITATION.ID).gt(after.kind().ordinal(), after.citation());
        List<UUID> page = sql.select(CITATION.ID)
                .from(CITATION)
                .where(of(situationId, source, onlyBasis))
                .and(further)
                .orderBy(KIND, CITATION.ID)
                .limit(limit)
                .fetch(CITATION.ID);
        return page.isEmpty() ? List.of() : ofCitations(sql, page);
    }

    /** Told of a page alone, for it takes a look at every kind of fact. */
    private static List<SourceDetail.Fact> ofCitations(DSLContext sql, List<UUID> page) {
        return sql.select(CITATION.fields())
                .select(SUBJECT, SUBJECT_NAME, DATED, TEXT, IS_ONLY_BASIS)
                .from(CITATION)
                .leftJoin(CLOSURE)
                .on(CLOSURE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(CLOSURE.ID.eq(CITATION.CLOSURE_ID))
                .leftJoin(CROSSING_CLAIM)
                .on(CROSSING_CLAIM.ID.eq(CITATION.CROSSING_CLAIM_ID))
                .leftJoin(CONFIRMATION)
                .on(CONFIRMATION.ID.eq(CITATION.CONFIRMATION_ID))
                .leftJoin(CARGO_CLAIM)
                .on(CARGO_CLAIM.ID.eq(CITATION.CARGO_CLAIM_ID))
                .leftJoin(IMPACT_CLAIM)
                .on(IMPACT_CLAIM.ID.eq(CITATION.IMPACT_CLAIM_ID))
                .leftJoin(ROUND)
                .on(ROUND.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(ROUND.ID.eq(CITATION.ROUND_ID))
                .leftJoin(DELEGATION_CLAIM)
                .on(DELEGATION_CLAIM.ID.eq(CITATION.DELEGATION_CLAIM_ID))
                .leftJoin(DELEGATE)
                .on(DELEGATE.ID.eq(CITATION.DELEGATE_ID))
                .leftJoin(COMMITMENT)
                .on(COMMITMENT.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(COMMITMENT.ID.eq(CITATION.COMMITMENT_ID))
                .leftJoin(COMMITMENT_REVIEW)
                .on(COMMITMENT_REVIEW.ID.eq(CITATION.COMMITMENT_REVIEW_ID))
                .leftJoin(CEASEFIRE)
                .on(CEASEFIRE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(CEASEFIRE.ID.eq(CITATION.CEASEFIRE_ID))
                .leftJoin(INCIDENT)
                .on(INCIDENT.ID.eq(CITATION.INCIDENT_ID))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(DOCUMENT.ID.eq(CITATION.DOCUMENT_ID))
                .leftJoin(CEASEFIRE_TERMS)
                .on(CEASEFIRE_TERMS.ID.eq(CITATION.CEASEFIRE_TERMS_ID))
                .leftJoin(CEASEFIRE_ACCOUNT)
                .on(CEASEFIRE_ACCOUNT.ID.eq(CITATION.CEASEFIRE_ACCOUNT_ID))
                .leftJoin(CEASEFIRE_VIOLATION)
                .on(CEASEFIRE_VIOLATION.ID.eq(CITATION.CEASEFIRE_VIOLATION_ID))
                .leftJoin(ROUND_SESSION)
                .on(ROUND_SESSION.ID.eq(CITATION.ROUND_SESSION_ID))
                .leftJoin(ROUND_STATEMENT)
                .on(ROUND_STATEMENT.ID.eq(CITATION.ROUND_STATEMENT_ID))
                .leftJoin(COMMITMENT_CLAIM)
                .on(COMMITMENT_CLAIM.ID.eq(CITATION.COMMITMENT_CLAIM_ID))
                .leftJoin(CROSSING)
                .on(CROSSING.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(CROSSING.ID.eq(coalesce(
                        CLOSURE.CROSSING_ID,
                        CROSSING_CLAIM.CROSSING_ID,
                        CONFIRMATION.CROSSING_ID,
                        CARGO_CLAIM.CROSSING_ID,
                        IMPACT_CLAIM.CROSSING_ID)))
                .leftJoin(ROUND_OF)
                .on(ROUND_OF.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(ROUND_OF.ID.eq(coalesce(
                        ROUND.ID,
                        DELEGATION_CLAIM.ROUND_ID,
                        DELEGATE.ROUND_ID,
                        COMMITMENT.ROUND_ID,
                        ROUND_SESSION.ROUND_ID,
                        ROUND_STATEMENT.ROUND_ID)))
                .where(CITATION.ID.eq(any(page.toArray(UUID[]::new))))
                .orderBy(KIND, CITATION.ID)
                .fetch(CitedFacts::fact);
    }

    private static SourceDetail.Fact fact(Record row) {
        Map.Entry<FactKind, Field<?>> named = COLUMNS.entrySet().stream()
                .filter(entry -> row.get(entry.getValue()) != null)
                .findFirst()
                .orElseThrow();
        Integer credibility = row.get(CITATION.CREDIBILITY);
        return new SourceDetail.Fact(
                row.get(CITATION.ID),
                named.getKey(),
                String.valueOf(row.get(named.getValue())),
                row.get(SUBJECT),
                row.get(SUBJECT_NAME),
                row.get(DATED),
                row.get(TEXT),
                row.get(CITATION.SPEAKER),
                CitationStance.parse(row.get(CITATION.STANCE)),
                credibility == null ? null : Credibility.of(credibility),
                row.get(IS_ONLY_BASIS));
    }
}
