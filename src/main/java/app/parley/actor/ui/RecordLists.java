package app.parley.actor.ui;

import app.parley.actor.ActorDetail;
import app.parley.actor.ActorDetail.Agreed;
import app.parley.actor.ActorDetail.Named;
import app.parley.actor.ActorDetail.Some;
import app.parley.actor.ActorDetail.Truce;
import app.parley.actor.ActorEntry;
import app.parley.shell.Selection;
import app.parley.talks.CeasefireBound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short lists on the page of a person or organisation. */
final class RecordLists {
    private RecordLists() {}

    static Component people(Some<ActorEntry> all, ActorWords words) {
        return list(all.first(), one -> {
            ListItem item = new ListItem(words.link(one.ref()));
            item.add(words.quiet(words.kind(one.kind())));
            return item;
        });
    }

    static Component commitments(Some<Agreed> all, ActorWords words) {
        return list(all.first(), one -> {
            ListItem item = new ListItem(new Span(one.text()));
            item.add(words.quiet(words.get(one.both() ? "agreed.both" : "agreed.own")));
            item.add(
                    one.round() == null
                            ? words.quiet(words.texts().get("talks.made-elsewhere"))
                            : words.roundLink(one.round()));
            return item;
        });
    }

    static Component ceasefires(Some<Truce> all, ActorWords words) {
        return list(all.first(), one -> {
            Anchor link = new Anchor(
                    words.state().carried().href("talks"),
                    words.get("truce", bound(one.from(), words), bound(one.to(), words)));
            ListItem item = new ListItem(link);
            if (one.note() != null) {
                item.add(words.quiet(one.note()));
            }
            return item;
        });
    }

    static Component incidents(ActorDetail detail, ActorWords words) {
        String counts = detail.incidents().counts().entrySet().stream()
                .map(one -> words.get(
                        "count-of",
                        words.texts().get("incident." + one.getKey()),
                        words.formats().number(one.getValue())))
                .collect(Collectors.joining(words.texts().get("list.comma")));
        String key = detail.incidents().all().more() ? "incidents-of-newest" : "incidents-of-all";
        Paragraph lead =
                new Paragraph(words.get(key, words.number(detail.incidents().all()), counts));
        Div whole = new Div(lead, list(detail.incidents().newest(), one -> incident(one, words)));
        whole.addClassName("actor-incidents-list");
        return whole;
    }

    private static ListItem incident(Named one, ActorWords words) {
        Component title = Selection.parse("incident:" + one.id())
                .<Component>map(selected -> new Anchor(
                        words.state().carried().withSelected(selected).href("timeline"), one.title()))
                .orElseGet(() -> new Span(one.title()));
        ListItem item = new ListItem(words.quiet(words.formats().date(one.on())), title);
        item.add(words.quiet(words.texts().get("incident." + one.kind().toLowerCase(Locale.ROOT))));
        return item;
    }

    private static String bound(@Nullable String moment, ActorWords words) {
        return moment == null
                ? words.texts().get("talks.no-end-stated")
                : switch (CeasefireBound.parse(moment)) {
                    case CeasefireBound.Day day -> words.formats().date(day.on());
                    case CeasefireBound.Moment exact ->
                        words.formats().day(exact.at().toLocalDate());
                };
    }

    private static <T> UnorderedList list(List<T> all, Function<T, ListItem> item) {
        UnorderedList list = new UnorderedList();
        list.addClassName("record-list");
        all.stream().map(item).forEach(list::add);
        return list;
    }
}
