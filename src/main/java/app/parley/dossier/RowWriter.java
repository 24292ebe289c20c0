package app.parley.dossier;

import static app.parley.sql.Tables.*;

import app.parley.dossier.DossierMerge.Change;
import app.parley.source.Credibility;
import app.parley.source.WrittenCitation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes rows of files, with what hangs on them: their sources and, for rounds, the third parties. */
final class RowWriter {
    private static final int ROWS_A_STATEMENT = 500;

    private final DSLContext sql;
    private final int situation;
    private final PartyNames parties;
    private final Map<String, String> processIds;

    /** @param processIds the id of each process that a round may name, by name */
    RowWriter(DSLContext sql, int situation, PartyNames parties, Map<String, String> processIds) {
        this.sql = sql;
        this.situation = situation;
        this.parties = parties;
        this.processIds = processIds;
    }

    void remove(DossierFile file, List<Object> ids) {
        DossierTable table = DossierTable.of(file);
        TableField<?, ?> filled = DossierTable.filledIn(file);
        for (List<Object> some : chunks(ids)) {
            if (filled != null) {
                sql.update(table.table())
                        .setNull(filled)
                        .where(table.situation().eq(situation))
                        .and(in(table.id(), some))
                        .execute();
                continue;
            }
            sql.deleteFrom(table.table())
                    .where(table.situation().eq(situation))
                    .and(in(table.id(), some))
                    .execute();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static org.jooq.Condition in(Field field, List<?> values) {
        return field.in(values);
    }

    void change(DossierFile file, List<Change> changes) {
        DossierTable table = DossierTable.of(file);
        for (Change change : changes) {
            sql.update(table.table())
                    .set(values(table, file, change.row()))
                    .where(table.situation().eq(situation))
                    .and(in(table.id(), List.of(change.id())))
                    .execute();
        }
        List<Object> ids = changes.stream().map(Change::id).toList();
        for (List<Object> some : chunks(ids)) {
            if (table.fact() != null) {
                sql.deleteFrom(CITATION)
                        .where(CITATION.SITUATION_ID.eq(situation))
                        .and(in(table.fact(), some))
                        .execute();
            }
            if (file == DossierFile.ROUNDS) {
                sql.deleteFrom(ROUND_PARTICIPANT)
                        .where(ROUND_PARTICIPANT.SITUATION_ID.eq(situation))
                        .and(in(ROUND_PARTICIPANT.ROUND_ID, some))
                        .execute();
            }
        }
        attach(file, changes);
    }

    /** Adds rows under their own ids, or under fresh ones if their file has none. */
    List<Object> add(DossierFile file, List<DossierRow> rows) {
        boolean generated = DossierTable.of(file).id().getType() == UUID.class;
        return add(file, rows, generated ? freshIds(rows.size()) : List.of());
    }

    /**
     * @param fresh the ids under which to store the rows, in their order; empty if they have ids of their own
     * @return the ids under which the rows are stored, in their order
     */
    List<Object> add(DossierFile file, List<DossierRow> rows, List<UUID> fresh) {
        DossierTable table = DossierTable.of(file);
        List<Change> placed = new ArrayList<>();
        List<Map<Field<?>, @Nullable Object>> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DossierRow row = rows.get(i);
            Object id = fresh.isEmpty() ? row.text(file, "id") : fresh.get(i);
            Map<Field<?>, @Nullable Object> values = values(table, file, row);
            values.put(table.situation(), situation);
            values.put(table.id(), id);
            records.add(values);
            placed.add(new Change(id, row));
        }
        insert(table.table(), records);
        attach(file, placed);
        return placed.stream().map(Change::id).toList();
    }

    private List<UUID> freshIds(int count) {
        return count == 0
                ? List.of()
                : sql.select(DSL.field("uuidv7()", UUID.class))
                        .from(DSL.generateSeries(1, count))
                        .fetch(0, UUID.class);
    }

    private Map<Field<?>, @Nullable Object> values(DossierTable table, DossierFile file, DossierRow row) {
        Map<Field<?>, @Nullable Object> values = table.values(file, row);
        if (file == DossierFile.CARGO_REPORTS) {
            Object low = values.get(CARGO_CLAIM.LOW);
            if (low != null && low.equals(values.get(CARGO_CLAIM.HIGH))) {
                values.put(CARGO_CLAIM.BEST, low);
            }
        } else if (file == DossierFile.ROUNDS) {
            values.put(ROUND.PROCESS_ID, processIds.get(row.text(file, "process")));
        }
        return values;
    }

    /** Writes what hangs on rows: their sources and, for rounds, the third parties. */
    private void attach(DossierFile file, List<Change> rows) {
        DossierTable table = DossierTable.of(file);
        List<Map<Field<?>, @Nullable Object>> citations = new ArrayList<>();
        List<Map<Field<?>, @Nullable Object>> participants = new ArrayList<>();
        for (Change change : rows) {
            TableField<?, ?> fact = table.fact();
            if (fact != null && table.sources() != null) {
                List<WrittenCitation> sources =
                        WrittenCitation.all(CellFormat.elements(change.row().cell(file, table.sources())));
                for (int i = 0; i < sources.size(); i++) {
                    WrittenCitation written = sources.get(i);
                    Credibility credibility = written.credibility();
                    Map<Field<?>, @Nullable Object> citation = new LinkedHashMap<>();
                    citation.put(CITATION.SITUATION_ID, situation);
                    citation.put(CITATION.SOURCE_ID, written.source());
                    citation.put(CITATION.ORDINAL, i + 1);
                    citation.put(CITATION.CREDIBILITY, credibility == null ? null : credibility.number());
                    citation.put(CITATION.STANCE, written.stance().code());
                    citation.put(fact, change.id());
                    citations.add(citation);
                }
            }
            if (file == DossierFile.ROUNDS) {
                participants.addAll(participants(change.row(), "host", "host"));
                participants.addAll(participants(change.row(), "mediators", "mediator"));
            }
        }
        insert(CITATION, citations);
        insert(ROUND_PARTICIPANT, participants);
    }

    private List<Map<Field<?>, @Nullable Object>> participants(DossierRow round, String column, String role) {
        List<Map<Field<?>, @Nullable Object>> records = new ArrayList<>();
        String cell = round.cell(DossierFile.ROUNDS, column);
        List<String> names = column.equals("host") && cell != null ? List.of(cell) : CellFormat.elements(cell);
        for (int i = 0; i < names.size(); i++) {
            Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
            values.put(ROUND_PARTICIPANT.SITUATION_ID, situation);
            values.put(ROUND_PARTICIPANT.ROUND_ID, round.text(DossierFile.ROUNDS, "id"));
            values.put(ROUND_PARTICIPANT.ROLE, role);
            values.put(ROUND_PARTICIPANT.ORDINAL, i + 1);
            values.put(ROUND_PARTICIPANT.NAME, names.get(i));
            values.put(ROUND_PARTICIPANT.ACTOR_ID, parties.actorOf(names.get(i)));
            records.add(values);
        }
        return records;
    }

    void insert(Table<?> table, List<Map<Field<?>, @Nullable Object>> records) {
        for (List<Map<Field<?>, @Nullable Object>> some : chunks(records)) {
            InsertValuesStepN<?> statement =
                    sql.insertInto(table, some.getFirst().keySet());
            for (Map<Field<?>, @Nullable Object> values : some) {
                statement = statement.values(values.values());
            }
            statement.execute();
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ROWS_A_STATEMENT) {
            chunks.add(all.subList(from, Math.min(from + ROWS_A_STATEMENT, all.size())));
        }
        return chunks;
    }
}
