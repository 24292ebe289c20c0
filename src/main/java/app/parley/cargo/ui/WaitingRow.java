package app.parley.cargo.ui;

import app.parley.cargo.WaitingField;
import app.parley.shell.Choice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/** One assumption: its field, where its value is from, and what the reader made of it. */
class WaitingRow extends Div {
    private final WaitingInput input;
    private final Paragraph changed = new Paragraph();
    private final Div notes = new Div(changed);

    /** @param note where the value is not on record; empty if it is */
    WaitingRow(WaitingField field, String label, String value, String note, SerializableConsumer<String> written) {
        addClassName("waiting-row");
        input = new WaitingInput(field, label, value, written);
        notes.addClassName("waiting-notes");
        changed.addClassName("waiting-changed");
        add(input, notes);
        if (!note.isEmpty()) {
            notes.add(new Paragraph(note));
        }
    }

    /** @param claims behind the words, null if there are none to show */
    void source(String words, @Nullable Component claims) {
        if (claims == null) {
            notes.add(new Paragraph(words));
            return;
        }
        NativeDetails source = new NativeDetails(words);
        source.addClassName("reveal");
        source.setContent(claims);
        notes.add(source);
    }

    void pick(Choice choice) {
        notes.add(choice);
    }

    /**
     * @param said that the reader changed it, empty if not
     * @param trouble why what the reader wrote is not taken, empty if it is
     */
    void tell(String said, String trouble) {
        changed.setText(said);
        changed.setVisible(!said.isEmpty());
        input.tell(trouble);
    }
}
