package app.parley.dossier;

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

    /** The cell, or the empty text. */
    String text(DossierFile file, String column) {
        String cell = cell(file, column);
        return cell == null ? "" : cell;
    }
}
