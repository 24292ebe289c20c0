package app.parley.desk.ui;

import app.parley.desk.Declined;
import app.parley.desk.LogDrafts.LogDraft;
import app.parley.quicklog.QuickLog;
import app.parley.quicklog.QuickLogContext;
import app.parley.quicklog.Reading;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final transient LogParts parts;
    private transient @Nullable Viewed viewed;
    private transient @Nullable QuickLogContext context;
    private transient LogWords words = new LogWords(Texts.here(), Map.of());
    private TypedText typed = new TypedText("");
    private LogText shown = new LogText(words);
    private final Div body = new Div();
    private final Paragraph told = new Paragraph();
    /** What became of what was made before: it outlives the next reading. */
    private final Paragraph kept = new Paragraph();

    private LogForm form = new LogForm();
    private transient @Nullable LogSheet sheet;
    private @Nullable LogSource source;
    private @Nullable LogDone done;
    private transient @Nullable LogSaving saving;
    private String key = "";
    private String line = "";
    private String last = "";
    private transient @Nullable VaadinRequest readIn;

    public LogScreen(LogParts parts) {
        this.parts = parts;
        addClassNames("desk-screen", "log-screen");
        told.addClassName("change-told");
        told.getElement().setAttribute("role", "alert");
        kept.addClassNames("log-kept", "quiet");
        kept.getElement().setAttribute("role", "status");
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

    /** Nothing is changed under whoever writes; what others published is told of a record when it is logged. */
    @Override
    protected boolean refresh(Viewed viewed) {
        return false;
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
                note();
            }
        });
        shown = new LogText(words);
        LogSource cited =
                new LogSource(parts.desk().records(), parts.duplicates(), asked.situation(), today, texts, this::note);
        source = cited;
        LogDone logged = new LogDone(parts, words, asked.state(), this::undone);
        done = logged;
        saving = new LogSaving(parts, asked.situation(), texts, logged);
        Anchor back = new Anchor(asked.state().carried().href(DeskScreen.PATH), texts.get("desk.title"));
        back.addClassName("desk-back");
        Paragraph how = new Paragraph(texts.get("log.how"));
        how.addClassName("quiet");
        LogSheet here = new LogSheet(parts, asked.situation(), words, this::note);
        sheet = here;
        body.removeAll();
        body.add(here.questionList(), here.sums(), cited, here.rowList(), told, actions(texts));
        form = new LogForm(typed, kept, logged, shown, body);
        add(back, new H1(heading()), how, form);
        kept.setText("");
        open(asked, here, cited);
    }

    /** Goes on with what was typed, answered and written before, as the server has it and then as this browser has it. */
    private void open(Viewed asked, LogSheet here, LogSource cited) {
        String given = shownQuery().getSingleParameter(TEXT).orElse("");
        line = given.isEmpty() ? "" : Integer.toHexString(given.hashCode());
        key = parts.desk().selfId() + ".log." + asked.situation().slug() + (line.isEmpty() ? "" : "." + line);
        @Nullable LogDraft before = parts.drafts().find(asked.situation(), line).orElse(null);
        String text = before == null ? given.substring(0, Math.min(given.length(), LONGEST_LINE)) : before.text();
        typed.box().setValue(text);
        read();
        if (before != null) {
            here.makeAgain(before.made());
            cited.makeAgain(before.made());
            kept.setText(texts().get("log.again"));
        }
        typed.focus();
        form.open(key, before, this::toldByTheBrowser);
    }

    private void toldByTheBrowser(String what) {
        if (what.equals("dropped")) {
            kept.setText(texts().get("log.dropped"));
        } else if (what.equals("again") && !typed.box().getValue().isBlank()) {
            kept.setText(texts().get("log.again"));
        }
        form.more();
    }

    private Map<String, String> made(LogSheet here) {
        Map<String, String> made = new HashMap<>(here.made());
        if (source != null) {
            made.putAll(source.made());
        }
        return made;
    }

    /** Keeps what was made of the text, on the server. */
    private void note() {
        Viewed asked = viewed;
        LogSheet here = sheet;
        if (asked == null || here == null) {
            return;
        }
        String text = typed.box().getValue();
        if (text.isBlank()) {
            parts.drafts().drop(asked.situation(), line);
        } else {
            parts.drafts().keep(asked.situation(), line, text, made(here));
        }
        form.more();
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

    /** Reads the text anew; what was answered and written about the same parts of it stays, and what does not fit is named. */
    private void read() {
        QuickLogContext known = context;
        LogSheet here = sheet;
        String text = typed.box().getValue();
        told.setText("");
        if (known == null || here == null) {
            return;
        }
        if (text.length() > QuickLog.LONGEST) {
            told.setText(texts().get("log.too-long", QuickLog.LONGEST));
            return;
        }
        if (!text.isBlank() && !text.equals(last) && done != null && saving != null && !saving.hasBegun()) {
            done.clear();
        }
        Reading reading = QuickLog.read(text, known);
        shown.show(reading);
        body.setVisible(!text.isBlank());
        List<String> lost = here.show(reading);
        if (!lost.isEmpty() && !text.isBlank()) {
            kept.setText(texts().get("log.lost", String.join(" \u00b7 ", lost)));
        }
        form.read(text, made(here));
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
        LogSheet here = sheet;
        told.setText("");
        LogSaving saving = this.saving;
        if (asked == null || cited == null || here == null || saving == null) {
            return;
        }
        List<LogRow> going = here.all().stream()
                .filter(row ->
                        row.isTaken() && !row.isDone() && here.holding(row).isEmpty())
                .toList();
        if (going.isEmpty()) {
            remaining(asked, here);
            return;
        }
        here.tell();
        going.forEach(LogRow::clearProblems);
        try {
            if (!saving.save(typed.box().getValue(), going, cited, publish)) {
                told.setText(texts().get("log.source.first"));
                return;
            }
            remaining(asked, here);
        } catch (Declined declined) {
            told.setText(DeclinedWords.of(declined, texts()));
        }
    }

    /** When nothing is left the field is free for the next text; else the keyboard goes to what is left. */
    private void remaining(Viewed asked, LogSheet here) {
        List<LogRow> left = here.all().stream()
                .filter(row -> row.isTaken() && !row.isDone())
                .toList();
        if (left.isEmpty() && here.all().stream().anyMatch(LogRow::isDone)) {
            next(asked, here);
            return;
        }
        note();
        long held = left.stream().filter(row -> !here.holding(row).isEmpty()).count();
        if (held > 0) {
            told.setText(texts().count("log.held", held));
            here.focusOpen();
        } else if (left.isEmpty()) {
            told.setText(texts().get("log.nothing-taken"));
        } else {
            told.setText(texts().count("log.failed", left.size()));
        }
    }

    private void next(Viewed asked, LogSheet here) {
        last = typed.box().getValue();
        RecordForm.forget(key);
        parts.drafts().drop(asked.situation(), line);
        replaceOwn(Map.of(TEXT, ""));
        here.forget();
        forgetBatch();
        kept.setText("");
        typed.box().setValue("");
        read();
        if (source != null) {
            source.clear();
        }
        typed.focus();
    }

    /** What was typed stands there again, to be corrected and logged anew. */
    private void undone() {
        if (typed.box().getValue().isBlank()) {
            typed.box().setValue(last);
        }
        last = typed.box().getValue();
        if (sheet != null) {
            sheet.forget();
        }
        forgetBatch();
        read();
        note();
        typed.focus();
    }

    private void forgetBatch() {
        if (saving != null) {
            saving.forget();
        }
    }
}
