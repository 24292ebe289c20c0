package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A table whose rows become blocks on a narrow screen, each cell under its column's name. The first cell of a row names it.
 */
@StyleSheet("styles/fact-table.css")
public class FactTable extends NativeTable {

    private final List<String> columns;
    private NativeTableBody body;

    /**
     * @param caption what the table holds, for screen readers
     * @param columns their names, in order
     */
    public FactTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassName("fact-table");
        role(this, "table");
        getCaption().addClassName("spoken");
        setCaptionText(caption);
        role(getHead(), "rowgroup");
        NativeTableRow names = getHead().addRow();
        role(names, "row");
        columns.forEach(name -> {
            NativeTableHeaderCell cell = names.addHeaderCell();
            cell.setText(name);
            role(cell, "columnheader");
            cell.getElement().setAttribute("scope", "col");
        });
        body = newBody();
    }

    /** Begins a group of rows under a heading of its own. */
    public void group(String heading) {
        body = newBody();
        NativeTableRow row = body.addRow();
        row.addClassName("fact-group");
        role(row, "row");
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement()
                .setAttribute("colspan", String.valueOf(columns.size()))
                .setAttribute("scope", "rowgroup");
        role(cell, "rowheader");
        cell.setText(heading);
    }

    /** Adds a row, of one component a column. */
    public NativeTableRow row(List<? extends Component> cells) {
        NativeTableRow row = body.addRow();
        role(row, "row");
        NativeTableHeaderCell first = row.addHeaderCell();
        first.getElement().setAttribute("scope", "row");
        role(first, "rowheader");
        first.add(cells.getFirst());
        for (int column = 1; column < columns.size(); column++) {
            NativeTableCell cell = row.addDataCell();
            role(cell, "cell");
            cell.add(name(columns.get(column)), cells.get(column));
        }
        return row;
    }

    /** The column's name, seen only where the row is a block; the heading of the column is spoken already. */
    private static Span name(String column) {
        Span name = new Span(column);
        name.addClassName("fact-name");
        name.getElement().setAttribute("aria-hidden", "true");
        return name;
    }

    private NativeTableBody newBody() {
        NativeTableBody rows = addBody();
        role(rows, "rowgroup");
        return rows;
    }

    /** Named outright, for a table laid out as blocks is no table to a screen reader any more. */
    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
