package app.parley.incident.ui;

import app.parley.incident.IncidentEntry;
import app.parley.shell.Cited;
import app.parley.shell.RecordLinks;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** One report of an incident in full, with other reports of that day and place beside it; nothing is added up. */
public class IncidentReport extends Div {

    private final transient IncidentWords words;

    /** @param others perhaps of the same event */
    public IncidentReport(IncidentEntry incident, List<IncidentEntry> others, Texts texts) {
        words = IncidentWords.of(texts);
        addClassName("incident-report");
        add(
                new IncidentMark(incident.kind(), texts),
                new H2(incident.title()),
                RecordLinks.of("events", incident.id(), incident.title()));
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "incident.when", words.formats().date(incident.occurredOn()));
        fact(facts, "incident.where", words.places(incident));
        fact(facts, "incident.actors", words.actors(incident));
        String dead = words.dead(incident);
        fact(facts, "incident.dead", dead.isEmpty() ? texts.get("incident.no-number") : dead);
        fact(facts, "incident.by", Objects.requireNonNullElse(incident.claimBy(), texts.get("figure.nobody-named")));
        add(facts, new H3(texts.get("incident.sources")), Cited.list(incident.sources(), texts));
        if (incident.lat() == null) {
            Paragraph unplaced = new Paragraph(texts.get("incident.no-place"));
            unplaced.addClassName("quiet");
            add(unplaced);
        }
        if (!others.isEmpty()) {
            add(beside(others));
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new Div(new DescriptionList.Term(words.texts().get(key)), new DescriptionList.Description(value)));
        }
    }

    private Div beside(List<IncidentEntry> others) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sayings");
        for (IncidentEntry one : others) {
            Div value = new Div(new Span(one.title()));
            value.addClassName("saying-value");
            String dead = words.dead(one);
            ListItem item = new ListItem(value, new IncidentMark(one.kind(), words.texts()));
            if (!dead.isEmpty()) {
                item.add(new Div(dead));
            }
            if (one.claimBy() != null) {
                item.add(new Div(one.claimBy()));
            }
            item.add(Cited.list(one.sources(), words.texts()), RecordLinks.of("events", one.id(), one.title()));
            list.add(item);
        }
        Paragraph why = new Paragraph(words.texts().get("incident.beside.why"));
        why.addClassName("quiet");
        Div beside = new Div(new H3(words.texts().get("incident.beside")), why, list);
        beside.addClassName("incident-beside");
        return beside;
    }
}
