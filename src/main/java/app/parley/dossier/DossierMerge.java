package app.parley.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to happen to the stored rows of one file so that they become the rows of a dossier.
 *
 * @param added rows that are not stored yet
 * @param changed stored rows that have the same id and other cells, with the cells they shall have
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
        return new DossierMerge(
                added,
                changed,
                known.values().stream().map(DossierStore.StoredRow::id).toList(),
                unchanged);
    }
}
