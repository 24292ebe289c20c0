package app.parley.dossier;

/**
 * One column of a file.
 *
 * @param name in the header
 * @param format what its cells may be
 * @param required true if no cell may be empty
 * @param mayBeMissing true if a file may do without the column, as files from before it did; such columns are a file's last, and
 *     are written only if one of their cells is not empty
 */
record DossierColumn(String name, CellFormat format, boolean required, boolean mayBeMissing) {
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
}
