package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;

/** A cell as the person types it: one line, or several. */
final class TextField implements CellField {
    /** Short enough that a crash loses a word at most. */
    static final int TYPING_PAUSE_MS = 350;

    private final AbstractField<?, String> input;
    private final boolean lines;

    private TextField(AbstractField<?, String> input, boolean lines) {
        this.input = input;
        this.lines = lines;
    }

    static TextField line(String inputMode) {
        Input input = new Input();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MS);
        Element element = input.getElement();
        element.setAttribute("maxlength", String.valueOf(CellFormat.LONGEST_CELL))
                .setAttribute("autocomplete", "off");
        if (!inputMode.isEmpty()) {
            element.setAttribute("inputmode", inputMode);
        }
        return new TextField(input, false);
    }

    /** A line that is told only once the person has left it or pressed Enter: what stands there before may mean something else. */
    static TextField whole() {
        TextField field = line("");
        ((Input) field.input).setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return field;
    }

    static TextField text() {
        return new TextField(new TextBox(), false);
    }

    /** A list, one element a line; as a cell they are joined by |. */
    static TextField lines() {
        return new TextField(new TextBox(), true);
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public Component input() {
        return input;
    }

    @Override
    public String value() {
        String text = input.getValue().strip();
        return lines
                ? text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(java.util.stream.Collectors.joining("|"))
                : text;
    }

    @Override
    public void show(String text) {
        input.setValue(lines ? String.join("\n", CellFormat.elements(text.isEmpty() ? null : text)) : text);
    }

    @Override
    public void onChange(Runnable changed) {
        HasValue.ValueChangeListener<HasValue.ValueChangeEvent<String>> listener = event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        };
        input.addValueChangeListener(listener::valueChanged);
    }
}
