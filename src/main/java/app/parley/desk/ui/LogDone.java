package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.ChangeState;
import app.parley.desk.Declined;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** What was logged of a text, with the way to each record and the way back from all. */
final class LogDone extends Div {
    private final transient LogParts parts;
    private final transient LogWords words;
    private final transient ViewState state;
    private final List<Change> changes = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph told = new Paragraph();
    private final transient Runnable undone;

    /** @param undone called when everything was taken back */
    LogDone(LogParts parts, LogWords words, ViewState state, Runnable undone) {
        this.parts = parts;
        this.words = words;
        this.state = state;
        this.undone = undone;
        addClassName("log-done");
        getElement().setAttribute("role", "status");
        told.addClassName("change-told");
        add(list, told);
        setVisible(false);
    }

    void add(Change change) {
        changes.removeIf(other -> other.id().equals(change.id()));
        changes.add(change);
        show();
    }

    void clear() {
        changes.clear();
        setVisible(false);
    }

    private void show() {
        list.removeAll();
        told.setText("");
        UnorderedList items = new UnorderedList();
        for (Change change : changes) {
            Anchor link = new Anchor(
                    state.carried().href(ChangeScreen.PATH + "/" + change.id()),
                    RecordWords.title(change.file(), change.cells(), words.names(), words.texts()));
            link.getElement().setAttribute("dir", "auto");
            Span what = new Span(words.texts().get("log.done." + change.state().code()));
            what.addClassName("quiet");
            items.add(new ListItem(link, what));
        }
        NativeButton undo = new NativeButton(words.texts().get("log.undo"), click -> undo());
        H2 heading = new H2(words.texts().count("log.done", changes.size()));
        Div line = new Div(heading, undo);
        line.addClassName("desk-line");
        list.add(line, items);
        setVisible(true);
    }

    /** The newest first: what rests on a source goes before it. */
    private void undo() {
        List<Change> rest = new ArrayList<>(changes);
        List<String> kept = new ArrayList<>();
        for (Change change : changes.reversed()) {
            try {
                if (change.state() == ChangeState.PUBLISHED) {
                    parts.desk().publishing().undo(change.id(), words.texts().get("desk.undo.reason"));
                } else {
                    parts.desk().desk().withdraw(change.id());
                }
                rest.remove(change);
            } catch (Declined declined) {
                kept.add(DeclinedWords.of(declined, words.texts()));
            }
        }
        changes.clear();
        changes.addAll(rest);
        if (rest.isEmpty()) {
            list.removeAll();
            list.add(new Paragraph(words.texts().get("log.undone")));
            undone.run();
        } else {
            show();
            told.setText(String.join(" ", kept));
        }
    }
}
