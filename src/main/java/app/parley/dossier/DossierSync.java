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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Brings the stored rows of one situation in line with a valid dossier, within a transaction of the caller. */
final class DossierSync {
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
        List<DossierStore.StoredRow> stored = known == null ? List.of() : store.rowsOf(DossierFile.SITUATION, known);
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
        RowWriter writer = new RowWriter(sql, situation, parties, processIds);
        if (!merge(merges, DossierFile.SITUATION).changed().isEmpty()) {
            sql.update(SITUATION)
                    .set(situationValues())
                    .where(SITUATION.ID.eq(situation))
                    .execute();
        }
        for (DossierFile file : List.of(DossierFile.values()).reversed()) {
            if (file != DossierFile.SITUATION) {
                writer.remove(file, merge(merges, file).removed());
            }
        }
        keepProcesses(writer);
        for (DossierFile file : DossierFile.values()) {
            if (file == DossierFile.DELEGATIONS) {
                keepDelegations(writer);
            }
            if (file != DossierFile.SITUATION) {
                writer.change(file, merge(merges, file).changed());
                List<DossierRow> added = merge(merges, file).added();
                if (DossierTable.filledIn(file) == null) {
                    writer.add(file, added);
                } else {
                    writer.change(file, ofOtherRows(file, added));
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

    /** What is added to rows that another file has made. */
    private static List<Change> ofOtherRows(DossierFile file, List<DossierRow> rows) {
        return rows.stream()
                .map(row -> new Change(row.text(file, file.header().getFirst()), row))
                .toList();
    }

    private void keepProcesses(RowWriter writer) {
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
        writer.insert(PROCESS, records);
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
    private void keepDelegations(RowWriter writer) {
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
        writer.insert(DELEGATION, records);
    }
}
