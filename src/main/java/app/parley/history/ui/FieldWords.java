package app.parley.history.ui;

import app.parley.desk.ui.RecordWords;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.history.RecordNames;
import app.parley.shell.Texts;
import app.parley.source.CitationStance;
import app.parley.source.Credibility;
import app.parley.source.WrittenCitation;
import java.util.ArrayList;
import java.util.List;
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
        return cell(column, cells, "; ");
    }

    /** The same, other records each in a line of its own, as their names may be of any script. */
    String lines(DossierColumn column, Map<String, String> cells) {
        return cell(column, cells, "\n");
    }

    private String cell(DossierColumn column, Map<String, String> cells, String between) {
        String cell = cells.getOrDefault(column.name(), "");
        return file.target(column.name())
                .map(target -> CellFormat.elements(cell).stream()
                        .map(element -> other(target, element))
                        .collect(Collectors.joining(between)))
                .orElseGet(() -> RecordWords.cell(file, column, cell, texts));
    }

    /** Another record by its name; of a source, how it is cited too. */
    private String other(DossierFile target, String element) {
        String name = names.of(target, element);
        WrittenCitation cited = WrittenCitation.find(element).orElse(null);
        if (target != DossierFile.SOURCES || cited == null || cited.text().equals(cited.source())) {
            return name;
        }
        List<String> how = new ArrayList<>();
        Credibility credibility = cited.credibility();
        if (credibility != null) {
            how.add(texts.get("history.credibility", credibility.number()));
        }
        if (cited.stance() != CitationStance.REPORTS) {
            how.add(texts.get("cited.stance." + cited.stance().code()));
        }
        return texts.get("history.cited", name, String.join(", ", how));
    }

    /** "Closure (assessed): Torkham · Import · closed". */
    String title(Map<String, String> cells) {
        return texts.get(
                "history.record",
                RecordWords.kind(file, texts),
                RecordWords.title(file, cells, names.crossings(), texts));
    }
}
