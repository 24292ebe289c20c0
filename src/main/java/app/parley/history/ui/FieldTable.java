package app.parley.history.ui;

import app.parley.dossier.DossierColumn;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** Fields of a record as they were before a change and after it. */
final class FieldTable extends FactTable {
    private FieldTable(List<String> columns, Texts texts) {
        super(texts.get("history.fields"), columns);
        addClassName("field-table");
    }

    /** What differs: each field before and after. */
    static FieldTable changed(
            List<DossierColumn> columns, Map<String, String> before, Map<String, String> after, FieldWords words) {
        Texts texts = words.texts();
        FieldTable table = new FieldTable(
                List.of(texts.get("history.field"), texts.get("history.before"), texts.get("history.after")), texts);
        for (DossierColumn column : columns) {
            table.row(
                    new Span(words.column(column)),
                    said(words.lines(column, before), "field-was"),
                    said(words.lines(column, after), "field-is"));
        }
        return table;
    }

    /** All that a version said. */
    static FieldTable whole(List<DossierColumn> columns, Map<String, String> cells, FieldWords words) {
        Texts texts = words.texts();
        FieldTable table = new FieldTable(List.of(texts.get("history.field"), texts.get("history.said")), texts);
        table.addClassName("field-whole");
        columns.forEach(
                column -> table.row(new Span(words.column(column)), said(words.lines(column, cells), "field-said")));
        return table;
    }

    private static Component said(String text, String className) {
        Component words = FactTable.words(text);
        words.addClassName(className);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
