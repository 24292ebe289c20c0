package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingPage;
import app.parley.map.BaseMapController;
import app.parley.map.Bounds;
import app.parley.map.LeafletMap;
import app.parley.map.MapTexts;
import app.parley.shell.EmptyState;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** Where the crossing lies, and by whose word; words alone where no position is known. */
class PlaceMap extends Section {

    /** About 75 km each way: wide enough to show both sides and the next towns. */
    private static final double AROUND_DEGREES = 0.7;

    PlaceMap(CrossingPage crossing, Situation situation, ViewState state, CrossingWords words) {
        addClassName("place-map");
        Texts texts = words.texts();
        CrossingOnDay now = crossing.onDay();
        getElement().setAttribute("aria-label", texts.get("crossing.page.place"));
        String origin = crossing.coordinateSource();
        if (now.lat() == null || now.lon() == null) {
            add(new EmptyState(
                    origin == null
                            ? texts.get("crossing.page.no-position")
                            : texts.get("crossing.page.no-position-because", origin)));
            return;
        }
        LeafletMap map = new LeafletMap();
        map.setTexts(MapTexts.of(texts.get("crossing.page.map", now.name()), texts::get));
        Situation.Bounds area = situation.bounds();
        map.setBaseMapUrl(BaseMapController.path(
                new Bounds(area.west(), area.south(), area.east(), area.north()), texts.locale()));
        map.setLayers(List.of(CrossingLayer.of(List.of(now), state, words)));
        double lat = now.lat();
        double lon = now.lon();
        map.fitBounds(
                new Bounds(lon - AROUND_DEGREES, lat - AROUND_DEGREES, lon + AROUND_DEGREES, lat + AROUND_DEGREES));
        Div frame = new Div(map);
        frame.addClassName("place-frame");
        Paragraph position = new Paragraph(
                origin == null
                        ? texts.get("crossing.page.position", lat, lon)
                        : texts.get("crossing.page.position-by", lat, lon, origin));
        position.addClassNames("quiet", "small");
        add(frame, position);
    }
}
