package app.parley.talks.ui;

import app.parley.shell.FactTable;
import app.parley.talks.Delegate;
import app.parley.talks.DelegationChange;
import app.parley.talks.HeadChange;
import app.parley.talks.Person;
import app.parley.talks.Stay;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What changed in one party's team against the round before: in sentences, then person by person. */
class ChangePanel extends Section {

    private final transient TalksWords words;

    ChangePanel(DelegationChange change, TalksWords words) {
        this.words = words;
        addClassName("change");
        add(new H3(change.party()));
        UnorderedList sentences = new UnorderedList();
        sentences.addClassName("change-sentences");
        sentences(change).forEach(sentence -> sentences.add(new ListItem(sentence)));
        add(sentences);
        if (!change.comparable()) {
            Paragraph why = new Paragraph(words.get("change.not-compared"));
            why.addClassName("quiet");
            add(why);
        } else {
            add(table(change));
        }
    }

    private List<String> sentences(DelegationChange change) {
        List<String> said = new ArrayList<>();
        HeadChange head = change.head();
        if (!head.before().isEmpty() || !head.after().isEmpty()) {
            said.add(head(head));
        }
        if (change.comparable()) {
            addNames(said, "change.joined", change.joined());
            addNames(said, "change.left", change.left());
            List<Person> stayed = change.stayed().stream().map(Stay::after).toList();
            addNames(said, "change.stayed", stayed);
            if (change.joined().isEmpty() && change.left().isEmpty()) {
                said.add(words.get("change.same-people"));
            }
        }
        change.stayed().stream()
                .filter(stay -> stay.roleChanged() || stay.levelChanged())
                .forEach(stay -> said.add(words.get(
                        stay.levelChanged() ? "change.level" : "change.role",
                        stay.after().name(),
                        roles(stay.before()),
                        roles(stay.after()))));
        if (change.unnamedBefore() + change.unnamedAfter() > 0) {
            said.add(words.get("change.unnamed", change.unnamedBefore(), change.unnamedAfter()));
        }
        return said;
    }

    private String head(HeadChange head) {
        String before = head.before().isEmpty() ? words.get("head.nobody") : words.joined(head.before());
        String after = head.after().isEmpty() ? words.get("head.nobody") : words.joined(head.after());
        return switch (head.kind()) {
            case SAME -> words.get("change.head-same", after);
            case CHANGED -> words.get("change.head-changed", before, after);
            case CONTESTED -> words.get("change.head-contested", before, after);
            case NOT_STATED -> words.get("change.head-not-stated", before, after);
        };
    }

    private void addNames(List<String> said, String key, List<Person> persons) {
        if (!persons.isEmpty()) {
            String names = words.joined(persons.stream().map(Person::name).toList());
            said.add(words.texts().count("talks." + key, persons.size(), names));
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
        change.joined().forEach(person -> row(table, person.name(), "joined", "", roles(person)));
        change.left().forEach(person -> row(table, person.name(), "left", roles(person), ""));
        change.stayed()
                .forEach(
                        stay -> row(table, stay.after().name(), kind(stay), roles(stay.before()), roles(stay.after())));
        return table;
    }

    private static String kind(Stay stay) {
        if (stay.levelChanged()) {
            return "level";
        }
        return stay.roleChanged() ? "role" : "stayed";
    }

    private void row(FactTable table, String name, String kind, String before, String after) {
        Span mark = new Span(words.get("change-mark." + kind));
        mark.addClassNames("change-mark", "change-" + kind);
        table.row(FactTable.words(name), mark, FactTable.words(before), FactTable.words(after));
    }

    /** Every role described, as worded, with the levels they stand for. */
    private String roles(Person person) {
        Collection<String> roles = person.descriptions().stream()
                .map(Delegate::role)
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
        String levels = person.levels().stream()
                .map(level -> words.get("level." + level.code()))
                .collect(Collectors.joining(words.texts().get("list.comma")));
        String said = String.join(words.get("or-else"), roles);
        return levels.isEmpty() ? said : words.get("role-and-level", said, levels);
    }
}
