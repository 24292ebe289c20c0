package app.parley.desk.ui;

import com.vaadin.flow.component.html.Div;

/** The box that a text to be logged is typed or pasted into. */
final class TypedText extends Div {
    private final TextBox box = new TextBox();

    TypedText(String label) {
        addClassName("typed-text");
        box.setId("cell-text");
        box.setAriaLabel(label);
        box.getElement().setAttribute("rows", "3").setAttribute("placeholder", label);
        add(box);
    }

    TextBox box() {
        return box;
    }

    void focus() {
        // The page itself is shown only after what it was first sent has been done.
        box.getElement().executeJs("setTimeout(() => this.focus(), 60)");
    }
}
