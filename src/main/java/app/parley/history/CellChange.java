package app.parley.history;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import java.util.List;
import java.util.Map;

/** What differs between two versions of a record. */
final class CellChange {
    private CellChange() {}

    static List<DossierColumn> columns(DossierFile file, Map<String, String> before, Map<String, String> after) {
        return file.columns().stream()
                .filter(column -> !before.getOrDefault(column.name(), "").equals(after.getOrDefault(column.name(), "")))
                .toList();
    }
}
