package app.parley.history.ui;

import app.parley.desk.Change;
import app.parley.desk.ui.ChangeScreen;
import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** Changes of a record that nobody has decided on yet. */
final class OpenChanges extends UnorderedList {
    OpenChanges(List<Change> changes, Viewed viewed, Texts texts) {
        addClassName("open-changes");
        for (Change change : changes) {
            Anchor open = new Anchor(
                    viewed.state().carried().href(ChangeScreen.PATH + "/" + change.id()),
                    texts.get("history.open." + change.kind().name().toLowerCase(Locale.ROOT)));
            Span said = new Span(texts.get(
                    "history.open." + change.state().code(),
                    change.author().name(),
                    new Formats(texts)
                            .instantInZone(change.savedAt(), viewed.situation().timeZone())));
            said.addClassName("quiet");
            add(new ListItem(open, said));
        }
    }
}
