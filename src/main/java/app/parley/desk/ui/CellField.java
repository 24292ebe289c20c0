package app.parley.desk.ui;

import com.vaadin.flow.component.Component;

/** The field of one cell. Its value is the cell's text, the empty text for an empty cell; it may be unfinished. */
interface CellField {
    /** What stands in the form. */
    Component component();

    /** Where the keyboard goes. */
    Component input();

    String value();

    /** Shows a text without telling anybody. */
    void show(String text);

    /** Called with every change that the person makes. */
    void onChange(Runnable changed);
}
