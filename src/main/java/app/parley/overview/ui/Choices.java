package app.parley.overview.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Several of a few things, as the browser's own check boxes; at least one stays chosen. */
@Tag("fieldset")
class Choices extends HtmlContainer {

    private final Map<String, Element> boxes = new LinkedHashMap<>();
    private final SerializableConsumer<SortedSet<String>> chosen;

    Choices(String legend, SerializableConsumer<SortedSet<String>> chosen) {
        this.chosen = chosen;
        addClassName("choices");
        getElement().appendChild(new Element("legend").setText(legend));
    }

    void offer(String code, String words) {
        Element box = new Element("input").setAttribute("type", "checkbox");
        box.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                changed(box);
            }
        });
        boxes.put(code, box);
        Element label = new Element("label").appendChild(box);
        label.appendChild(new Element("span").setText(words));
        getElement().appendChild(label);
    }

    void choose(Collection<String> codes) {
        boxes.forEach((code, box) -> box.setProperty("checked", codes.contains(code)));
    }

    SortedSet<String> chosen() {
        SortedSet<String> codes = new TreeSet<>();
        boxes.forEach((code, box) -> {
            if (box.getProperty("checked", false)) {
                codes.add(code);
            }
        });
        return codes;
    }

    private void changed(Element box) {
        if (chosen().isEmpty()) {
            box.setProperty("checked", true);
        } else {
            chosen.accept(chosen());
        }
    }
}
