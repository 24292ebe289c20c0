package app.parley.dossier;

/**
 * One thing wrong with a dossier: where it is, what stands there and what was expected.
 *
 * @param file the file's name within the dossier
 * @param line the line on which the row starts, the header being line 1; 0 for the file as a whole
 * @param column the column's name; empty for the row as a whole
 * @param value what stands there, shortened for showing
 * @param expected what should stand there
 * @param kind of what is wrong
 */
public record DossierProblem(String file, int line, String column, String value, String expected, Kind kind) {

    /** What one can do about it. */
    public enum Kind {
        /** The cell, the row or the file itself is not as it should be. */
        FORM,
        /** It refers to a record that is not there: it is right once that is. */
        NO_SUCH_RECORD
    }

    DossierProblem(String file, int line, String column, String value, String expected) {
        this(file, line, column, value, expected, Kind.FORM);
    }

    static DossierProblem ofFile(String file, String expected) {
        return new DossierProblem(file, 0, "", "", expected);
    }

    static DossierProblem ofCell(DossierFile file, DossierRow row, String column, String expected) {
        return new DossierProblem(
                file.fileName(), row.line(), column, CellFormat.shown(row.text(file, column)), expected);
    }

    static DossierProblem ofReference(DossierFile file, DossierRow row, String column, DossierFile target, String id) {
        return new DossierProblem(
                file.fileName(),
                row.line(),
                column,
                CellFormat.shown(row.text(file, column)),
                "ids that " + target.fileName() + " has; it has no \"" + id + "\"",
                Kind.NO_SUCH_RECORD);
    }

    /** {@code closures.csv, line 4, column from: "2025-02-31": expected a date …} */
    @Override
    public String toString() {
        StringBuilder sentence = new StringBuilder(file);
        if (line > 0) {
            sentence.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            sentence.append(", column ")
                    .append(column)
                    .append(": \"")
                    .append(value)
                    .append('"');
        } else if (!value.isEmpty()) {
            sentence.append(": \"").append(value).append('"');
        }
        return sentence.append(": expected ").append(expected).toString();
    }
}
