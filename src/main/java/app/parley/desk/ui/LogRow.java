package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.CellFormat;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.dossier.Records;
import app.parley.quicklog.Proposal;
import app.parley.shell.Texts;
import app.parley.source.SourceAlike;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record that the text reports, in one compact line of fields: taken or left, and what is still open about it. */
final class LogRow extends Div {
    /** What is looked at first; the rest stands behind "more". */
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
                    "count_text"),
            DossierFile.CROSSING_STATUS,
            List.of("crossing_id", "status", "from", "to", "claim_by"),
            DossierFile.EVENTS,
            List.of("occurred_on", "kind", "title", "place", "fatalities_min", "fatalities_max", "claim_by"));

    /** Columns that tell a record of a text from the others of it, whatever else is written into its fields. */
    private static final List<String> IDENTITY =
            List.of("crossing_id", "kind", "count_min", "count_max", "count_text", "status", "title");

    private final transient Proposal proposal;
    private final DossierFile file;
    private final transient LogWords words;
    private final transient DeskRecordsQuery records;
    private final int situation;
    private final Map<String, CellField> fields = new LinkedHashMap<>();
    private final Map<String, Div> notes = new LinkedHashMap<>();
    private final Set<String> edited = new LinkedHashSet<>();
    private final Element tick = new Element("input");
    private final Span title = new Span();
    private final Div told = new Div();
    private transient Runnable changed = () -> {};
    private @Nullable Change change;
    private boolean done;

    LogRow(int number, Proposal proposal, LogWords words, DeskRecordsQuery records, int situation, LocalDate today) {
        this.proposal = proposal;
        this.words = words;
        this.records = records;
        this.situation = situation;
        file = DossierFile.find(proposal.file()).orElseThrow();
        addClassNames("log-row", "log-row-" + file.code().replace('_', '-'));
        setId("log-row-" + number);
        getElement().setAttribute("role", "group");
        tick.setAttribute("type", "checkbox").setProperty("checked", true);
        tick.addPropertyChangeListener("checked", "change", event -> changed.run());
        NativeLabel head = new NativeLabel();
        head.addClassName("log-row-head");
        head.getElement().appendChild(tick);
        Span kind = new Span(RecordWords.kind(file, words.texts()));
        kind.addClassName("quiet");
        title.getElement().setAttribute("dir", "auto");
        head.add(title, kind);
        told.addClassName("log-row-told");
        told.getElement().setAttribute("aria-live", "polite");
        add(head, told, fieldsOf(number, today));
        proposal.cells().forEach((column, cell) -> field(column).show(cell));
        retitle();
    }

    private Div fieldsOf(int number, LocalDate today) {
        Div first = new Div();
        first.addClassName("log-fields");
        Div rest = new Div();
        rest.addClassName("log-fields");
        List<String> shown = Objects.requireNonNull(FIRST.get(file));
        Stream.concat(
                        shown.stream().filter(file::has).map(file::column),
                        file.columns().stream()
                                .filter(column -> !shown.contains(column.name())
                                        && !column.name().equals("id")))
                .forEach(column -> {
                    CellField field = field(column, today);
                    fields.put(column.name(), field);
                    (shown.contains(column.name()) ? first : rest).add(cell(number, column, field));
                });
        NativeDetails more = new NativeDetails(words.texts().get("log.more"), rest);
        more.setOpen(proposal.cells().containsKey("source_ids"));
        return new Div(first, more);
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
        String id = cited.replaceFirst(":.*", "");
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

    private Div cell(int number, DossierColumn column, CellField field) {
        String name = RecordWords.column(file, column.name(), words.texts());
        String id = "log-" + number + "-" + column.name();
        Span label = new Span(name);
        label.addClassName("record-label");
        Div note = new Div();
        note.addClassName("record-note");
        note.setId(id + "-note");
        notes.put(column.name(), note);
        field.input().setId(id);
        field.input().getElement().setAttribute("aria-label", name).setAttribute("aria-describedby", id + "-note");
        field.onChange(() -> {
            edited.add(column.name());
            retitle();
            changed.run();
        });
        Div cell = new Div(label, field.component(), note);
        cell.addClassNames("log-field", "log-field-" + column.name().replace('_', '-'));
        return cell;
    }

    private CellField field(String column) {
        return Objects.requireNonNull(fields.get(column), column);
    }

    private void retitle() {
        String words = RecordWords.title(file, cells(), this.words.names(), this.words.texts());
        title.setText(words);
        getElement().setAttribute("aria-label", words);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Writes an answer into the fields; an answer over which the person has written stays as written. */
    void take(Map<String, String> cells) {
        cells.forEach((column, cell) -> {
            if (fields.containsKey(column) && !edited.contains(column)) {
                field(column).show(cell);
            }
        });
        retitle();
    }

    /** What the text alone says, the person's own words left as they are: an answer is taken back. */
    void reset() {
        fields.forEach((column, field) -> {
            String cell = proposal.cells().getOrDefault(column, "");
            if (!edited.contains(column) && !field.value().equals(cell)) {
                field.show(cell);
            }
        });
    }

    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            if (!field.value().isEmpty()) {
                cells.put(column, field.value());
            }
        });
        return cells;
    }

    /** Takes over what was made of the same record before the text was changed; true if it was this one. */
    boolean goOn(LogRow before) {
        if (before.file != file || !identity(before.proposal).equals(identity(proposal))) {
            return false;
        }
        before.edited.forEach(column -> field(column).show(before.field(column).value()));
        edited.addAll(before.edited);
        tick.setProperty("checked", before.isTaken());
        change = before.change;
        done = before.done;
        retitle();
        return true;
    }

    private static Map<String, String> identity(Proposal proposal) {
        return IDENTITY.stream()
                .filter(proposal.cells()::containsKey)
                .collect(Collectors.toMap(
                        column -> column, column -> proposal.cells().getOrDefault(column, "")));
    }

    /** Says what keeps the record from being saved, what is missing, what was worked out and what tells the same. */
    void tell(List<String> open, List<SourceAlike> same) {
        Texts texts = words.texts();
        told.removeAll();
        setClassName("log-held", !open.isEmpty());
        setClassName("log-left-out", !isTaken());
        open.forEach(said -> line("log-warning", texts.get("log.row.held", "\u2068" + said + "\u2069")));
        String missing = columns(proposal.missing().stream()
                .filter(column ->
                        fields.containsKey(column) && field(column).value().isEmpty())
                .toList());
        if (!missing.isEmpty()) {
            line("log-missing", texts.get("log.row.missing", missing));
        }
        if (!proposal.workedOut().isEmpty()) {
            line("log-worked-out", texts.get("log.row.worked-out", columns(proposal.workedOut())));
        }
        same.forEach(source -> {
            Paragraph line = line("log-warning", texts.get("log.row.same"));
            Anchor link = new Anchor("sources/" + source.id(), source.title());
            link.setTarget("_blank");
            line.add(link);
        });
    }

    private Paragraph line(String className, String sentence) {
        Paragraph line = new Paragraph(sentence + " ");
        line.addClassName(className);
        told.add(line);
        return line;
    }

    private String columns(List<String> columns) {
        return columns.stream()
                .map(column -> RecordWords.column(file, column, words.texts()))
                .collect(Collectors.joining(", "));
    }

    /** Says what is wrong beside the fields in question, and why nothing came of it. */
    void declined(String sentence, List<DossierProblem> problems) {
        Paragraph why = new Paragraph(sentence);
        why.addClassName("change-told");
        why.getElement().setAttribute("role", "alert");
        told.addComponentAsFirst(why);
        problems.forEach(problem -> {
            Div note = notes.get(problem.column());
            if (note == null) {
                why.add(new Span(" " + problem));
            } else {
                note.addClassName("record-problem");
                note.setText(words.texts().get("desk.expected", problem.expected()));
            }
        });
    }

    void clearProblems() {
        notes.values().forEach(note -> {
            note.removeClassName("record-problem");
            note.setText("");
        });
    }

    boolean isTaken() {
        return tick.getProperty("checked", true);
    }

    DossierFile file() {
        return file;
    }

    @Nullable
    Change change() {
        return change;
    }

    void begun(Change begun) {
        change = begun;
    }

    /** Goes from the list: handed in or published. */
    void finish() {
        done = true;
        setVisible(false);
    }

    boolean isDone() {
        return done;
    }
}
