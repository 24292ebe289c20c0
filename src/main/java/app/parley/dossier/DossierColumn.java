package app.parley.dossier;

import org.jspecify.annotations.Nullable;

/**
 * One column of a file.
 *
 * @param name in the header
 * @param format what its cells may be
 * @param required true if no cell may be empty
 * @param mayBeMissing true if a file may do without the column, as files from before it did; such columns are a file's last, and
 *     are written only if one of their cells is not empty
 */
public record DossierColumn(String name, CellFormat format, boolean required, boolean mayBeMissing) {
    static DossierColumn required(String name, CellFormat format) {
        return new DossierColumn(name, format, true, false);
    }

    static DossierColumn optional(String name, CellFormat format) {
        return new DossierColumn(name, format, false, false);
    }

    /** A column that files may lack. */
    static DossierColumn added(String name, CellFormat format) {
        return new DossierColumn(name, format, false, true);
    }

    /** What was expected in a cell instead of the text that stands there; null if the text is good. */
    public @Nullable String unexpected(String text) {
        String expected = null;
        if (text.isEmpty()) {
            expected = required ? format.expected() + "; the cell is empty" : null;
        } else if (text.length() > CellFormat.LONGEST_CELL) {
            expected = "at most " + CellFormat.LONGEST_CELL + " characters; there are " + text.length();
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            expected = "no control characters";
        } else if (text.isBlank() || !format.accepts().test(text)) {
            expected = format.expected();
        }
        return expected;
    }
}
