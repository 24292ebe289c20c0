package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import app.parley.shell.Texts;
import app.parley.source.WrittenCitation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of a record that was read from a text: what is looked at first, and the rest behind "more". */
final class LogRowFields extends Div {
    /** What is looked at first. */
    private static final Map<DossierFile, List<String>> FIRST = Map.of(
            DossierFile.CARGO_REPORTS,
            List.of(
                    "crossing_id",
                    "count_min",
                    "count_best",
                    "count_max",
                    "kind",
                    "reported_on",
                    "claim_by",
                    "cargo_note"),
            DossierFile.CROSSING_STATUS,
            List.of("crossing_id", "status", "from", "to", "claim_by"),
            DossierFile.EVENTS,
            List.of("occurred_on", "kind", "title", "place", "fatalities_min", "fatalities_max", "claim_by"));

    private final DossierFile file;
    private final transient LogWords words;
    private final transient DeskRecordsQuery records;
    private final int situation;
    private final Map<String, CellField> fields = new LinkedHashMap<>();
    private final Map<String, Div> notes = new LinkedHashMap<>();
    private transient Consumer<String> changed = column -> {};

    /** @param place of the record in the reading of its text, for the ids of the fields */
    LogRowFields(
            String place, DossierFile file, LogWords words, DeskRecordsQuery records, int situation, LocalDate today) {
        this.file = file;
        this.words = words;
        this.records = records;
        this.situation = situation;
        Div first = new Div();
        first.addClassName("log-fields");
        Div rest = new Div();
        rest.addClassName("log-fields");
        List<String> shown = Objects.requireNonNull(FIRST.get(file));
        Stream.concat(
                        shown.stream().filter(file::has).map(file::column),
                        file.columns().stream().filter(column -> !shown.contains(column.name())))
                .forEach(column -> {
                    CellField field = field(column, today);
                    fields.put(column.name(), field);
                    (shown.contains(column.name()) ? first : rest).add(cell(place, column, field));
                });
        NativeDetails more = new NativeDetails(words.texts().get("log.more"), rest);
        add(first, more);
    }

    /** Shows the rest too. */
    void open() {
        getChildren()
                .filter(NativeDetails.class::isInstance)
                .map(NativeDetails.class::cast)
                .forEach(more -> more.setOpen(true));
    }

    /** @param listener hears the column that the person changed */
    void onChange(Consumer<String> listener) {
        changed = listener;
    }

    boolean has(String column) {
        return fields.containsKey(column);
    }

    CellField of(String column) {
        return Objects.requireNonNull(fields.get(column), column);
    }

    Set<String> columns() {
        return fields.keySet();
    }

    /** What stands in the fields; empty ones are absent. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            if (!field.value().isEmpty()) {
                cells.put(column, field.value());
            }
        });
        return cells;
    }

    /** Says beside a field what was expected there; false if there is no such field. */
    boolean expect(String column, String expected) {
        Div note = notes.get(column);
        if (note != null) {
            note.addClassName("record-problem");
            note.setText(words.texts().get("desk.expected", expected));
        }
        return note != null;
    }

    void clearProblems() {
        notes.values().forEach(note -> {
            note.removeClassName("record-problem");
            note.setText("");
        });
    }

    private CellField field(DossierColumn column, LocalDate today) {
        CellFormat format = column.format();
        Texts texts = words.texts();
        String label = RecordWords.column(file, column.name(), texts);
        if (!format.words().isEmpty()) {
            return new ChoiceField(label, RecordWords.words(file, column, texts));
        }
        if (format == CellFormat.PARTIAL_DATE) {
            return new DateField(texts, today, false);
        }
        DossierFile target = file.target(column.name()).orElse(null);
        if (target != null) {
            return format.many()
                    ? new RecordsField(
                            texts, target == DossierFile.SOURCES, () -> one(target, true), id -> name(target, id))
                    : one(target, false);
        }
        boolean number = format == CellFormat.COUNT || format == CellFormat.SMALL_COUNT;
        return format.many() ? TextField.lines() : TextField.line(number ? "numeric" : "");
    }

    private RecordField one(DossierFile target, boolean whole) {
        Function<Records.Stored, String> named =
                record -> RecordWords.title(target, record.cells(), Map.of(), words.texts());
        return new RecordField(words.texts(), whole, typed -> found(target, typed), named, id -> name(target, id));
    }

    /** What is known by its id costs no question to the database: rows are made anew while somebody types. */
    private List<Records.Stored> found(DossierFile target, String typed) {
        String known = words.names().getOrDefault(typed, "");
        if (!known.isEmpty()) {
            String named = target == DossierFile.SOURCES ? "title" : "name";
            return List.of(new Records.Stored(typed, Map.of("id", typed, named, known)));
        }
        List<Records.Stored> named = records.named(situation, target, Set.of(typed));
        return named.isEmpty() ? records.search(situation, target, typed) : named;
    }

    private String name(DossierFile target, String cited) {
        String id = WrittenCitation.sourceOf(cited);
        String known = words.names().getOrDefault(id, "");
        if (!known.isEmpty()) {
            return known;
        }
        return records.waiting(situation, target, Set.of(id)).isEmpty()
                ? records.named(situation, target, Set.of(id)).stream()
                        .findFirst()
                        .map(record -> RecordWords.title(target, record.cells(), Map.of(), words.texts()))
                        .orElse("")
                : words.texts().get("desk.record.waiting", id);
    }

    private Div cell(String place, DossierColumn column, CellField field) {
        String name = RecordWords.column(file, column.name(), words.texts());
        String id = "log-" + place + "-" + column.name();
        Span label = new Span(name);
        label.addClassName("record-label");
        Div note = new Div();
        note.addClassName("record-note");
        note.setId(id + "-note");
        notes.put(column.name(), note);
        field.input().setId(id);
        field.input().getElement().setAttribute("aria-label", name).setAttribute("aria-describedby", id + "-note");
        field.onChange(() -> changed.accept(column.name()));
        Div cell = new Div(label, field.component(), note);
        cell.addClassNames("log-field", "log-field-" + column.name().replace('_', '-'));
        return cell;
    }
}
