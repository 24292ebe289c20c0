package app.parley.incident.ui;

import app.parley.incident.IncidentEntry;
import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.Selection;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The few reports of a period that weigh most, in time order, with the number of all and the way to them. Reports are shown
 * as they are; the dead are never added up.
 */
public class IncidentDigest extends Div {

    private static final int MOST_SHOWN = 6;
    private static final String TIMELINE = "timeline";

    /** Violence first, then by the dead one report gives, then the newer. */
    private static final Comparator<IncidentEntry> WEIGHT = Comparator.comparing(
                    (IncidentEntry one) -> IncidentLayer.isViolent(one.kind()))
            .thenComparing(IncidentDigest::stated)
            .thenComparing(IncidentEntry::occurredOn)
            .thenComparing(IncidentEntry::id)
            .reversed();

    private final transient IncidentWords words;

    /** @param timeline the state in which the timeline shows all of them */
    public IncidentDigest(List<IncidentEntry> incidents, ViewState timeline, Texts texts) {
        words = IncidentWords.of(texts);
        addClassName("incident-digest");
        if (incidents.isEmpty()) {
            add(new EmptyState(texts.get("incident.none-then")));
            return;
        }
        List<IncidentEntry> shown = incidents.stream()
                .sorted(WEIGHT)
                .limit(MOST_SHOWN)
                .sorted(Comparator.comparing(IncidentEntry::occurredOn).thenComparing(IncidentEntry::id))
                .toList();
        OrderedList list = new OrderedList();
        list.addClassName("incident-list");
        shown.forEach(one -> list.add(item(one, timeline)));
        Anchor all = new Anchor(timeline.href(TIMELINE), texts.count("incident.all-on-timeline", incidents.size()));
        Paragraph note = new Paragraph(texts.get("incident.shown-of", shown.size(), incidents.size()));
        note.addClassName("quiet");
        add(note, list, all);
    }

    private ListItem item(IncidentEntry one, ViewState timeline) {
        Span day = new Span(words.formats().date(one.occurredOn()));
        day.addClassName("incident-day");
        Anchor title = new Anchor(
                timeline.withSelected(new Selection(Selection.Kind.INCIDENT, one.id()))
                        .href(TIMELINE),
                one.title());
        Div said = new Div(title, details(one), new Cited(one.sources(), words.texts()));
        said.addClassName("incident-said");
        return new ListItem(day, new IncidentMark(one.kind(), words.texts()), said);
    }

    private Component details(IncidentEntry one) {
        List<String> parts = Stream.of(
                        words.places(one), words.dead(one), Objects.requireNonNullElse(one.claimBy(), ""))
                .filter(part -> !part.isEmpty())
                .toList();
        Div details = new Div(String.join(words.texts().get("incident.dot"), parts));
        details.addClassName("quiet");
        return details;
    }

    private static int stated(IncidentEntry one) {
        if (one.fatalitiesHigh() != null) {
            return one.fatalitiesHigh();
        }
        return Objects.requireNonNullElse(one.fatalitiesLow(), 0);
    }
}
