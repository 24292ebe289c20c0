package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Declined;
import app.parley.desk.DeskQuery;
import app.parley.desk.Person;
import app.parley.shell.Choice;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the desk says about a change, and whose turn it is. */
final class ChangeTalk extends Div {
    private final transient ChangeParts parts;
    private final UUID change;
    private final Texts texts;
    private final OrderedList said = new OrderedList();

    ChangeTalk(ChangeParts parts, Change change, Texts texts) {
        this.parts = parts;
        this.change = change.id();
        this.texts = texts;
        addClassName("change-talk");
        add(new H2(texts.get("desk.comments")));
        if (change.state().isOpen()) {
            add(assignment(change));
        }
        said.addClassName("change-comments");
        TextBox box = new TextBox();
        box.setAriaLabel(texts.get("desk.comment.new"));
        box.getElement().setAttribute("maxlength", "4000");
        Paragraph told = new Paragraph();
        told.getElement().setAttribute("role", "status");
        NativeButton say = new NativeButton(texts.get("desk.comment.say"), click -> {
            try {
                parts.desk().comment(this.change, box.getValue());
                box.setValue("");
                told.setText("");
                list();
            } catch (Declined declined) {
                told.setText(DeclinedWords.of(declined, texts));
            }
        });
        add(said, box, told, say);
        list();
    }

    private Div assignment(Change of) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", texts.get("desk.assign.nobody"));
        for (Person person : parts.queries().people()) {
            people.put(person.id().toString(), person.name());
        }
        Person assignee = of.assignee();
        Choice whose = new Choice(
                texts.get("desk.assign"),
                people,
                assignee == null ? "" : assignee.id().toString(),
                id -> parts.desk().assign(change, id.isEmpty() ? null : UUID.fromString(id)));
        Div line = new Div(new Span(texts.get("desk.assign")), whose);
        line.addClassName("desk-line");
        return line;
    }

    private void list() {
        said.removeAll();
        List<DeskQuery.Comment> comments = parts.queries().comments(change);
        for (DeskQuery.Comment comment : comments) {
            Span who = new Span(texts.get(
                    "desk.comment.by",
                    comment.author().name(),
                    ChangeList.age(comment.saidAt(), parts.clock().instant(), texts)));
            who.addClassName("quiet");
            Paragraph words = new Paragraph(comment.text());
            words.getElement().setAttribute("dir", "auto");
            said.add(new ListItem(who, words));
        }
        said.setVisible(!comments.isEmpty());
    }
}
