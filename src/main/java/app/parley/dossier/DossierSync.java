package app.parley.dossier;

import static app.parley.sql.Tables.*;
import static org.jooq.impl.DSL.row;

import app.parley.dossier.DossierMerge.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Brings the stored rows of one situation in line with a valid dossier, within a transaction of the caller. */
final class DossierSync {
    private static final int ROWS_A_STATEMENT = 500;

    private final DSLContext sql;
    private final Dossier dossier;
    private final boolean dryRun;
    private final DossierStore store;
    private final PartyNames parties;
    private final Map<String, String> processIds;
    private int situation;

    DossierSync(DSLContext sql, Dossier dossier, boolean dryRun) {
        this.sql = sql;
        this.dossier = dossier;
        this.dryRun = dryRun;
        this.store = new DossierStore(sql);
        this.parties = new PartyNames(dossier.rows(DossierFile.ACTORS));
        this.processIds = ProcessIds.of(dossier.rows(DossierFile.ROUNDS));
    }

    ImportReport run() {
        Integer known = store.findSituation(dossier.slug()).orElse(null);
        if (known != null && !dryRun) {
            // Nobody publishes there between what is compared and what is written.
            sql.fetchValue("SELECT parley.recording_instant({0})", DSL.val(known));
        }
        Map<DossierFile, DossierMerge> merges = new EnumMap<>(DossierFile.class);
        merges.put(DossierFile.SITUATION, mergeSituation(known));
        for (DossierFile file : DossierFile.values()) {
            if (file != DossierFile.SITUATION) {
                merges.put(
                        file,
                        DossierMerge.between(
                                file, known == null ? List.of() : store.rowsOf(file, known), dossier.rows(file)));
            }
        }
        ImportReport report = report(merges);
        if (!dryRun && !report.changedNothing()) {
            write(known, merges);
        }
        return report;
    }

    private DossierMerge mergeSituation(@Nullable Integer known) {
        List<DossierStore.StoredRow> stored =
                known == null ? List.of() : List.of(new DossierStore.StoredRow(store.situationRow(known), known));
        return DossierMerge.between(DossierFile.SITUATION, stored, dossier.rows(DossierFile.SITUATION));
    }

    private ImportReport report(Map<DossierFile, DossierMerge> merges) {
        List<ImportReport.FileCount> counts = new ArrayList<>();
        merges.forEach((file, merge) -> {
            var count = new ImportReport.FileCount(
                    file.fileName(),
                    merge.added().size(),
                    merge.changed().size(),
                    merge.removed().size(),
                    merge.unchanged());
            if (!file.mayBeAbsent() || count.added() + count.changed() + count.removed() + count.unchanged() > 0) {
                counts.add(count);
            }
        });
        return new ImportReport(dossier.slug(), counts, List.of());
    }

    private void write(@Nullable Integer known, Map<DossierFile, DossierMerge> merges) {
        situation = known == null ? insertSituation() : known;
        if (!merge(merges, DossierFile.SITUATION).changed().isEmpty()) {
            sql.update(SITUATION)
                    .set(situationValues())
                    .where(SITUATION.ID.eq(situation))
                    .execute();
        }
        for (DossierFile file : List.of(DossierFile.values()).reversed()) {
            if (file != DossierFile.SITUATION) {
                remove(file, merge(merges, file).removed());
            }
        }
        keepProcesses();
        for (DossierFile file : DossierFile.values()) {
            if (file == DossierFile.DELEGATIONS) {
                keepDelegations();
            }
            if (file != DossierFile.SITUATION) {
                change(file, merge(merges, file).changed());
                List<DossierRow> added = merge(merges, file).added();
                if (DossierTable.filledIn(file) == null) {
                    add(file, added);
                } else {
                    change(file, ofOtherRows(file, added));
                }
            }
        }
        dropUnusedProcesses();
    }

    private static DossierMerge merge(Map<DossierFile, DossierMerge> merges, DossierFile file) {
        return Objects.requireNonNull(merges.get(file));
    }

    private int insertSituation() {
        return sql.insertInto(SITUATION)
                .set(situationValues())
                .returning(SITUATION.ID)
                .fetchSingle(SITUATION.ID);
    }

    private Map<Field<?>, Object> situationValues() {
        DossierFile file = DossierFile.SITUATION;
        DossierRow row = dossier.rows(file).getFirst();
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(SITUATION.SLUG, row.text(file, "slug"));
        values.put(SITUATION.NAME, row.text(file, "name"));
        values.put(SITUATION.SIDE_A, row.text(file, "side_a"));
        values.put(SITUATION.SIDE_B, row.text(file, "side_b"));
        values.put(SITUATION.TIME_ZONE, row.text(file, "time_zone"));
        values.put(SITUATION.WEST, new BigDecimal(row.text(file, "west")));
        values.put(SITUATION.SOUTH, new BigDecimal(row.text(file, "south")));
        values.put(SITUATION.EAST, new BigDecimal(row.text(file, "east")));
        values.put(SITUATION.NORTH, new BigDecimal(row.text(file, "north")));
        values.put(SITUATION.STALE_AFTER_HOURS, Integer.valueOf(row.text(file, "stale_after_hours")));
        return values;
    }

