package app.parley.cargo.ui;

import app.parley.cargo.WaitingField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

/** A number or a range that a reader may change, with its label and what is wrong with it. */
class WaitingInput extends Div {
    private static final String LONGEST = "45";

    private final Input input = new Input();
    private final Paragraph trouble = new Paragraph();

    WaitingInput(WaitingField field, String label, String value, SerializableConsumer<String> written) {
        addClassName("waiting-input");
        String id = "waiting-" + field.parameter();
        input.setId(id);
        input.setValue(value);
        input.getElement()
                .setAttribute("inputmode", field.takesRange() ? "text" : "decimal")
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", LONGEST);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                written.accept(event.getValue());
            }
        });
        NativeLabel name = new NativeLabel(label);
        name.setFor(id);
        trouble.addClassNames("flag", "waiting-trouble");
        trouble.setId(id + "-trouble");
        trouble.setVisible(false);
        add(name, input, trouble);
    }

    /** @param sentence why the value is not taken, empty if it is */
    void tell(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
        if (sentence.isEmpty()) {
            input.getElement().removeAttribute("aria-invalid").removeAttribute("aria-describedby");
        } else {
            input.getElement()
                    .setAttribute("aria-invalid", "true")
                    .setAttribute("aria-describedby", trouble.getId().orElseThrow());
        }
    }
}
