package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.RecordLinks;
import app.parley.talks.RoundSession;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The sittings of a round, in their order. */
class SessionList extends Section {

    SessionList(List<RoundSession> sessions, TalksWords words) {
        addClassName("sessions");
        add(new H2(words.get("sessions")));
        if (sessions.isEmpty()) {
            add(new EmptyState(words.get("sessions.none")));
            return;
        }
        OrderedList list = new OrderedList();
        sessions.forEach(one -> list.add(item(one, words)));
        add(list);
    }

    private static ListItem item(RoundSession one, TalksWords words) {
        Span name = new Span(words.get("session.number", one.ordinal()));
        name.addClassName("session-name");
        Span when = new Span(
                one.heldOn() == null
                        ? words.get("session.undated")
                        : words.formats().date(one.heldOn()));
        Div head = new Div(name, when);
        head.addClassName("said-head");
        if (one.place() != null) {
            head.add(new Span(one.place()));
        }
        ListItem item = new ListItem(head);
        if (one.note() != null) {
            item.add(new Paragraph(one.note()));
        }
        item.add(
                new Cited(one.sources(), words.texts()),
                RecordLinks.of("sessions", one.id(), words.get("session.number", one.ordinal())));
        return item;
    }
}
