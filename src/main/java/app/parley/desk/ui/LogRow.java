package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.DossierFile;
import app.parley.dossier.DossierProblem;
import app.parley.quicklog.Proposal;
import app.parley.shell.Texts;
import app.parley.source.SourceAlike;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record that the text reports, in one compact line of fields: taken or left, and what is still open about it. */
final class LogRow extends Div {
    /** Columns that tell a record of a text from the others of it, whatever else is written into its fields. */
    private static final List<String> IDENTITY =
            List.of("crossing_id", "kind", "count_min", "count_max", "count_text", "status", "title");

    private final String place;
    private final transient Proposal proposal;
    private final DossierFile file;
    private final transient LogWords words;
    private final LogRowFields fields;
    private final Set<String> edited = new LinkedHashSet<>();
    private final Element tick = new Element("input");
    private final Span title = new Span();
    private final Div told = new Div();
    private transient Runnable changed = () -> {};
    private @Nullable Change change;
    private boolean done;

    /** @param place in the reading of the text: the same for the same text, whenever it is read */
    LogRow(String place, Proposal proposal, LogWords words, DeskRecordsQuery records, int situation, LocalDate today) {
        this.place = place;
        this.proposal = proposal;
        this.words = words;
        file = DossierFile.find(proposal.file()).orElseThrow();
        addClassNames("log-row", "log-row-" + file.code().replace('_', '-'));
        setId("log-row-" + place);
        getElement().setAttribute("role", "group");
        tick.setAttribute("type", "checkbox")
                .setAttribute("data-log", "log-" + place)
                .setProperty("checked", true);
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
        fields = new LogRowFields(place, file, words, records, situation, today);
        fields.onChange(column -> {
            edited.add(column);
            retitle();
            changed.run();
        });
        if (proposal.cells().containsKey("source_ids")) {
            fields.open();
        }
        add(head, told, fields);
        proposal.cells().forEach((column, cell) -> fields.of(column).show(cell));
        retitle();
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
            if (fields.has(column) && !edited.contains(column)) {
                fields.of(column).show(cell);
            }
        });
        retitle();
    }

    /** What the text alone says, the person's own words left as they are: an answer is taken back. */
    void reset() {
        for (String column : fields.columns()) {
            String cell = proposal.cells().getOrDefault(column, "");
            if (!edited.contains(column) && !fields.of(column).value().equals(cell)) {
                fields.of(column).show(cell);
            }
        }
    }

    Map<String, String> cells() {
        return fields.cells();
    }

    /** True if the person has written into it or left it out. */
    boolean isMade() {
        return !edited.isEmpty() || !isTaken();
    }

    /** What the person has written and whether it is taken, by the ids of the fields. */
    Map<String, String> made() {
        Map<String, String> made = new LinkedHashMap<>();
        edited.forEach(column ->
                made.put("log-" + place + "-" + column, fields.of(column).value()));
        if (!isTaken()) {
            made.put("log-" + place, "off");
        }
        return made;
    }

    /** Writes again what was {@link #made} of the same record of the same text. */
    void makeAgain(Map<String, String> made) {
        for (String column : fields.columns()) {
            String cell = made.get("log-" + place + "-" + column);
            if (cell != null) {
                fields.of(column).show(cell);
                edited.add(column);
            }
        }
        tick.setProperty("checked", !"off".equals(made.get("log-" + place)));
        retitle();
    }

    /** Takes over what was made of the same record before the text was changed; true if it was this one. */
    boolean goOn(LogRow before) {
        if (before.file != file || !identity(before.proposal).equals(identity(proposal))) {
            return false;
        }
        before.edited.forEach(
                column -> fields.of(column).show(before.fields.of(column).value()));
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
                        fields.has(column) && fields.of(column).value().isEmpty())
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
        problems.stream()
                .filter(problem -> !fields.expect(problem.column(), problem.expected()))
                .forEach(problem -> why.add(new Span(" " + problem)));
    }

    void clearProblems() {
        fields.clearProblems();
    }

    boolean isTaken() {
        return tick.getProperty("checked", true);
    }

    String titled() {
        return title.getText();
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
