package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.dossier.DossierColumn;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** A change field by field: what was published when it began, and what it makes of it. Fields that stay are left out. */
final class CellTable extends FactTable {
    CellTable(Change change, Texts texts) {
        super(
                texts.get("desk.fields"),
                List.of(texts.get("desk.field"), texts.get("desk.before"), texts.get("desk.after")));
        addClassName("cell-table");
        Map<String, String> before = change.base() == null ? Map.of() : change.base();
        Map<String, String> after = change.retracts() ? Map.of() : change.cells();
        for (DossierColumn column : change.file().columns()) {
            String was = before.getOrDefault(column.name(), "");
            String is = after.getOrDefault(column.name(), "");
            if (!was.equals(is)) {
                row(
                        new Span(RecordWords.column(change.file(), column.name(), texts)),
                        words(change, column, was, "cell-was", texts),
                        words(change, column, is, "cell-is", texts));
            }
        }
    }

    private static Component words(Change change, DossierColumn column, String cell, String className, Texts texts) {
        Component words = FactTable.words(RecordWords.cell(change.file(), column, cell, texts));
        words.addClassName(className);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
