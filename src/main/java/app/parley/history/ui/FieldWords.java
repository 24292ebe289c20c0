package app.parley.history.ui;

import app.parley.desk.ui.RecordWords;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.history.RecordNames;
import app.parley.shell.Texts;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of a record as people read them, other records by their names. */
record FieldWords(DossierFile file, RecordNames names, Texts texts) {

    /** "Reported on". */
    String column(DossierColumn column) {
        return RecordWords.column(file, column.name(), texts);
    }

    /** Empty for an empty cell. */
    String cell(DossierColumn column, Map<String, String> cells) {
        String cell = cells.getOrDefault(column.name(), "");
        return file.target(column.name())
                .map(target -> CellFormat.elements(cell).stream()
                        .map(element -> names.of(target, element))
                        .collect(Collectors.joining(column.format().many() ? "; " : ", ")))
                .orElseGet(() -> RecordWords.cell(file, column, cell, texts));
    }

    /** "Closure (assessed): Torkham · Import · closed". */
    String title(Map<String, String> cells) {
        return texts.get(
                "history.record",
                RecordWords.kind(file, texts),
                RecordWords.title(file, cells, names.crossings(), texts));
    }
}
