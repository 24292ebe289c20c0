package app.parley.crossing.ui;

import app.parley.crossing.BoardSort;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.Traffic;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;

/**
 * All crossings × traffic × direction. Headings are buttons that sort. The rows are sent as one text of HTML: as components
 * three hundred crossings would be some twenty thousand nodes of the page's state on the server.
 */
class BoardTable extends NativeTable {

    private static final String FIGURE = "event.target.closest('details')?.dataset.figure ?? ''";
    private static final String FILL = "const figure = [...this.querySelectorAll('details')]"
            + ".find((one) => one.dataset.figure === $0);"
            + "if (figure) figure.querySelector('div').innerHTML = $1;";

    private int columns;

    /**
     * @param sorted called with the order that a heading asks for
     * @param confirmed called with the crossing of which somebody said that it is still so, or took that back
     * @param said who stands behind a figure, by its id, as HTML; empty if there is no such figure
     */
    BoardTable(
            List<CrossingOnDay> crossings,
            BoardSort sort,
            Situation situation,
            ViewState state,
            CrossingWords words,
            SerializableConsumer<BoardSort> sorted,
            SerializableConsumer<String> confirmed,
            SerializableFunction<String, Optional<String>> said) {
        addClassName("board");
        Texts texts = words.texts();
        role(getElement(), "table");
        getCaption().addClassName("spoken");
        setCaptionText(texts.get("board.caption"));
        role(getHead().getElement(), "rowgroup");
        NativeTableRow names = getHead().addRow();
        role(names.getElement(), "row");
        column(names, texts.get("crossing.list.column.name"), BoardSort.by(BoardSort.Key.NAME), sort, sorted);
        for (Traffic traffic : Traffic.values()) {
            column(names, words.traffic(traffic), BoardSort.by(traffic), sort, sorted)
                    .setClassName("counted", traffic == state.traffic());
        }
        column(names, texts.get("board.column.changed"), BoardSort.by(BoardSort.Key.CHANGED), sort, sorted);
        column(names, texts.get("board.column.reported"), BoardSort.by(BoardSort.Key.REPORT), sort, sorted);
        column(names, texts.get("board.column.stranded"), BoardSort.by(BoardSort.Key.STRANDED), sort, sorted);
        Markup html = new Markup();
        Optional<BoardConfirming> still = BoardConfirming.offered(texts);
        BoardRow row = new BoardRow(situation, state, words, still.orElse(null), html);
        crossings.forEach(row::write);
        role(getBody().getElement(), "rowgroup");
        getBody().getElement().setProperty("innerHTML", html.toString());
        still.ifPresent(one -> one.listen(getBody().getElement(), crossings, confirmed));
        askOnOpening(said);
    }

    /** Fills a figure with who says so when it is opened. */
    private void askOnOpening(SerializableFunction<String, Optional<String>> said) {
        Element rows = getBody().getElement();
        rows.addEventListener("click", event -> {
                    String id = event.getEventData().path(FIGURE).asString("");
                    said.apply(id).ifPresent(html -> rows.executeJs(FILL, id, html));
                })
                .setFilter("!!event.target.closest('summary')")
                .addEventData(FIGURE);
    }

    private NativeTableHeaderCell column(
            NativeTableRow row, String name, BoardSort sort, BoardSort shown, SerializableConsumer<BoardSort> sorted) {
        columns++;
        // Named again before each cell where a narrow screen shows a row as a block; the heading is not seen there.
        getStyle().set("--column-" + columns, "\"" + name.replace("\"", "") + "\"");
        boolean current = sort.comparesAs(shown);
        NativeButton button = new NativeButton(name, event -> sorted.accept(current ? shown.reverse() : sort));
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.add(button);
        role(cell.getElement(), "columnheader");
        cell.getElement().setAttribute("scope", "col");
        if (current) {
            cell.getElement().setAttribute("aria-sort", shown.isAscending() ? "ascending" : "descending");
        }
        return cell;
    }

    private static void role(Element part, String role) {
        part.setAttribute("role", role);
    }
}
