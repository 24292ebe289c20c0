package app.parley.dossier;

/** One column: its name in the header, what its cells may be, and whether a cell may be empty. */
record DossierColumn(String name, CellFormat format, boolean required) {
    static DossierColumn required(String name, CellFormat format) {
        return new DossierColumn(name, format, true);
    }

    static DossierColumn optional(String name, CellFormat format) {
        return new DossierColumn(name, format, false);
    }
}
