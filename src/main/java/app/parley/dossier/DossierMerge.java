package app.parley.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has to happen to the stored rows of one file so that they become the rows of a dossier.
 *
 * @param added rows that are not stored yet
 * @param changed stored rows that have the same id, or without ids are about the same fact, and other cells, with the cells they
 *     shall have
 * @param removed stored rows that the dossier has not
 * @param unchanged how many stay as they are
 */
record DossierMerge(List<DossierRow> added, List<Change> changed, List<Object> removed, int unchanged) {

    record Change(Object id, DossierRow row) {}

    static DossierMerge between(DossierFile file, List<DossierStore.StoredRow> stored, List<DossierRow> wanted) {
        Map<List<?>, DossierStore.StoredRow> known = new HashMap<>();
        stored.forEach(row -> known.put(file.identity(row.row()), row));
        List<DossierRow> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int unchanged = 0;
        for (DossierRow row : wanted) {
            DossierStore.StoredRow before = known.remove(file.identity(row));
            if (before == null) {
                added.add(row);
            } else if (before.row().cells().equals(row.cells())) {
                unchanged++;
            } else {
                changed.add(new Change(before.id(), row));
            }
        }
        List<DossierStore.StoredRow> removed = new ArrayList<>(known.values());
        if (!file.hasKey()) {
            changed.addAll(reworded(file, removed, added));
        }
        return new DossierMerge(
                added, changed, removed.stream().map(DossierStore.StoredRow::id).toList(), unchanged);
    }

    /**
     * Rows without ids that are stored, and that the dossier has in other words: one row of each has gone and come that is about
     * the same fact. Where it could be several, nothing is guessed: they go and come. What is found is taken out of both lists.
     */
    private static List<Change> reworded(
            DossierFile file, List<DossierStore.StoredRow> removed, List<DossierRow> added) {
        Map<List<?>, List<DossierStore.StoredRow>> gone =
                removed.stream().collect(Collectors.groupingBy(row -> file.fact(row.row())));
        Map<List<?>, List<DossierRow>> come = added.stream().collect(Collectors.groupingBy(file::fact));
        List<Change> changes = new ArrayList<>();
        Set<Object> stayed = new HashSet<>();
        Set<DossierRow> found = Collections.newSetFromMap(new IdentityHashMap<>());
        come.forEach((fact, rows) -> {
            List<DossierStore.StoredRow> before = gone.getOrDefault(fact, List.of());
            if (rows.size() == 1 && before.size() == 1) {
                changes.add(new Change(before.getFirst().id(), rows.getFirst()));
                stayed.add(before.getFirst().id());
                found.add(rows.getFirst());
            }
        });
        removed.removeIf(row -> stayed.contains(row.id()));
        added.removeIf(found::contains);
        return changes;
    }
}
