package app.parley.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;

/** One of a few values, as the browser's own select: small, and at home on every phone. */
@Tag("select")
public class Choice extends AbstractSinglePropertyField<Choice, String> implements HasStyle, HasAriaLabel {

    /**
     * @param label for screen readers
     * @param options words by value, in order
     * @param value the one chosen at first
     * @param chosen called with what the reader chose, which is always one of the options
     */
    public Choice(String label, Map<String, String> options, String value, SerializableConsumer<String> chosen) {
        super("value", "", false);
        addClassName("choice");
        setAriaLabel(label);
        options.forEach((code, words) -> getElement().appendChild(option(code, words, code.equals(value))));
        setSynchronizedEvent("change");
        setValue(value);
        addValueChangeListener(event -> {
            boolean offered = getElement()
                    .getChildren()
                    .anyMatch(option -> event.getValue().equals(option.getAttribute("value")));
            if (event.isFromClient() && offered) {
                chosen.accept(event.getValue());
            }
        });
    }

    private static Element option(String code, String words, boolean selected) {
        Element option = new Element("option").setAttribute("value", code).setText(words);
        return selected ? option.setAttribute("selected", true) : option;
    }
}
