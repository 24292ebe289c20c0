package app.parley.desk.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/** A box of text that the browser keeps until it is known to be done with: it outlives a crash of browser and server. */
@Tag("record-form")
@JsModule("./desk/record-form.ts")
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

    /** @param key of the person and of what is typed */
    void keep(String key) {
        getElement().callJsFunction("open", key);
    }

    void focus() {
        // The page itself is shown only after what it was first sent has been done.
        box.getElement().executeJs("setTimeout(() => this.focus(), 60)");
    }
}
