package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.Objects;

/** The browser's own field for several lines; says what is typed after each pause. */
@Tag("textarea")
final class TextBox extends AbstractSinglePropertyField<TextBox, String> implements HasStyle, HasAriaLabel {

    TextBox() {
        super("value", "", false);
        getElement()
                .setAttribute("maxlength", String.valueOf(CellFormat.LONGEST_CELL))
                .setAttribute("rows", "1");
        setSynchronizedEvent("input");
        Objects.requireNonNull(getSynchronizationRegistration())
                .debounce(TextField.TYPING_PAUSE_MS, DebouncePhase.TRAILING);
    }
}
