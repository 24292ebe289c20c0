package app.parley.dossier;

import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Checks one record as the validator would within its whole dossier, reading only the records it must agree with: those it
 * refers to, and those of its file that belong to the same crossing, round or document.
 */
final class RecordCheck {
    private final DossierStore store;
    private final int situation;

    RecordCheck(DossierStore store, int situation) {
        this.store = store;
        this.situation = situation;
    }

    List<DossierProblem> problems(DossierFile file, @Nullable String id, Map<String, String> cells) {
        List<DossierProblem> form = problemsOfForm(file, cells);
        if (!form.isEmpty()) {
            return form;
        }
        DossierRow row = Records.row(file, cells, 1);
        Map<DossierFile, List<DossierRow>> around = around(file, id, row);
        Set<DossierProblem> before = new HashSet<>(DossierValidator.problemsOf(new Dossier(around), List.of()));
        List<DossierRow> own = new ArrayList<>(around.getOrDefault(file, List.of()));
        own.add(row);
        around.put(file, own);
        List<DossierProblem> problems = new ArrayList<>(DossierValidator.problemsOf(new Dossier(around), List.of()));
        problems.removeAll(before);
        if (file == DossierFile.SITUATION && !row.text(file, "slug").equals(id)) {
            problems.add(DossierProblem.ofCell(file, row, "slug", "\"" + id + "\", by which it is linked to"));
        }
        if (file.hasKey() && taken(file, id, row)) {
            problems.add(DossierProblem.ofCell(file, row, file.header().getFirst(), "an id that no other record has"));
        }
        return problems;
    }

    static List<DossierProblem> problemsOfForm(DossierFile file, Map<String, String> cells) {
        List<DossierProblem> problems = new ArrayList<>();
        for (DossierColumn column : file.columns()) {
            String text = cells.getOrDefault(column.name(), "");
            String expected = column.unexpected(text);
            if (expected != null) {
                problems.add(new DossierProblem(file.fileName(), 1, column.name(), CellFormat.shown(text), expected));
            }
        }
        return problems;
    }

    /** Stored rows that the record must agree with, without the one that it replaces. */
    private Map<DossierFile, List<DossierRow>> around(DossierFile file, @Nullable String id, DossierRow row) {
        Map<DossierFile, List<DossierRow>> around = new EnumMap<>(DossierFile.class);
        for (DossierColumn column : file.columns()) {
            file.target(column.name()).ifPresent(target -> {
                Set<String> wanted = new HashSet<>(file.referred(column.name(), row.cell(file, column.name())));
                add(around, target, store.rowsOf(target, situation, among(target, wanted)));
            });
        }
        if (file == DossierFile.COMMITMENT_DUES) {
            List<DossierRow> agreed = around.getOrDefault(DossierFile.COMMITMENTS, List.of());
            Set<String> rounds = new HashSet<>();
            agreed.forEach(one -> rounds.add(one.text(DossierFile.COMMITMENTS, "round_id")));
            add(
                    around,
                    DossierFile.ROUNDS,
                    store.rowsOf(DossierFile.ROUNDS, situation, among(DossierFile.ROUNDS, rounds)));
        }
        siblings(file, row)
                .ifPresent(which -> add(
                        around,
                        file,
                        store.rowsOf(file, situation, which).stream()
                                .filter(other -> !other.id().toString().equals(id))
                                .toList()));
        if (id != null && file.target("extended_from_id").orElse(null) == file) {
            around.getOrDefault(file, new ArrayList<>())
                    .removeIf(other -> other.text(file, "id").equals(id));
        }
        return around;
    }

    private static void add(
            Map<DossierFile, List<DossierRow>> around, DossierFile file, List<DossierStore.StoredRow> rows) {
        List<DossierRow> known = around.computeIfAbsent(file, one -> new ArrayList<>());
        for (DossierStore.StoredRow row : rows) {
            if (!known.contains(row.row())) {
                known.add(row.row());
            }
        }
    }

    /** Which rows of the same file must be looked at too. */
    private static java.util.Optional<Condition> siblings(DossierFile file, DossierRow row) {
        return java.util.Optional.ofNullable(
                switch (file) {
                    case ACTORS, CEASEFIRES, ROUNDS -> noCondition();
                    case CLOSURES -> same(file, row, "crossing_id");
                    case SESSIONS, STATEMENTS -> same(file, row, "round_id");
                    case CLAUSES -> same(file, row, "document_id");
                    default -> null;
                });
    }

    private static Condition same(DossierFile file, DossierRow row, String column) {
        return field(file, column).eq(row.text(file, column));
    }

    private static Condition among(DossierFile file, Set<String> ids) {
        return field(file, file.header().getFirst()).in(ids);
    }

    private static Field<String> field(DossierFile file, String column) {
        return Objects.requireNonNull(DossierTable.of(file).fields().get(column), column)
                .cast(SQLDataType.VARCHAR);
    }

    private boolean taken(DossierFile file, @Nullable String id, DossierRow row) {
        String key = row.text(file, file.header().getFirst());
        return store.rowsOf(file, situation, among(file, Set.of(key))).stream()
                .anyMatch(other -> !other.id().toString().equals(id));
    }
}
