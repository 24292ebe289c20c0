package app.parley.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file: its cells in the order of the file's columns, an empty cell being null.
 *
 * @param line where it starts in its file; 0 if it came from the database
 */
record DossierRow(int line, List<@Nullable String> cells) {

    @Nullable
    String cell(DossierFile file, String column) {
        return cells.get(file.position(column));
    }

    /** The row without what other cells of it say already; as it is written. */
    DossierRow inCanonicalForm(DossierFile file) {
        if (file != DossierFile.CARGO_REPORTS) {
            return this;
        }
        String best = cell(file, "count_best");
        boolean said = best != null && best.equals(cell(file, "count_min")) && best.equals(cell(file, "count_max"));
        if (!said) {
            return this;
        }
        List<@Nullable String> fewer = new ArrayList<>(cells);
        fewer.set(file.position("count_best"), null);
        return new DossierRow(line, Collections.unmodifiableList(fewer));
    }

    /** The cell, or the empty text. */
    String text(DossierFile file, String column) {
        String cell = cell(file, column);
        return cell == null ? "" : cell;
    }
}
