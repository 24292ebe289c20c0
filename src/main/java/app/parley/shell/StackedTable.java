package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table whose rows become small blocks of labelled lines where the screen is narrow. */
@Tag("table")
public class StackedTable extends HtmlContainer {

    private final List<String> headings;
    private final Element body = new Element("tbody").setAttribute("role", "rowgroup");

    /**
     * @param caption what it lists, for screen readers
     * @param headings one per column; the first column heads its row
     */
    public StackedTable(String caption, List<String> headings) {
        this.headings = List.copyOf(headings);
        addClassName("stacked");
        // Explicit, for a table loses its roles where its rows are laid out as blocks.
        getElement().setAttribute("role", "table");
        Element spoken = new Element("caption").setText(caption);
        spoken.getClassList().add("spoken");
        Element row = new Element("tr").setAttribute("role", "row");
        for (String heading : headings) {
            row.appendChild(new Element("th")
                    .setAttribute("role", "columnheader")
                    .setAttribute("scope", "col")
                    .setText(heading));
        }
        Element head = new Element("thead").setAttribute("role", "rowgroup").appendChild(row);
        getElement().appendChild(spoken, head, body);
    }

    /**
     * Adds a row.
     *
     * @param cells one per column
     * @return the row, to be marked
     */
    public Element row(Component... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
        }
        Element row = new Element("tr").setAttribute("role", "row");
        for (int i = 0; i < cells.length; i++) {
            Element cell = i == 0
                    ? new Element("th").setAttribute("scope", "row").setAttribute("role", "rowheader")
                    : new Element("td").setAttribute("role", "cell");
            cell.setAttribute("data-label", headings.get(i)).appendChild(cells[i].getElement());
            row.appendChild(cell);
        }
        body.appendChild(row);
        return row;
    }

    public boolean isEmpty() {
        return body.getChildCount() == 0;
    }

    /** A cell of words; a dash that nobody reads out if there are none. */
    public static Component words(String text) {
        Span words = new Span(text.isEmpty() ? "–" : text);
        if (text.isEmpty()) {
            words.addClassName("quiet");
            words.getElement().setAttribute("aria-hidden", true);
        }
        return words;
    }
}
