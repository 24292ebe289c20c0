package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.ChangeState;
import app.parley.desk.Declined;
import app.parley.desk.Publishing;
import app.parley.quicklog.Ambiguity;
import app.parley.quicklog.Proposal;
import app.parley.quicklog.QuickLog;
import app.parley.quicklog.QuickLogContext;
import app.parley.quicklog.Reading;
import app.parley.quicklog.SumCheck;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import app.parley.source.SourceAlike;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pasted line or paragraph, read as it is typed into records that are looked over and logged together. */
@Route(value = LogScreen.PATH, layout = MainLayout.class)
@RolesAllowed("EDITOR")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/quick-log.css")
public class LogScreen extends Screen {
    public static final String PATH = "desk/log";

    /** The text in the address, from the line on the desk. */
    static final String TEXT = "text";

    /** In UTF-16 units; an address is no place for a paragraph. */
    static final int LONGEST_LINE = 2_000;

    /** As many as can be looked over, and fewer than one batch takes. */
    private static final int MOST_ROWS = 60;

    private static final int MOST_COUNTS = 500;
    private static final List<String> COUNTED = List.of("crossing_id", "kind", "reported_on", "count_min", "count_max");

    private final transient LogParts parts;
    private final transient Map<List<String>, List<SourceAlike>> same = new HashMap<>();
    private transient @Nullable Viewed viewed;
    private transient @Nullable QuickLogContext context;
    private transient LogWords words = new LogWords(Texts.here(), Map.of());
    private TypedText typed = new TypedText("");
    private LogText shown = new LogText(words);
    private final Div questionList = new Div();
    private final Div rowList = new Div();
    private final Div sums = new Div();
    private final Div body = new Div();
    private final Paragraph told = new Paragraph();
    private final List<LogQuestion> questions = new ArrayList<>();
    private final List<LogRow> rows = new ArrayList<>();
    private final Map<LogQuestion, LogRow> answered = new HashMap<>();
    private @Nullable LogSource source;
    private @Nullable LogDone done;
    private transient @Nullable LogBatch batch;
    private String key = "";
    private String last = "";
    private int numbered;
    private transient @Nullable VaadinRequest readIn;

