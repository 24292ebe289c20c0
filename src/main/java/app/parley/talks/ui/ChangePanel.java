package app.parley.talks.ui;

import app.parley.shell.FactTable;
import app.parley.shell.PersonLink;
import app.parley.shell.ViewState;
import app.parley.talks.DelegationChange;
import app.parley.talks.MaybeSame;
import app.parley.talks.Person;
import app.parley.talks.Stay;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What changed in one party's team against the round before: in sentences, then person by person. */
class ChangePanel extends Section {

    private final transient TalksWords words;
    private final transient ViewState state;

    ChangePanel(ChangeSentences told, DelegationChange change, ViewState state, TalksWords words) {
        this.words = words;
        this.state = state;
        addClassName("change");
        add(new H3(change.party()));
        UnorderedList sentences = new UnorderedList();
        sentences.addClassName("change-sentences");
        told.all().forEach(sentence -> sentences.add(new ListItem(sentence)));
        add(sentences);
        if (!change.namesNobody()) {
            add(table(change));
        }
    }

    private FactTable table(DelegationChange change) {
        FactTable table = new FactTable(
                words.get("change.caption", change.party()),
                List.of(
                        words.get("column.name"),
                        words.get("column.change"),
                        words.get("column.before"),
                        words.get("column.after")));
        table.addClassName("changes");
        change.joined().forEach(one -> row(table, link(one), "joined", "", words.roles(one)));
        change.left().forEach(one -> row(table, link(one), "left", words.roles(one), ""));
        change.maybeSame().forEach(pair -> row(table, pair));
        change.newlyNamed().forEach(one -> row(table, link(one), "newly-named", "", words.roles(one)));
        change.notNamedNow().forEach(one -> row(table, link(one), "not-named-now", words.roles(one), ""));
        change.stayed()
                .forEach(stay -> row(
                        table, link(stay.after()), kind(stay), words.roles(stay.before()), words.roles(stay.after())));
        return table;
    }

    private static String kind(Stay stay) {
        if (!stay.certain()) {
            return "named-at-both";
        }
        if (stay.levelChanged()) {
            return "level";
        }
        return stay.roleChanged() ? "role" : "stayed";
    }

    private void row(FactTable table, MaybeSame pair) {
        Span arrow = new Span(words.get("change.or-is"));
        arrow.addClassName("quiet");
        row(
                table,
                new Div(link(pair.before()), arrow, link(pair.after())),
                "maybe-same",
                words.roles(pair.before()),
                words.roles(pair.after()));
    }

    private void row(FactTable table, Component name, String kind, String before, String after) {
        Span mark = new Span(words.get("change-mark." + kind));
        mark.addClassNames("change-mark", "change-" + kind);
        table.row(name, mark, FactTable.words(before), FactTable.words(after));
    }

    private Component link(Person person) {
        return new PersonLink(person.name(), state);
    }
}
