package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.desk.Merge;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.dossier.Records;
import app.parley.map.BaseMap;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.source.WrittenCitation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a record: a field for every cell, what is wrong with it, and what somebody else has made of it meanwhile. */
@Tag("record-form")
@JsModule("./desk/record-form.ts")
final class RecordForm extends Div {
    private final DossierFile file;
    private final Texts texts;
    private final transient DeskRecordsQuery records;
    private final int situation;
    private final transient BaseMap base;
    private Runnable changed = () -> {};
    private final Map<String, CellField> fields = new LinkedHashMap<>();
    private final Map<String, Div> notes = new LinkedHashMap<>();
    private final Map<String, Span> readings = new LinkedHashMap<>();

    /** @param today in the situation's zone */
    RecordForm(
            DossierFile file,
            Situation situation,
            LocalDate today,
            DeskRecordsQuery records,
            BaseMap base,
            Texts texts) {
        this.file = file;
        this.situation = situation.id();
        this.base = base;
        this.records = records;
        this.texts = texts;
        addClassName("record-form");
        for (DossierColumn column : ordered(file)) {
            CellField field = field(column, today);
            fields.put(column.name(), field);
            add(row(column, field));
            if (column.name().equals("lon")) {
                add(places(situation));
            }
        }
    }

    private PlacePicker places(Situation shown) {
        return new PlacePicker(base, shown, new KnownPlaces(records, situation)::named, texts, (position, name) -> {
            cell("lat").show(degrees(position.lat()));
            cell("lon").show(degrees(position.lon()));
            if (name != null
                    && file == DossierFile.EVENTS
                    && cell("place").value().isEmpty()) {
                cell("place").show(name);
            }
            changed.run();
        });
    }

    /** As exact as pointing can be: about ten metres. */
    private static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private CellField cell(String column) {
        return Objects.requireNonNull(fields.get(column), column);
    }

    /** What is known first comes first; the id that links use, which can be made from the rest, comes last. */
    private static List<DossierColumn> ordered(DossierFile file) {
        if (file == DossierFile.CARGO_REPORTS && file.has("count_best")) {
            List<DossierColumn> columns = new ArrayList<>(file.columns());
            DossierColumn best = file.column("count_best");
            columns.remove(best);
            columns.add(columns.indexOf(file.column("count_max")), best);
            return columns;
        }
        if (!file.hasKey() || !file.columns().getFirst().name().equals("id")) {
            return file.columns();
        }
        List<DossierColumn> columns = new ArrayList<>(file.columns());
        columns.add(columns.removeFirst());
        return columns;
    }

    private CellField field(DossierColumn column, LocalDate today) {
        CellFormat format = column.format();
        String label = RecordWords.column(file, column.name(), texts);
        if (!format.words().isEmpty()) {
            Map<String, String> words = RecordWords.words(file, column, texts);
            return format.many() ? new WordsField(label, words) : new ChoiceField(label, words);
        }
        if (format == CellFormat.TRUE_OR_FALSE) {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("true", texts.get("desk.word.yes"));
            words.put("false", texts.get("desk.word.no"));
            return new ChoiceField(label, words);
        }
        if (format == CellFormat.PARTIAL_DATE || format == CellFormat.MOMENT || format == CellFormat.INSTANT) {
            return new DateField(texts, today, format != CellFormat.PARTIAL_DATE);
        }
        DossierFile target = file.target(column.name()).orElse(null);
        if (target != null) {
            return format.many()
                    ? new RecordsField(
                            texts,
                            target == DossierFile.SOURCES,
                            () -> recordField(target, true),
                            id -> name(target, id))
                    : recordField(target, false);
        }
        if (format.many()) {
            return TextField.lines();
        }
        if (format == CellFormat.TEXT) {
            return TextField.text();
        }
        boolean number = format == CellFormat.COUNT || format == CellFormat.SMALL_COUNT || format == CellFormat.ORDINAL;
        boolean decimal =
                format == CellFormat.DECIMAL || format == CellFormat.LATITUDE || format == CellFormat.LONGITUDE;
        return TextField.line(number ? "numeric" : decimal ? "decimal" : "");
    }

    private RecordField recordField(DossierFile target, boolean whole) {
        Function<Records.Stored, String> words = record -> RecordWords.title(target, record.cells(), Map.of(), texts);
        return new RecordField(texts, whole, typed -> found(target, typed), words, id -> name(target, id));
    }

    private List<Records.Stored> found(DossierFile target, String typed) {
        List<Records.Stored> named = records.named(situation, target, Set.of(typed));
        return named.isEmpty() ? records.search(situation, target, typed) : named;
    }

    private String name(DossierFile target, String cited) {
        String id = WrittenCitation.sourceOf(cited);
        return records.named(situation, target, Set.of(id)).stream()
                .findFirst()
                .map(record -> RecordWords.title(target, record.cells(), Map.of(), texts))
                .orElseGet(() -> records.waiting(situation, target, Set.of(id)).isEmpty()
                        ? ""
                        : texts.get("desk.record.waiting", id));
    }