    public LogScreen(LogParts parts) {
        this.parts = parts;
        addClassNames("desk-screen", "log-screen");
        told.addClassName("change-told");
        told.getElement().setAttribute("role", "alert");
        questionList.addClassName("log-questions");
        rowList.addClassName("log-rows");
        sums.addClassName("log-sums");
        body.addClassName("log-body");
        // A field that is told only when it is left must be told before.
        Shortcuts.addShortcutListener(this, this::goOn, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement()
                .listenOn(this);
    }

    @Override
    protected String heading() {
        return texts().get("log.title");
    }

    @Override
    protected void show(Viewed asked) {
        removeAll();
        viewed = asked;
        Texts texts = texts();
        LocalDate today = parts.today(asked.situation());
        QuickLogContext known = parts.context(asked.situation());
        context = known;
        words = new LogWords(texts, names(known));
        typed = new TypedText(texts.get("log.field"));
        typed.box().addValueChangeListener(event -> {
            if (event.isFromClient()) {
                readIn = VaadinRequest.getCurrent();
                read();
            }
        });
        shown = new LogText(words);
        source = new LogSource(parts.desk().records(), parts.duplicates(), asked.situation(), today, texts);
        done = new LogDone(parts, words, asked.state(), this::undone);
        Anchor back = new Anchor(asked.state().carried().href(DeskScreen.PATH), texts.get("desk.title"));
        back.addClassName("desk-back");
        Paragraph how = new Paragraph(texts.get("log.how"));
        how.addClassName("quiet");
        body.removeAll();
        body.add(questionList, sums, source, rowList, told, actions(texts));
        add(back, new H1(heading()), how, typed, done, shown, body);
        forgetReading();
        same.clear();
        String line = shownQuery().getSingleParameter(TEXT).orElse("");
        typed.box().setValue(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        key = parts.desk().selfId() + ".log." + asked.situation().slug()
                + (line.isEmpty() ? "" : "." + Integer.toHexString(line.hashCode()));
        read();
        typed.focus();
        typed.keep(key);
    }

    private static Map<String, String> names(QuickLogContext known) {
        Map<String, String> names = new HashMap<>();
        known.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        known.sources().forEach(one -> names.put(one.id(), one.title()));
        known.crossings().forEach(crossing -> names.put(crossing.id(), crossing.name()));
        return names;
    }

    private Div actions(Texts texts) {
        NativeButton submit = new NativeButton(texts.get("log.submit"), click -> save(false));
        Div actions = new Div(submit);
        actions.addClassName("change-actions");
        if (parts.mayPublishOwn()) {
            NativeButton publish = new NativeButton(texts.get("log.publish"), click -> save(true));
            publish.addClassName("primary");
            actions.add(publish);
        } else {
            submit.addClassName("primary");
            if (parts.desk().mayPublish()) {
                actions.add(new Paragraph(texts.get("desk.declined.two-persons")));
            }
        }
        Paragraph keys = new Paragraph(texts.get("log.keys"));
        keys.addClassName("quiet");
        actions.add(keys);
        return actions;
    }

    private void forgetReading() {
        questions.clear();
        rows.clear();
        answered.clear();
        batch = null;
    }

    /** Reads the text anew; what was answered and written about the same parts of it stays. */
    private void read() {
        QuickLogContext known = context;
        Viewed asked = viewed;
        String text = typed.box().getValue();
        told.setText("");
        if (known == null || asked == null) {
            return;
        }
        if (text.length() > QuickLog.LONGEST) {
            told.setText(texts().get("log.too-long", QuickLog.LONGEST));
            return;
        }
        if (!text.isBlank() && !text.equals(last) && done != null && batch == null) {
            done.clear();
        }
        Reading reading = QuickLog.read(text, known);
        shown.show(reading);
        body.setVisible(!text.isBlank());
        ask(reading);
        propose(reading, asked);
        sums.removeAll();
        reading.sums().forEach(this::showSum);
        answer();
    }

    private void ask(Reading reading) {
        List<LogQuestion> before = List.copyOf(questions);
        questions.clear();
        questionList.removeAll();
        for (Ambiguity ambiguity : reading.ambiguities()) {
            LogQuestion question = new LogQuestion(ambiguity, reading, words, this::answer);
            question.goOn(before);
            questions.add(question);
        }
        if (!questions.isEmpty()) {
            questionList.add(new H2(texts().get("log.questions")));
            questions.forEach(questionList::add);
        }
    }

    private void propose(Reading reading, Viewed asked) {
        List<LogRow> before = new ArrayList<>(rows);
        before.addAll(answered.values());
        rows.clear();
        answered.clear();
        rowList.removeAll();
        int most = Math.min(MOST_ROWS, reading.proposals().size());
        if (most == 0) {
            rowList.add(new Paragraph(texts().get("log.nothing")));
        }
        for (Proposal proposal : reading.proposals().subList(0, most)) {
            LogRow row = row(proposal, asked);
            before.stream().filter(row::goOn).findFirst().ifPresent(before::remove);
            rows.add(row);
            rowList.add(row);
            row.setVisible(!row.isDone());
        }
        if (most < reading.proposals().size()) {
            rowList.add(new Paragraph(
                    texts().get("log.more-rows", most, reading.proposals().size())));
        }
    }

    private LogRow row(Proposal proposal, Viewed asked) {
        LogRow row = new LogRow(
                numbered++,
                proposal,
                words,
                parts.desk().records(),
                asked.situation().id(),
                parts.today(asked.situation()));
        row.onChange(this::tell);
        return row;
    }

    private void showSum(SumCheck sum) {
        Paragraph line = new Paragraph(words.sum(sum));
        line.addClassName(sum.addsUp() ? "log-fits" : "log-warning");
        sums.add(line);
    }

    /** Writes what was answered into the records, and proposes those that an answer makes. */
    private void answer() {
        Viewed asked = viewed;
        if (asked == null) {
            return;
        }
        rows.stream().filter(row -> !row.isDone()).forEach(LogRow::reset);
        Set<LogQuestion> making = new HashSet<>();
        for (LogQuestion question : questions) {
            Ambiguity.Choice choice = question.chosen();
            if (choice == null) {
                continue;
            }
            choice.proposals().stream()
                    .filter(index -> index < rows.size())
                    .forEach(index -> rows.get(index).take(choice.cells()));
            if (!choice.file().isEmpty()) {
                making.add(question);
                Proposal proposal = new Proposal(choice.file(), choice.cells(), List.of(), List.of(), List.of());
                LogRow made = row(proposal, asked);
                LogRow before = answered.put(question, made);
                if (before != null) {
                    made.goOn(before);
                    rowList.remove(before);
                }
                made.setVisible(!made.isDone());
                rowList.add(made);
            }
        }
        answered.entrySet().removeIf(entry -> {
            boolean gone = !making.contains(entry.getKey());
            if (gone) {
                rowList.remove(entry.getValue());
            }
            return gone;
        });
        tell();
    }

    private void tell() {
        Viewed asked = viewed;
        if (asked == null) {
            return;
        }
        for (LogRow row : all()) {
            if (!row.isDone()) {
                row.tell(holding(row), row.isTaken() ? same(asked, row) : List.of());
            }
        }
    }

    /** Asked of the database once for each count, however often the text is read. */
    private List<SourceAlike> same(Viewed asked, LogRow row) {
        if (same.size() > MOST_COUNTS) {
            same.clear();
        }
        Map<String, String> cells = row.cells();
        List<String> count =
                COUNTED.stream().map(column -> cells.getOrDefault(column, "")).toList();
        return same.computeIfAbsent(count, key -> parts.tellingTheSame(asked.situation(), row.file(), cells));
    }

    private List<LogRow> all() {
        return Stream.concat(
                        rows.stream(),
                        questions.stream()
                                .filter(answered::containsKey)
                                .map(question -> Objects.requireNonNull(answered.get(question))))
                .toList();
    }

    /** The parts of the text that a record waits for an answer about. */
    private List<String> holding(LogRow row) {
        int index = rows.indexOf(row);
        return questions.stream()
                .filter(question -> question.holds(index))
                .map(LogQuestion::said)
                .distinct()
                .toList();
    }

    /** Goes on from the keyboard; a text that was typed in the same moment is shown first. */
    private void goOn() {
        VaadinRequest now = VaadinRequest.getCurrent();
        if (now != null && now == readIn) {
            told.setText(texts().get("log.look-first"));
            return;
        }
        save(parts.mayPublishOwn());
    }

    private void save(boolean publish) {
        Viewed asked = viewed;
        LogSource cited = source;
        told.setText("");
        List<LogRow> going = all().stream()
                .filter(row -> row.isTaken() && !row.isDone() && holding(row).isEmpty())
                .toList();
        if (asked == null || cited == null) {
            return;
        }
        if (going.isEmpty()) {
            remaining();
            return;
        }
        tell();
        going.forEach(LogRow::clearProblems);
        LogBatch together = batch(asked);
        try {
            List<Change> changes = together.begin(going, cited);
            boolean fresh = cited.isNew();
            if (fresh
                    && !finish(
                            changes.getFirst(),
                            publish,
                            declined -> cited.declined(DeclinedWords.of(declined, texts()), declined.problems()))) {
                keep(going, changes.subList(1, changes.size()));
                told.setText(texts().get("log.source.first"));
                return;
            }
            List<Change> ofRows = changes.subList(fresh ? 1 : 0, changes.size());
            keep(going, ofRows);
            for (int i = 0; i < going.size(); i++) {
                LogRow row = going.get(i);
                if (finish(
                        ofRows.get(i),
                        publish,
                        declined -> row.declined(DeclinedWords.of(declined, texts()), declined.problems()))) {
                    row.finish();
                }
            }
            remaining();
        } catch (Declined declined) {
            told.setText(DeclinedWords.of(declined, texts()));
        }
    }

    private static void keep(List<LogRow> going, List<Change> changes) {
        for (int i = 0; i < going.size(); i++) {
            going.get(i).begun(changes.get(i));
        }
    }

    private LogBatch batch(Viewed asked) {
        LogBatch together = batch;
        if (together == null) {
            together = LogBatch.of(parts, asked.situation(), typed.box().getValue());
            batch = together;
        }
        return together;
    }

    /** Hands a change in or publishes it; false if it stays, with its sentence. */
    private boolean finish(Change change, boolean publish, java.util.function.Consumer<Declined> declined) {
        try {
            Change now = change;
            if (change.state().isOpen() && publish) {
                Publishing.Outcome outcome = parts.desk().publishing().publish(change.id(), change.revision(), "");
                now = outcome.change();
            } else if (change.state() == ChangeState.DRAFT) {
                now = parts.desk().desk().submit(change.id(), change.revision(), "");
            }
            if (done != null) {
                done.add(now);
            }
            return true;
        } catch (Declined refused) {
            declined.accept(refused);
            return false;
        }
    }

    /** When nothing is left the field is free for the next text; else the keyboard goes to what is left. */
    private void remaining() {
        List<LogRow> left =
                all().stream().filter(row -> row.isTaken() && !row.isDone()).toList();
        if (left.isEmpty() && all().stream().anyMatch(LogRow::isDone)) {
            last = typed.box().getValue();
            RecordForm.forget(key);
            replaceOwn(Map.of(TEXT, ""));
            same.clear();
            forgetReading();
            typed.box().setValue("");
            read();
            if (source != null) {
                source.clear();
            }
            typed.focus();
            return;
        }
        long held = left.stream().filter(row -> !holding(row).isEmpty()).count();
        if (held > 0) {
            told.setText(texts().count("log.held", held));
            questions.stream().filter(LogQuestion::isOpen).findFirst().ifPresent(LogQuestion::focus);
        } else if (left.isEmpty()) {
            told.setText(texts().get("log.nothing-taken"));
        } else {
            told.setText(texts().count("log.failed", left.size()));
        }
    }

    /** What was typed stands there again, to be corrected and logged anew. */
    private void undone() {
        if (typed.box().getValue().isBlank()) {
            typed.box().setValue(last);
        }
        last = typed.box().getValue();
        forgetReading();
        read();
        typed.focus();
    }
}
