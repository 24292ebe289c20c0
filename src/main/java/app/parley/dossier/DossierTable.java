package app.parley.dossier;

import static app.parley.sql.Tables.*;

import app.parley.sql.tables.records.CitationRecord;
import app.parley.time.PartialDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a file are stored: its table, the field of each column that is a field of that table, and the
 * citation column that links its rows to sources.
 *
 * @param id the field that other rows refer to
 * @param fields by column name; columns that live in other tables are not in it
 * @param sources the column that lists sources; null if the file has none
 * @param fact the citation's reference to a row of this table; null if the file has no sources
 */
record DossierTable(
        Table<?> table,
        TableField<?, Integer> situation,
        TableField<?, ?> id,
        Map<String, TableField<?, ?>> fields,
        @Nullable String sources,
        @Nullable TableField<CitationRecord, ?> fact) {

    private static final Map<DossierFile, DossierTable> TABLES = new EnumMap<>(DossierFile.class);

    static {
        put(
                DossierFile.SITUATION,
                SITUATION,
                SITUATION.ID,
                SITUATION.SLUG,
                null,
                null,
                SITUATION.SLUG,
                SITUATION.NAME,
                SITUATION.SIDE_A,
                SITUATION.SIDE_B,
                SITUATION.TIME_ZONE,
                SITUATION.WEST,
                SITUATION.SOUTH,
                SITUATION.EAST,
                SITUATION.NORTH,
                SITUATION.STALE_AFTER_HOURS);
        put(
                DossierFile.ACTORS,
                ACTOR,
                ACTOR.SITUATION_ID,
                ACTOR.ID,
                null,
                null,
                ACTOR.ID,
                ACTOR.NAME,
                ACTOR.KIND,
                ACTOR.PARENT_ID,
                ACTOR.COUNTRY_ISO2,
                ACTOR.ALIASES);
        put(
                DossierFile.SOURCES,
                SOURCE,
                SOURCE.SITUATION_ID,
                SOURCE.ID,
                null,
                null,
                SOURCE.ID,
                SOURCE.TITLE,
                SOURCE.PUBLISHER,
                SOURCE.URL,
                SOURCE.PUBLISHED_ON,
                SOURCE.LANGUAGE,
                SOURCE.RELIABILITY,
                SOURCE.NOTE);
        put(
                DossierFile.CROSSINGS,
                CROSSING,
                CROSSING.SITUATION_ID,
                CROSSING.ID,
                null,
                null,
                CROSSING.ID,
                CROSSING.NAME,
                CROSSING.ALIASES,
                CROSSING.SIDE_A_PLACE,
                CROSSING.SIDE_A_DISTRICT,
                CROSSING.SIDE_A_PROVINCE,
                CROSSING.SIDE_B_PLACE,
                CROSSING.SIDE_B_DISTRICT,
                CROSSING.SIDE_B_PROVINCE,
                CROSSING.LAT,
                CROSSING.LON,
                CROSSING.COORDINATE_SOURCE,
                CROSSING.KIND,
                CROSSING.UN_LOCODE);
        put(
                DossierFile.CLOSURES,
                CLOSURE,
                CLOSURE.SITUATION_ID,
                CLOSURE.ID,
                "basis_source_ids",
                CITATION.CLOSURE_ID,
                CLOSURE.ID,
                CLOSURE.CROSSING_ID,
                CLOSURE.TRAFFIC,
                CLOSURE.DIRECTION,
                CLOSURE.FROM_ON,
                CLOSURE.TO_ON,
                CLOSURE.STATUS,
                CLOSURE.CAUSE,
                CLOSURE.NOTE);
        put(
                DossierFile.SCHEDULES,
                CROSSING_SCHEDULE,
                CROSSING_SCHEDULE.SITUATION_ID,
                CROSSING_SCHEDULE.ID,
                null,
                null,
                CROSSING_SCHEDULE.CROSSING_ID,
                CROSSING_SCHEDULE.TRAFFIC,
                CROSSING_SCHEDULE.FROM_ON,
                CROSSING_SCHEDULE.TO_ON,
                CROSSING_SCHEDULE.WEEKDAYS,
                CROSSING_SCHEDULE.NOTE);
        put(
                DossierFile.CROSSING_STATUS,
                CROSSING_CLAIM,
                CROSSING_CLAIM.SITUATION_ID,
                CROSSING_CLAIM.ID,
                "source_ids",
                CITATION.CROSSING_CLAIM_ID,
                CROSSING_CLAIM.CROSSING_ID,
                CROSSING_CLAIM.FROM_ON,
                CROSSING_CLAIM.TO_ON,
                CROSSING_CLAIM.STATUS,
                CROSSING_CLAIM.REASON,
                CROSSING_CLAIM.CLAIM_BY);
        put(
                DossierFile.CONFIRMATIONS,
                CONFIRMATION,
                CONFIRMATION.SITUATION_ID,
                CONFIRMATION.ID,
                "source_ids",
                CITATION.CONFIRMATION_ID,
                CONFIRMATION.CROSSING_ID,
                CONFIRMATION.TRAFFIC,
                CONFIRMATION.CONFIRMED_AT,
                CONFIRMATION.CONFIRMED_BY,
                CONFIRMATION.NOTE);
        put(
                DossierFile.CARGO_REPORTS,
                CARGO_CLAIM,
                CARGO_CLAIM.SITUATION_ID,
                CARGO_CLAIM.ID,
                "source_ids",
                CITATION.CARGO_CLAIM_ID,
                CARGO_CLAIM.CROSSING_ID,
                CARGO_CLAIM.REPORTED_ON,
                CARGO_CLAIM.UNIT,
                CARGO_CLAIM.LOW,
                CARGO_CLAIM.HIGH,
                CARGO_CLAIM.COUNT_TEXT,
                CARGO_CLAIM.CARGO_NOTE,
                CARGO_CLAIM.SIDE,
                CARGO_CLAIM.CLAIM_BY,
                CARGO_CLAIM.BEST);
        put(
                DossierFile.IMPACTS,
                IMPACT_CLAIM,
                IMPACT_CLAIM.SITUATION_ID,
                IMPACT_CLAIM.ID,
                "source_ids",
                CITATION.IMPACT_CLAIM_ID,
                IMPACT_CLAIM.CROSSING_ID,
                IMPACT_CLAIM.AS_OF,
                IMPACT_CLAIM.KIND,
                IMPACT_CLAIM.VALUE_MIN,
                IMPACT_CLAIM.VALUE_MAX,
                IMPACT_CLAIM.UNIT,
                IMPACT_CLAIM.CLAIM_BY,
                IMPACT_CLAIM.TEXT);
        put(
                DossierFile.ROUNDS,
                ROUND,
                ROUND.SITUATION_ID,
                ROUND.ID,
                "source_ids",
                CITATION.ROUND_ID,
                ROUND.ID,
                ROUND.ROUND_NUMBER,
                ROUND.CITY,
                ROUND.COUNTRY_ISO2,
                ROUND.VENUE,
                ROUND.START_ON,
                ROUND.END_ON,
                ROUND.STATUS,
                ROUND.OUTCOME_SUMMARY);
        put(
                DossierFile.DELEGATIONS,
                DELEGATION_CLAIM,
                DELEGATION_CLAIM.SITUATION_ID,
                DELEGATION_CLAIM.ID,
                "source_ids",
                CITATION.DELEGATION_CLAIM_ID,
                DELEGATION_CLAIM.ROUND_ID,
                DELEGATION_CLAIM.PARTY,
                DELEGATION_CLAIM.SIZE,
                DELEGATION_CLAIM.HEAD_NAME);
        put(
                DossierFile.DELEGATES,
                DELEGATE,
                DELEGATE.SITUATION_ID,
                DELEGATE.ID,
                "source_ids",
                CITATION.DELEGATE_ID,
                DELEGATE.ROUND_ID,
                DELEGATE.PARTY,
                DELEGATE.NAME,
                DELEGATE.ROLE,
                DELEGATE.ORGANIZATION,
                DELEGATE.IS_HEAD);
        put(
                DossierFile.COMMITMENTS,
                COMMITMENT,
                COMMITMENT.SITUATION_ID,
                COMMITMENT.ID,
                "source_ids",
                CITATION.COMMITMENT_ID,
                COMMITMENT.ID,
                COMMITMENT.ROUND_ID,
                COMMITMENT.PARTY,
                COMMITMENT.TEXT,
                COMMITMENT.CATEGORY,
                COMMITMENT.STATUS_CLAIMS);
        put(
                DossierFile.COMMITMENT_DUES,
                COMMITMENT,
                COMMITMENT.SITUATION_ID,
                COMMITMENT.ID,
                null,
                null,
                COMMITMENT.ID,
                COMMITMENT.DUE_ON);
        put(
                DossierFile.COMMITMENT_REVIEWS,
                COMMITMENT_REVIEW,
                COMMITMENT_REVIEW.SITUATION_ID,
                COMMITMENT_REVIEW.ID,
                "source_ids",
                CITATION.COMMITMENT_REVIEW_ID,
                COMMITMENT_REVIEW.COMMITMENT_ID,
                COMMITMENT_REVIEW.REVIEWED_ON,
                COMMITMENT_REVIEW.ROUND_ID,
                COMMITMENT_REVIEW.STATE,
                COMMITMENT_REVIEW.SCORE,
                COMMITMENT_REVIEW.EVIDENCE);
        put(
                DossierFile.COMMITMENT_CLAIMS,
                COMMITMENT_CLAIM,
                COMMITMENT_CLAIM.SITUATION_ID,
                COMMITMENT_CLAIM.ID,
                "source_ids",
                CITATION.COMMITMENT_CLAIM_ID,
                COMMITMENT_CLAIM.COMMITMENT_ID,
                COMMITMENT_CLAIM.PARTY,
                COMMITMENT_CLAIM.SPEAKER,
                COMMITMENT_CLAIM.STANCE,
                COMMITMENT_CLAIM.SAID_ON,
                COMMITMENT_CLAIM.WORDS);
        put(
                DossierFile.DOCUMENTS,
                DOCUMENT,
                DOCUMENT.SITUATION_ID,
                DOCUMENT.ID,
                "source_ids",
                CITATION.DOCUMENT_ID,
                DOCUMENT.ID,
                DOCUMENT.TITLE,
                DOCUMENT.KIND,
                DOCUMENT.ISSUED_BY,
                DOCUMENT.ISSUED_ON,
                DOCUMENT.PLACE,
                DOCUMENT.LANGUAGE,
                DOCUMENT.ROUND_ID,
                DOCUMENT.NOTE);
        put(
                DossierFile.CLAUSES,
                DOCUMENT_CLAUSE,
                DOCUMENT_CLAUSE.SITUATION_ID,
                DOCUMENT_CLAUSE.ID,
                null,
                null,
                DOCUMENT_CLAUSE.DOCUMENT_ID,
                DOCUMENT_CLAUSE.ORDINAL,
                DOCUMENT_CLAUSE.CLAUSE_NUMBER,
                DOCUMENT_CLAUSE.TEXT,
                DOCUMENT_CLAUSE.COMMITMENT_IDS);
        put(
                DossierFile.CEASEFIRES,
                CEASEFIRE,
                CEASEFIRE.SITUATION_ID,
                CEASEFIRE.ID,
                "source_ids",
                CITATION.CEASEFIRE_ID,
                CEASEFIRE.ID,
                CEASEFIRE.FROM_AT,
                CEASEFIRE.TO_AT,
                CEASEFIRE.EXTENDS_ID,
                CEASEFIRE.BROKERED_BY,
                CEASEFIRE.NOTE);
        put(
                DossierFile.EVENTS,
                INCIDENT,
                INCIDENT.SITUATION_ID,
                INCIDENT.ID,
                "source_ids",
                CITATION.INCIDENT_ID,
                INCIDENT.SLUG,
                INCIDENT.OCCURRED_ON,
                INCIDENT.KIND,
                INCIDENT.TITLE,
                INCIDENT.PLACES,
                INCIDENT.LAT,
                INCIDENT.LON,
                INCIDENT.ACTOR_IDS,
                INCIDENT.FATALITIES_LOW,
                INCIDENT.FATALITIES_HIGH,
                INCIDENT.CLAIM_BY);
        put(
                DossierFile.CEASEFIRE_TERMS,
                CEASEFIRE_TERMS,
                CEASEFIRE_TERMS.SITUATION_ID,
                CEASEFIRE_TERMS.ID,
                "source_ids",
                CITATION.CEASEFIRE_TERMS_ID,
                CEASEFIRE_TERMS.CEASEFIRE_ID,
                CEASEFIRE_TERMS.KIND,
                CEASEFIRE_TERMS.PURPOSE,
                CEASEFIRE_TERMS.ENDED_HOW,
                CEASEFIRE_TERMS.STATED_BY);
        put(
                DossierFile.CEASEFIRE_ACCOUNTS,
                CEASEFIRE_ACCOUNT,
                CEASEFIRE_ACCOUNT.SITUATION_ID,
                CEASEFIRE_ACCOUNT.ID,
                "source_ids",
                CITATION.CEASEFIRE_ACCOUNT_ID,
                CEASEFIRE_ACCOUNT.CEASEFIRE_ID,
                CEASEFIRE_ACCOUNT.PARTY,
                CEASEFIRE_ACCOUNT.SPEAKER,
                CEASEFIRE_ACCOUNT.STANCE,
                CEASEFIRE_ACCOUNT.SAID_ON,
                CEASEFIRE_ACCOUNT.TEXT);
        put(
                DossierFile.CEASEFIRE_VIOLATIONS,
                CEASEFIRE_VIOLATION,
                CEASEFIRE_VIOLATION.SITUATION_ID,
                CEASEFIRE_VIOLATION.ID,
                "source_ids",
                CITATION.CEASEFIRE_VIOLATION_ID,
                CEASEFIRE_VIOLATION.CEASEFIRE_ID,
                CEASEFIRE_VIOLATION.ALLEGED_BY,
                CEASEFIRE_VIOLATION.AGAINST,
                CEASEFIRE_VIOLATION.OCCURRED_ON,
                CEASEFIRE_VIOLATION.INCIDENT_SLUG,
                CEASEFIRE_VIOLATION.TEXT);
        put(
                DossierFile.SESSIONS,
                ROUND_SESSION,
                ROUND_SESSION.SITUATION_ID,
                ROUND_SESSION.ID,
                "source_ids",
                CITATION.ROUND_SESSION_ID,
                ROUND_SESSION.ROUND_ID,
                ROUND_SESSION.ORDINAL,
                ROUND_SESSION.HELD_ON,
                ROUND_SESSION.PLACE,
                ROUND_SESSION.NOTE);
        put(
                DossierFile.STATEMENTS,
                ROUND_STATEMENT,
                ROUND_STATEMENT.SITUATION_ID,
                ROUND_STATEMENT.ID,
                "source_ids",
                CITATION.ROUND_STATEMENT_ID,
                ROUND_STATEMENT.ROUND_ID,
                ROUND_STATEMENT.PARTY,
                ROUND_STATEMENT.SPEAKER,
                ROUND_STATEMENT.SAID_ON,
                ROUND_STATEMENT.TEXT,
                ROUND_STATEMENT.LANGUAGE,
                ROUND_STATEMENT.URL);
    }

    /** Where the rows of a file are; not for the situation itself, which is one row. */
    static DossierTable of(DossierFile file) {
        DossierTable table = TABLES.get(file);
        if (table == null) {
            throw new IllegalArgumentException(file.fileName() + " is not stored as a table of its own");
        }
        return table;
    }

    /**
     * The one field that a file fills in the rows of another file, so that its rows come and go with that field alone; null
     * if its rows are its own.
     */
    static @Nullable TableField<?, ?> filledIn(DossierFile file) {
        return file == DossierFile.COMMITMENT_DUES ? COMMITMENT.DUE_ON : null;
    }

    /** The stored fields of a row, by field, without situation and id. */
    Map<Field<?>, @Nullable Object> values(DossierFile file, DossierRow row) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((column, field) -> values.put(field, stored(field, row.cell(file, column))));
        return values;
    }

    /** The text of a stored value: the text that was read. */
    static @Nullable String cell(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case String[] list -> list.length == 0 ? null : String.join("|", list);
            case Integer[] list -> Arrays.stream(list).map(String::valueOf).collect(Collectors.joining("|"));
            case BigDecimal number -> number.toPlainString();
            case OffsetDateTime moment -> moment.toInstant().toString();
            default -> stored.toString();
        };
    }

    private static @Nullable Object stored(Field<?> field, @Nullable String cell) {
        Class<?> type = field.getType();
        if (type == String[].class) {
            return CellFormat.elements(cell).toArray(String[]::new);
        }
        if (type == Integer[].class) {
            return CellFormat.elements(cell).stream().map(Integer::valueOf).toArray(Integer[]::new);
        }
        if (cell == null) {
            return null;
        }
        if (type == PartialDate.class) {
            return PartialDate.parse(cell);
        }
        if (type == Integer.class) {
            return Integer.valueOf(cell);
        }
        if (type == Long.class) {
            return Long.valueOf(cell);
        }
        if (type == OffsetDateTime.class) {
            return Instant.parse(cell).atOffset(ZoneOffset.UTC);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(cell);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(cell);
        }
        return cell;
    }

    /** Pairs the file's columns, in their order, with the given fields, leaving out those kept elsewhere. */
    private static void put(
            DossierFile file,
            Table<?> table,
            TableField<?, Integer> situation,
            TableField<?, ?> id,
            @Nullable String sources,
            @Nullable TableField<CitationRecord, ?> fact,
            TableField<?, ?>... fields) {
        List<String> columns = new ArrayList<>(file.header());
        columns.removeAll(List.of("process", "host", "mediators"));
        columns.remove(sources);
        if (columns.size() != fields.length) {
            throw new IllegalStateException(
                    file.fileName() + " has " + columns.size() + " columns for " + fields.length);
        }
        Map<String, TableField<?, ?>> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            byColumn.put(columns.get(i), fields[i]);
        }
        TABLES.put(file, new DossierTable(table, situation, id, byColumn, sources, fact));
    }
}
