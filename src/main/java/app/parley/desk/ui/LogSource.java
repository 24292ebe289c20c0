package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.dossier.Records;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.source.SourceAlike;
import app.parley.source.SourceDuplicatesQuery;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The source that all records of a text rest on: one that is known, or one that is written here and logged with them. */
final class LogSource extends Div {
    private final transient DeskRecordsQuery records;
    private final transient SourceDuplicatesQuery duplicates;
    private final transient Situation situation;
    private final Texts texts;
    private final transient Runnable made;
    private final RecordField known;
    private final Map<String, CellField> fresh = new LinkedHashMap<>();
    private final NativeDetails details;
    private final Div alike = new Div();
    private final Paragraph told = new Paragraph();
    private String id = "";

    /** @param made called with everything written */
    LogSource(
            DeskRecordsQuery records,
            SourceDuplicatesQuery duplicates,
            Situation situation,
            LocalDate today,
            Texts texts,
            Runnable made) {
        this.made = made;
        this.records = records;
        this.duplicates = duplicates;
        this.situation = situation;
        this.texts = texts;
        addClassName("log-source");
        known = new RecordField(texts, true, this::found, this::title, this::name);
        known.onChange(made);
        known.input().setId("log-source");
        known.input().getElement().setAttribute("aria-label", texts.get("log.source"));
        Span label = new Span(texts.get("log.source"));
        label.addClassName("record-label");
        Div row = new Div(label, known.component());
        row.addClassName("record-row");
        Div fields = new Div();
        fields.addClassName("log-fields");
        field(fields, "url", TextField.line("url"));
        field(fields, "title", TextField.line(""));
        field(fields, "publisher", TextField.line(""));
        field(fields, "published_on", new DateField(texts, today, false));
        field(
                fields,
                "reliability",
                new ChoiceField(
                        RecordWords.column(DossierFile.SOURCES, "reliability", texts),
                        RecordWords.words(DossierFile.SOURCES, DossierFile.SOURCES.column("reliability"), texts)));
        alike.getElement().setAttribute("aria-live", "polite");
        told.addClassName("change-told");
        told.getElement().setAttribute("role", "alert");
        details = new NativeDetails(texts.get("log.source.new"), new Div(fields, alike, told));
        add(row, details);
    }

    private void field(Div fields, String column, CellField field) {
        String name = RecordWords.column(DossierFile.SOURCES, column, texts);
        Span label = new Span(name);
        label.addClassName("record-label");
        field.input().setId("log-source-" + column);
        field.input().getElement().setAttribute("aria-label", name);
        field.onChange(() -> {
            look();
            made.run();
        });
        fresh.put(column, field);
        Div cell = new Div(label, field.component());
        cell.addClassNames("log-field", "log-field-" + column.replace('_', '-'));
        fields.add(cell);
    }

    private List<Records.Stored> found(String typed) {
        List<Records.Stored> named = records.named(situation.id(), DossierFile.SOURCES, Set.of(typed));
        return named.isEmpty() ? records.search(situation.id(), DossierFile.SOURCES, typed) : named;
    }

    private String title(Records.Stored source) {
        return RecordWords.title(DossierFile.SOURCES, source.cells(), Map.of(), texts);
    }

    private String name(String typed) {
        return records.named(situation.id(), DossierFile.SOURCES, Set.of(typed)).stream()
                .findFirst()
                .map(this::title)
                .orElse("");
    }

    /** Names the sources that may be the same while one is written. */
    private void look() {
        alike.removeAll();
        told.setText("");
        Map<String, String> cells = cells();
        List<SourceAlike> same = duplicates.alike(
                situation, new SourceDuplicatesQuery.Entered(cells.get("url"), cells.get("title"), null));
        same.forEach(source -> {
            NativeButton take = new NativeButton(texts.get("log.source.take"), click -> {
                fresh.values().forEach(field -> field.show(""));
                alike.removeAll();
                known.show(source.id());
            });
            Div line = new Div(
                    new Span(texts.get(
                            "log.source.alike",
                            "\u2068" + source.title() + "\u2069",
                            texts.get("duplicate.reason." + source.strongest().code()))),
                    take);
            line.addClassNames("desk-line", "log-warning");
            alike.add(line);
        });
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        fresh.forEach((column, field) -> {
            if (!field.value().isEmpty()) {
                cells.put(column, field.value());
            }
        });
        return cells;
    }

    /** True if a source is written that is not here yet. */
    boolean isNew() {
        return !cells().isEmpty();
    }

    /** The cells of the source that is written here, with the id that the records cite it by. */
    Map<String, String> written() {
        Map<String, String> cells = cells();
        if (id.isEmpty()) {
            id = RecordIds.suggest(DossierFile.SOURCES, cells, records, situation.id());
        }
        cells.put("id", id);
        return cells;
    }

    /** Goes on with the id that the same source was given before. */
    void known(String given) {
        id = given;
    }

    /** What every record cites; empty if nothing was chosen. */
    String cited() {
        return isNew() ? id : known.value();
    }

    /** What was written, by the ids of the fields. */
    Map<String, String> made() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!known.value().isEmpty()) {
            all.put("log-source", known.value());
        }
        cells().forEach((column, cell) -> all.put("log-source-" + column, cell));
        return all;
    }

    /** Writes again what was {@link #made}. */
    void makeAgain(Map<String, String> all) {
        known.show(all.getOrDefault("log-source", ""));
        fresh.forEach((column, field) -> field.show(all.getOrDefault("log-source-" + column, "")));
        details.setOpen(isNew());
    }

    void declined(String sentence, List<DossierProblem> problems) {
        told.setText(sentence);
        problems.forEach(
                problem -> told.add(new Span(" " + RecordWords.column(DossierFile.SOURCES, problem.column(), texts)
                        + ": " + texts.get("desk.expected", problem.expected()))));
    }

    void clear() {
        known.show("");
        fresh.values().forEach(field -> field.show(""));
        alike.removeAll();
        told.setText("");
        id = "";
    }
}
