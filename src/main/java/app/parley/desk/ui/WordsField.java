package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any number of words of a closed set, each with a box to tick; kept in the order in which they are offered. */
final class WordsField implements CellField {
    private final Div group = new Div();
    private final Map<String, Element> boxes = new LinkedHashMap<>();
    private final Input first = new Input();
    private Runnable changed = () -> {};

    WordsField(String label, Map<String, String> words) {
        group.addClassName("word-boxes");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        words.forEach((code, word) -> {
            Input box = boxes.isEmpty() ? first : new Input();
            Element element = box.getElement();
            element.setAttribute("type", "checkbox");
            element.addPropertyChangeListener("checked", "change", event -> {
                if (event.isUserOriginated()) {
                    changed.run();
                }
            });
            boxes.put(code, element);
            NativeLabel named = new NativeLabel();
            named.add(box, new Span(word));
            group.add(named);
        });
    }

    @Override
    public Component component() {
        return group;
    }

    @Override
    public Component input() {
        return first;
    }

    @Override
    public String value() {
        List<String> ticked = new ArrayList<>();
        boxes.forEach((code, box) -> {
            if (box.getProperty("checked", false)) {
                ticked.add(code);
            }
        });
        return String.join("|", ticked);
    }

    @Override
    public void show(String text) {
        List<String> wanted = CellFormat.elements(text);
        boxes.forEach((code, box) -> box.setProperty("checked", wanted.contains(code)));
    }

    @Override
    public void onChange(Runnable change) {
        changed = change;
    }
}
