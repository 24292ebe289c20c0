package app.parley.overview.ui;

import app.parley.crossing.CrossingStatus;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the shapes of the map mean. */
class MapShapes extends UnorderedList {

    MapShapes(Texts texts) {
        addClassName("map-legend");
        getElement().setAttribute("aria-label", texts.get("map-view.legend"));
        for (CrossingStatus status : CrossingStatus.values()) {
            add(new ListItem(new StatusMark(status, texts)));
        }
        add(shape("legend-stale", texts.get("map-view.legend.stale")));
        add(shape("incident-mark incident-violent", texts.get("map-view.legend.violent")));
        add(shape("incident-mark incident-other", texts.get("map-view.legend.other")));
        add(shape("legend-cluster", texts.get("map-view.legend.cluster")));
    }

    private static ListItem shape(String classNames, String words) {
        Span mark = new Span(words);
        mark.addClassNames(classNames.split(" "));
        return new ListItem(mark);
    }
}
