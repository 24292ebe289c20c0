package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Changes in rows: what it is of, what it does, whose it is and how long it waits. */
final class ChangeList extends FactTable {

    /**
     * @param when what the last column tells of a change
     * @param more what stands behind the title; may be empty
     */
    ChangeList(
            String caption,
            List<Change> changes,
            ViewState state,
            Map<String, String> names,
            Instant now,
            Function<Change, Component> more,
            Texts texts) {
        super(
                caption,
                List.of(
                        texts.get("desk.list.record"),
                        texts.get("desk.list.what"),
                        texts.get("desk.list.who"),
                        texts.get("desk.list.assigned"),
                        texts.get("desk.list.when"),
                        texts.get("desk.list.do")));
        addClassName("change-list");
        changes.forEach(change -> {
            Anchor title = new Anchor(
                    state.carried().href(ChangeScreen.PATH + "/" + change.id()),
                    RecordWords.title(change.file(), change.cells(), names, texts));
            Div record = new Div(title, quiet(RecordWords.kind(change.file(), texts)));
            record.addClassName("change-title");
            String assigned = change.assignee() == null ? "" : change.assignee().name();
            row(
                    record,
                    words(texts.get("desk.kind." + change.kind().name().toLowerCase(java.util.Locale.ROOT))),
                    words(change.savedBy().name()),
                    words(assigned),
                    words(age(change.publishedAt() == null ? change.savedAt() : change.publishedAt(), now, texts)),
                    more.apply(change));
        });
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    /** "just now", "5 minutes ago", "3 hours ago", "12 days ago". */
    static String age(Instant then, Instant now, Texts texts) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return texts.get("desk.age.now");
        }
        if (age.toHours() < 1) {
            return texts.count("desk.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1
                ? texts.count("desk.age.hours", age.toHours())
                : texts.count("desk.age.days", age.toDays());
    }
}
