package app.parley.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rows of a situation, as text, by file. */
record Dossier(Map<DossierFile, List<DossierRow>> rowsByFile) {
    Dossier {
        rowsByFile = new EnumMap<>(rowsByFile);
    }

    List<DossierRow> rows(DossierFile file) {
        return rowsByFile.getOrDefault(file, List.of());
    }

    /** The situation's slug; of a valid dossier only. */
    String slug() {
        return rows(DossierFile.SITUATION).getFirst().text(DossierFile.SITUATION, "slug");
    }
}
