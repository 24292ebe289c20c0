package app.parley.dossier;

import org.jspecify.annotations.Nullable;

/** One column: its name in the header, what its cells may be, and whether a cell may be empty. */
public record DossierColumn(String name, CellFormat format, boolean required) {
    static DossierColumn required(String name, CellFormat format) {
        return new DossierColumn(name, format, true);
    }

    static DossierColumn optional(String name, CellFormat format) {
        return new DossierColumn(name, format, false);
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