    private void remove(DossierFile file, List<Object> ids) {
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

    private void change(DossierFile file, List<Change> changes) {
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

    /** What is added to rows that another file has made. */
    private static List<Change> ofOtherRows(DossierFile file, List<DossierRow> rows) {
        return rows.stream()
                .map(row -> new Change(row.text(file, file.header().getFirst()), row))
                .toList();
    }

    private void add(DossierFile file, List<DossierRow> rows) {
        DossierTable table = DossierTable.of(file);
        List<Change> placed = new ArrayList<>();
        boolean generated = table.id().getType() == UUID.class;
        List<UUID> fresh = generated ? freshIds(rows.size()) : List.of();
        List<Map<Field<?>, @Nullable Object>> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DossierRow row = rows.get(i);
            Object id = generated ? fresh.get(i) : row.text(file, "id");
            Map<Field<?>, @Nullable Object> values = values(table, file, row);
            values.put(table.situation(), situation);
            values.put(table.id(), id);
            records.add(values);
            placed.add(new Change(id, row));
        }
        insert(table.table(), records);
        attach(file, placed);
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
            values.put(CARGO_CLAIM.BEST, low != null && low.equals(values.get(CARGO_CLAIM.HIGH)) ? low : null);
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
                List<String> sources = CellFormat.elements(change.row().cell(file, table.sources()));
                for (int i = 0; i < sources.size(); i++) {
                    Map<Field<?>, @Nullable Object> citation = new LinkedHashMap<>();
                    citation.put(CITATION.SITUATION_ID, situation);
                    citation.put(CITATION.SOURCE_ID, sources.get(i));
                    citation.put(CITATION.ORDINAL, i + 1);
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

    private void keepProcesses() {
        Map<String, String> stored = sql.select(PROCESS.ID, PROCESS.NAME)
                .from(PROCESS)
                .where(PROCESS.SITUATION_ID.eq(situation))
                .fetchMap(PROCESS.ID, PROCESS.NAME);
        List<Map<Field<?>, @Nullable Object>> records = new ArrayList<>();
        processIds.forEach((name, id) -> {
            if (!stored.containsKey(id)) {
                Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
                values.put(PROCESS.SITUATION_ID, situation);
                values.put(PROCESS.ID, id);
                values.put(PROCESS.NAME, name);
                records.add(values);
            } else if (!name.equals(stored.get(id))) {
                sql.update(PROCESS)
                        .set(PROCESS.NAME, name)
                        .where(PROCESS.SITUATION_ID.eq(situation))
                        .and(PROCESS.ID.eq(id))
                        .execute();
            }
        });
        insert(PROCESS, records);
    }

    private void dropUnusedProcesses() {
        sql.deleteFrom(PROCESS)
                .where(PROCESS.SITUATION_ID.eq(situation))
                .andNotExists(DSL.selectOne()
                        .from(ROUND)
                        .where(ROUND.SITUATION_ID.eq(PROCESS.SITUATION_ID))
                        .and(ROUND.PROCESS_ID.eq(PROCESS.ID)))
                .execute();
    }

    /** A party has one delegation at a round, whether a claim speaks of it, a member of it is named, or both. */
    private void keepDelegations() {
        Set<List<String>> wanted = new HashSet<>();
        for (DossierFile file : List.of(DossierFile.DELEGATIONS, DossierFile.DELEGATES)) {
            dossier.rows(file).forEach(row -> wanted.add(List.of(row.text(file, "round_id"), row.text(file, "party"))));
        }
        Map<List<String>, @Nullable String> stored = new HashMap<>();
        sql.select(DELEGATION.ROUND_ID, DELEGATION.PARTY, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .where(DELEGATION.SITUATION_ID.eq(situation))
                .forEach(found -> stored.put(List.of(found.value1(), found.value2()), found.value3()));
        List<Map<Field<?>, @Nullable Object>> records = new ArrayList<>();
        for (List<String> delegation : wanted) {
            if (!stored.containsKey(delegation)) {
                Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
                values.put(DELEGATION.SITUATION_ID, situation);
                values.put(DELEGATION.ROUND_ID, delegation.get(0));
                values.put(DELEGATION.PARTY, delegation.get(1));
                values.put(DELEGATION.ACTOR_ID, parties.actorOf(delegation.get(1)));
                records.add(values);
            }
        }
        for (List<String> surplus : stored.keySet()) {
            if (!wanted.contains(surplus)) {
                sql.deleteFrom(DELEGATION)
                        .where(row(DELEGATION.SITUATION_ID, DELEGATION.ROUND_ID, DELEGATION.PARTY)
                                .eq(situation, surplus.get(0), surplus.get(1)))
                        .execute();
            }
        }
        insert(DELEGATION, records);
    }

    private void insert(Table<?> table, List<Map<Field<?>, @Nullable Object>> records) {
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
