package app.parley.overview.ui;

import app.parley.crossing.CrossingStatus;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the shapes on the map stand for. */
class MapLegend extends UnorderedList {

    MapLegend(Texts texts) {
        addClassName("legend");
        for (CrossingStatus status : CrossingStatus.values()) {
            add(new ListItem(new StatusMark(status, texts)));
        }
        add(
                item("legend-violence", texts.get("legend.violence")),
                item("legend-incident", texts.get("legend.incident")));
    }

    private static ListItem item(String className, String words) {
        Span mark = new Span(words);
        mark.addClassNames("status-mark", className);
        return new ListItem(mark);
    }
}
