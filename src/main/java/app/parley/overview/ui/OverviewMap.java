package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingLayer;
import app.parley.crossing.ui.CrossingWords;
import app.parley.incident.IncidentCluster;
import app.parley.incident.IncidentClusterQuery;
import app.parley.incident.IncidentFilter;
import app.parley.incident.ui.IncidentLayer;
import app.parley.map.BaseMapController;
import app.parley.map.Bounds;
import app.parley.map.LeafletMap;
import app.parley.map.MapLayer;
import app.parley.map.MapTexts;
import app.parley.shell.Formats;
import app.parley.shell.MapPlace;
import app.parley.shell.Selection;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The crossings and the incidents of a period on a map. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OverviewMap extends Div {

    private static final int CLUSTER_ZOOM = 6;

    private final transient IncidentClusterQuery clusters;
    private final LeafletMap map = new LeafletMap();
    private final Paragraph caption = new Paragraph();
    private MapLayer crossings = MapLayer.of(CrossingLayer.ID, "", List.of());
    private @Nullable String shownSituation;

    OverviewMap(IncidentClusterQuery clusters) {
        this.clusters = clusters;
        caption.addClassName("caption");
        add(map, new MapLegend(Texts.here()), caption);
    }

    void onSelect(SerializableConsumer<@Nullable Selection> listener) {
        map.addFeatureSelectListener(event -> {
            String id = event.featureId().orElse(null);
            Selection selection = Selection.parse(id).orElse(null);
            if (id == null || selection != null) {
                listener.accept(selection);
            }
        });
    }

    void onMove(SerializableConsumer<MapPlace> listener) {
        map.addMoveListener(event -> listener.accept(new MapPlace(
                event.view().centre().lat(),
                event.view().centre().lon(),
                event.view().zoom())));
    }

    void show(Viewed viewed, List<CrossingOnDay> board, CrossingWords words) {
        crossings = CrossingLayer.of(board, viewed.state(), words);
        Situation situation = viewed.situation();
        if (!situation.slug().equals(shownSituation)) {
            ground(situation, words.texts());
            shownSituation = situation.slug();
        }
        MapPlace place = viewed.state().map();
        if (place != null) {
            map.setView(place.lat(), place.lon(), place.zoom());
        }
        showIncidents(situation, viewed.state());
    }

    /** Draws the layers again, with the incidents of the state's window. */
    void showIncidents(Situation situation, ViewState state) {
        Texts texts = Texts.here();
        DaySpan window = OverviewTimeline.shownDays(state);
        List<IncidentCluster> gathered = clusters.at(
                situation, IncidentFilter.all().between(window.from(), window.to()), CLUSTER_ZOOM, state.asOf());
        MapLayer incidents = IncidentLayer.of(gathered, texts);
        map.setLayers(List.of(incidents, crossings));
        caption.setText(caption(gathered, window, texts));
    }

    void select(@Nullable Selection selection) {
        map.setSelected(selection == null ? null : selection.toString());
    }

    private void ground(Situation situation, Texts texts) {
        Situation.Bounds area = situation.bounds();
        Bounds bounds = new Bounds(area.west(), area.south(), area.east(), area.north());
        map.setTexts(MapTexts.of(texts.get("overview.map-label", situation.name()), texts::get));
        map.setBaseMapUrl(BaseMapController.path(bounds, texts.locale()));
        map.fitBounds(bounds);
    }

    private static String caption(List<IncidentCluster> gathered, DaySpan window, Texts texts) {
        long count = gathered.stream().mapToLong(IncidentCluster::count).sum();
        Formats formats = new Formats(texts);
        LocalDate to = window.to() == null ? window.from() : window.to();
        return texts.count("overview.incidents", count, formats.day(window.from()), formats.day(to));
    }
}
