package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Claims side by side: each with its value, speaker, side, time and sources; the one taken as true is marked. */
public class Sayings extends UnorderedList {

    public Sayings(List<Saying> sayings, Texts texts) {
        addClassName("sayings");
        sayings.forEach(saying -> add(item(saying, texts)));
    }

    private static ListItem item(Saying saying, Texts texts) {
        Div head = new Div(new Span(saying.value()));
        head.addClassName("saying-value");
        if (saying.taken()) {
            Span taken = new Span(texts.get("figure.taken"));
            taken.addClassName("taken");
            head.add(taken);
        }
        ListItem item = new ListItem(head);
        String by = saying.speaker().isEmpty() ? texts.get("figure.nobody-named") : saying.speaker();
        item.add(line(by, "saying-speaker"));
        if (!saying.side().isEmpty()) {
            item.add(line(saying.side(), "quiet"));
        }
        if (!saying.when().isEmpty()) {
            item.add(line(saying.when(), "quiet"));
        }
        new RatingWords(texts).mark(SourceRef.basis(saying.sources())).ifPresent(item::add);
        saying.sources().forEach(source -> item.add(new SourceLine(source, texts)));
        return item;
    }

    private static Component line(String text, String className) {
        Div line = new Div(text);
        line.addClassName(className);
        return line;
    }
}
