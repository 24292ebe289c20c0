package app.parley.actor.ui;

import app.parley.actor.ActorDetail;
import app.parley.actor.ActorEntry;
import app.parley.actor.ActorKind;
import app.parley.actor.ActorRef;
import app.parley.name.WrittenName;
import app.parley.shell.RecordLinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Who it is: the name, other names with their scripts, the kind, where it belongs, and on what that rests. */
class ActorHeading extends Div {

    private final transient ActorWords words;
    private final DescriptionList facts = new DescriptionList();

    ActorHeading(ActorDetail detail, ActorWords words) {
        this.words = words;
        ActorEntry entry = detail.entry();
        addClassName("actor-heading");
        add(new H1(ActorWords.name(entry.name())));
        Paragraph basis = new Paragraph(words.get(basis(entry)));
        basis.addClassName("quiet");
        add(basis, facts);
        if (entry.onFile()) {
            add(RecordLinks.of("actors", entry.id(), entry.name()));
        }
        facts.addClassName("facts");
        fact("column.kind", new Span(words.kind(entry.kind())));
        if (!entry.otherNames().isEmpty()) {
            Span names = new Span();
            names.addClassName("name-list");
            entry.otherNames().forEach(name -> names.add(otherName(name)));
            fact("other-names", names);
        }
        if (!detail.above().isEmpty()) {
            fact("part-of", words.links(detail.above()));
        }
        if (!entry.organisations().isEmpty()) {
            fact("described-as-of", words.links(entry.organisations()));
        }
        if (!entry.parties().isEmpty()) {
            fact(
                    "sat-for",
                    words.links(entry.parties().stream()
                            .map(party -> new ActorRef(null, party))
                            .toList()));
        }
        if (detail.country() != null) {
            fact(
                    "country",
                    new Span(Locale.of("", detail.country())
                            .getDisplayCountry(words.texts().locale())));
        }
    }

    private static String basis(ActorEntry entry) {
        if (entry.onFile()) {
            return "basis.on-file";
        }
        return entry.kind() == ActorKind.PERSON ? "basis.person" : "basis.named";
    }

    private Component otherName(String name) {
        Span whole = new Span(ActorWords.name(name));
        String script = words.script(WrittenName.of(name));
        if (!script.isEmpty()) {
            whole.add(words.quiet(words.get("in-script", script)));
        }
        return whole;
    }

    private void fact(String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new Div(new DescriptionList.Term(words.get(key)), description));
    }
}
