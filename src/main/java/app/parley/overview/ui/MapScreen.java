package app.parley.overview.ui;

import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingLayer;
import app.parley.crossing.ui.CrossingWords;
import app.parley.incident.IncidentCluster;
import app.parley.incident.IncidentClusterQuery;
import app.parley.incident.IncidentEntry;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.incident.IncidentQuery;
import app.parley.incident.ui.IncidentLayer;
import app.parley.map.BaseMapController;
import app.parley.map.LeafletMap;
import app.parley.map.MapLayer;
import app.parley.map.MapMoveEvent;
import app.parley.map.MapTexts;
import app.parley.shell.MainLayout;
import app.parley.shell.MapPlace;
import app.parley.shell.Screen;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The big map: crossings on the day viewed and incidents of a period, with tables of what is in view. */
@Route(value = "map", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/map.css")
public class MapScreen extends Screen {

    private final transient CrossingBoardQuery board;
    private final transient IncidentClusterQuery clusters;
    private final transient IncidentQuery incidents;
    private final LeafletMap map = new LeafletMap();
    private final MapPeriod period;
    private final Choices kinds;
    private final NativeDetails kindFilter = new NativeDetails();
    private final LayerList layers;
    private final SelectionPanel selection;
    private final InView inView = new InView(this::selectFromTable, this::listMore);
    private List<CrossingOnDay> crossings = List.of();
    private int rows = InView.ROWS;
    private @Nullable MapLook look;
    private @Nullable String ground;

    MapScreen(
            CrossingBoardQuery board,
            IncidentClusterQuery clusters,
            IncidentQuery incidents,
            SelectionDetails details) {
        this.board = board;
        this.clusters = clusters;
        this.incidents = incidents;
        addClassName("map-screen");
        var words = texts();
        period = new MapPeriod(words, this::periodChosen);
        kinds = new Choices(words.get("map-view.kinds"), this::kindsChosen);
        Arrays.stream(IncidentKind.values()).forEach(kind -> kinds.offer(kind.code(), IncidentLayer.word(kind, words)));
        kindFilter.addClassNames("reveal", "kind-filter");
        kindFilter.setContent(kinds);
        layers = new LayerList(words, map::setLayerVisible);
        selection = new SelectionPanel(details, words.get("map-view.hint"), () -> selected(null));
        map.addMoveListener(this::moved);
        map.addFeatureSelectListener(event -> picked(event.featureId().orElse(null)));
        Div filters = new Div(period, kindFilter);
        filters.addClassName("map-filters");
        Div head = new Div(new H1(heading()), filters);
        head.addClassName("view-head");
        Div side = new Div(
                selection,
                new H2(words.get("map-view.legend")),
                new MapShapes(words),
                new H2(words.get("map-view.layers")),
                layers);
        side.addClassName("map-side");
        Div body = new Div(map, side);
        body.addClassName("map-body");
        add(head, body, inView);
    }

    @Override
    protected String heading() {
        return texts().get("nav.map");
    }

    @Override
    protected void show(Viewed viewed) {
        ViewState state = viewed.state();
        Situation situation = viewed.situation();
        if (!situation.slug().equals(ground)) {
            layGround(situation);
        }
        MapPlace place = state.map();
        if (place != null) {
            map.setView(place.lat(), place.lon(), place.zoom());
        }
        if (look == null) {
            look = place == null ? MapLook.whole(situation) : MapLook.at(place);
        }
        crossings = board.on(situation, state.on(), state.traffic(), asOf());
        period.show(state, texts());
        showKinds(state);
        showLayerList(situation, state);
        fill();
        showSelection();
    }

    private void layGround(Situation situation) {
        ground = situation.slug();
        look = null;
        var whole = MapLook.whole(situation).bounds();
        map.setTexts(MapTexts.of(texts().get("overview.map-label", situation.name()), texts()::get));
        map.setBaseMapUrl(BaseMapController.path(whole, texts().locale()));
        map.fitBounds(whole);
    }

    private void moved(MapMoveEvent event) {
        look = MapLook.of(event.bounds(), event.view().zoom());
        replace(state().withMap(new MapPlace(
                event.view().centre().lat(),
                event.view().centre().lon(),
                event.view().zoom())));
        fill();
    }

    private void periodChosen(@Nullable DaySpan days) {
        replace(state().withWindow(days));
        period.show(state(), texts());
        fill();
    }

    private void kindsChosen(SortedSet<String> chosen) {
        boolean all = chosen.size() == IncidentKind.values().length;
        replace(state().withKinds(all ? new TreeSet<>() : chosen));
        showKinds(state());
        fill();
    }

    private void picked(@Nullable String feature) {
        Optional<MapLook> cell = MapLook.ofCluster(feature);
        if (cell.isPresent()) {
            replace(state().withSelected(null));
            IncidentFilter within = filter(state()).within(cell.get().area());
            selection.showAll(
                    incidents
                            .page(situation(), within, InView.ROWS, null, asOf())
                            .incidents(),
                    this::selected);
            return;
        }
        Optional<Selection> chosen = Selection.parse(feature);
        if (feature == null || chosen.isPresent()) {
            replace(state().withSelected(chosen.orElse(null)));
            showSelection();
        }
    }

    private void listMore() {
        rows = Math.min(InView.MOST_ROWS, rows + 2 * InView.ROWS);
        fill();
    }

    private void selectFromTable(Selection chosen) {
        selected(chosen);
        selection.scrollIntoView();
    }

    private void selected(@Nullable Selection chosen) {
        replace(state().withSelected(chosen));
        map.setSelected(chosen == null ? null : chosen.toString());
        showSelection();
    }

    private void showSelection() {
        selection.show(new Viewed(situation(), state()), null);
    }

    /** Draws the layers and fills the tables for what is in view. */
    private void fill() {
        ViewState state = state();
        MapLook shown = Objects.requireNonNull(look);
        IncidentFilter filter = filter(state).within(shown.area());
        List<IncidentCluster> gathered = clusters.at(situation(), filter, shown.zoom(), asOf());
        List<IncidentEntry> listed =
                incidents.page(situation(), filter, rows, null, asOf()).incidents();
        map.setLayers(List.of(
                visible(IncidentLayer.of(gathered, texts())),
                visible(CrossingLayer.of(crossings, state, CrossingWords.here()))));
        map.setSelected(state.selected() == null ? null : state.selected().toString());
        long count = gathered.stream().mapToLong(IncidentCluster::count).sum();
        inView.show(crossings, listed, count, shown, state);
    }

    private MapLayer visible(MapLayer layer) {
        return new MapLayer(layer.id(), layer.name(), layers.isShown(layer.id()), layer.dense(), layer.features());
    }

    private static IncidentFilter filter(ViewState state) {
        DaySpan window = state.window();
        IncidentFilter filter = IncidentFilter.all().withKinds(kinds(state));
        return window == null ? filter : filter.between(window.from(), window.to());
    }

    private void showKinds(ViewState state) {
        Set<IncidentKind> chosen = kinds(state);
        kinds.choose((chosen.isEmpty() ? Set.of(IncidentKind.values()) : chosen)
                .stream().map(IncidentKind::code).toList());
        String words = chosen.isEmpty()
                ? texts().get("map-view.all-kinds")
                : texts().count("map-view.some-kinds", chosen.size());
        kindFilter.setSummary(new Span(words));
    }

    private void showLayerList(Situation situation, ViewState state) {
        layers.removeAll();
        CrossingWords words = CrossingWords.here();
        Optional<CrossingOnDay> newest = crossings.stream()
                .filter(one -> one.lastReportedOn() != null)
                .max(Comparator.comparing(one -> Objects.requireNonNull(one.lastReportedOn())));
        layers.add(
                CrossingLayer.ID,
                texts().get(
                                "map-view.layer.crossings",
                                words.traffic(state.traffic()),
                                formats().day(state.on())),
                texts().get("map-view.layer.crossings.from"),
                newest.map(one -> texts().get("map-view.newest", words.lastReport(one)))
                        .orElse(texts().get("crossing.never-reported")),
                newest.isEmpty() || newest.get().stale());
        String newestIncident = incidents.page(situation, IncidentFilter.all(), 1, null, asOf()).incidents().stream()
                .findFirst()
                .map(one -> texts().get("map-view.newest", formats().date(one.occurredOn())))
                .orElse(texts().get("map-view.no-incident-ever"));
        layers.add(
                IncidentLayer.ID,
                texts().get("incident.layer"),
                texts().get("map-view.layer.incidents.from"),
                newestIncident,
                false);
        layers.addGround(texts().get("map-view.layer.ground"), texts().get("map-view.layer.ground.from"));
    }

    /** Those that the address names and that exist; empty for all. */
    private static Set<IncidentKind> kinds(ViewState state) {
        return Arrays.stream(IncidentKind.values())
                .filter(kind -> state.kinds().contains(kind.code()))
                .collect(Collectors.toSet());
    }
}