    private Component row(DossierColumn column, CellField field) {
        Div row = new Div();
        row.addClassNames("record-row", "record-row-" + column.name().replace('_', '-'));
        Span label = new Span(RecordWords.column(file, column.name(), texts));
        label.addClassName("record-label");
        String id = "cell-" + column.name();
        field.input().setId(id);
        label.getElement().executeJs("this.addEventListener('click', () => document.getElementById($0)?.focus())", id);
        field.input().getElement().setAttribute("aria-label", RecordWords.column(file, column.name(), texts));
        if (column.required()) {
            Span needed = new Span(texts.get("desk.required"));
            needed.addClassName("quiet");
            label.add(needed);
            field.input().getElement().setAttribute("aria-required", "true");
        }
        Div note = new Div();
        note.addClassName("record-note");
        note.setId(id + "-note");
        note.getElement().setAttribute("aria-live", "polite");
        field.input().getElement().setAttribute("aria-describedby", id + "-note");
        notes.put(column.name(), note);
        row.add(label, field.component());
        String hint = RecordWords.hint(column.name(), texts);
        if (!hint.isEmpty()) {
            Span how = new Span(hint);
            how.addClassName("field-reading");
            row.add(how);
        }
        if (file.target(column.name()).filter(DossierFile.SOURCES::equals).isPresent()) {
            Anchor fresh =
                    new Anchor(ChangeScreen.PATH + "/new/" + DossierFile.SOURCES.code(), texts.get("desk.new-source"));
            fresh.setTarget("_blank");
            fresh.addClassName("field-reading");
            row.add(fresh);
        }
        if (column.name().equals("count_max") || column.name().equals("fatalities_max")) {
            Span reading = new Span();
            reading.addClassName("field-reading");
            readings.put(column.name(), reading);
            row.add(reading);
        }
        row.add(note);
        return row;
    }

    void onChange(Runnable listener) {
        changed = listener;
        fields.values()
                .forEach(field -> field.onChange(() -> {
                    ranges();
                    listener.run();
                }));
    }

    /** Reads low and high together, as everybody will read them. */
    private void ranges() {
        range("count_min", "count_max");
        range("fatalities_min", "fatalities_max");
    }

    private void range(String low, String high) {
        Span reading = readings.get(high);
        if (reading != null) {
            reading.setText(new Formats(texts)
                    .range(
                            RecordWords.count(cell(low).value()),
                            RecordWords.count(cell(high).value())));
        }
    }

    void show(Map<String, String> cells) {
        fields.forEach((column, field) -> {
            String wanted = cells.getOrDefault(column, "");
            if (!field.value().equals(wanted)) {
                field.show(wanted);
            }
        });
        ranges();
    }

    /**
     * Lets the browser keep what is typed until it is known to be saved, and type again what was not.
     *
     * @param key of the person and the change
     */
    void keep(String key, Runnable typedAgain) {
        getElement().callJsFunction("open", key).then(Boolean.class, again -> {
            if (again) {
                typedAgain.run();
            }
        });
    }

    /** Tells the browser what is saved. */
    void saved() {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        fields.forEach((column, field) -> {
            if (field.input() instanceof HasValue<?, ?> input) {
                texts.put("cell-" + column, String.valueOf(input.getValue()).strip());
            }
        });
        getElement().callJsFunction("saved", texts);
    }

    /** Tells the browser that nothing typed under a key is wanted any more; the form may be gone by then. */
    static void forget(String key) {
        UI.getCurrentOrThrow().getPage().executeJs("localStorage.removeItem('parley.typed.' + $0)", key);
    }

    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            String text = field.value();
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        });
        return cells;
    }

    /** Puts the keyboard into the first field, or the first with something wrong. */
    void focus() {
        String column = notes.entrySet().stream()
                .filter(note -> note.getValue().hasClassName("record-problem"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> fields.keySet().iterator().next());
        CellField field = fields.get(column);
        if (field != null) {
            // The page itself is shown only after what it was first sent has been done.
            field.input().getElement().executeJs("setTimeout(() => this.focus(), 60)");
        }
    }

    /** Says what is wrong beside the fields in question; what is said of no field is returned. */
    List<DossierProblem> problems(List<DossierProblem> problems) {
        clearNotes();
        problems.forEach(problem -> {
            Div note = notes.get(problem.column());
            if (note != null) {
                note.addClassName("record-problem");
                note.setText(texts.get("desk.expected", problem.expected()));
                input(problem.column()).setAttribute("aria-invalid", "true");
            }
        });
        return problems.stream()
                .filter(problem -> !notes.containsKey(problem.column()))
                .toList();
    }

    /** Says that somebody else wrote a field meanwhile. */
    void theirs(Set<String> columns, String who) {
        columns.forEach(column -> {
            Div note = notes.get(column);
            if (note != null) {
                note.setText(texts.get("desk.theirs", who));
            }
        });
    }

    /** Offers a choice for each field that two people wrote differently. */
    void conflicts(List<Merge.Conflict> conflicts, String who, Runnable changed) {
        conflicts.forEach(conflict -> {
            Div note = notes.get(conflict.column());
            CellField field = fields.get(conflict.column());
            if (note == null || field == null) {
                return;
            }
            note.removeAll();
            note.addClassName("record-conflict");
            DossierColumn column = file.column(conflict.column());
            note.add(new Paragraph(
                    texts.get("desk.conflict", who, shown(column, conflict.theirs()), shown(column, conflict.mine()))));
            NativeButton mine = new NativeButton(texts.get("desk.conflict.mine"), click -> {
                field.show(conflict.mine());
                note.removeAll();
                note.removeClassName("record-conflict");
                changed.run();
            });
            NativeButton theirs = new NativeButton(texts.get("desk.conflict.theirs"), click -> {
                note.removeAll();
                note.removeClassName("record-conflict");
            });
            note.add(mine, theirs);
        });
    }

    private String shown(DossierColumn column, String cell) {
        return cell.isEmpty() ? texts.get("desk.empty") : RecordWords.cell(file, column, cell, texts);
    }

    private com.vaadin.flow.dom.Element input(String column) {
        return cell(column).input().getElement();
    }

    private void clearNotes() {
        notes.forEach((column, note) -> {
            if (note.hasClassName("record-problem")) {
                note.removeClassName("record-problem");
                note.setText("");
                input(column).removeAttribute("aria-invalid");
            }
        });
    }
}
