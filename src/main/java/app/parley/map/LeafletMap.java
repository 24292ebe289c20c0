package app.parley.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map on Leaflet: layers of features over an offline base map or tiles. Draws what it is told and says what the
 * reader
 * did; which layers there are and what they mean is the application's business.
 *
 * <p>Needs {@link #setTexts} before it is shown, and either {@link #setBaseMapUrl} or {@link #setTiles} to have a
 * ground.
 */
@Tag("leaflet-map")
@JsModule("./leaflet-map/leaflet-map.ts")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.22", dev = true)
public class LeafletMap extends Component implements HasSize {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Set<String> featureIds = new HashSet<>();
    private final Set<String> hiddenLayers = new TreeSet<>();
    private @Nullable MapView lastMovedTo;
    /** Makes each command differ from the one before, so that "go there" works again after the reader left. */
    private int commands;

    public LeafletMap() {
        addListener(
                FeatureSelectEvent.class,
                event -> rememberSelected(event.featureId().orElse(null)));
        addListener(MapMoveEvent.class, event -> lastMovedTo = event.view());
    }

    /**
     * Replaces all layers with these, in one message; the first lies lowest.
     *
     * @throws IllegalArgumentException if two features share an id
     */
    public void setLayers(List<MapLayer> layers) {
        Set<String> ids = new HashSet<>();
        Set<String> hidden = new TreeSet<>();
        for (MapLayer layer : layers) {
            if (!layer.visible()) {
                hidden.add(layer.id());
            }
            for (MapFeature feature : layer.features()) {
                if (!ids.add(feature.id())) {
                    throw new IllegalArgumentException(
                            "layer " + layer.id() + ": feature id " + feature.id() + " is taken");
                }
            }
        }
        featureIds.clear();
        featureIds.addAll(ids);
        hiddenLayers.clear();
        hiddenLayers.addAll(hidden);
        sendHiddenLayers();
        getElement().setPropertyJson("layers", LayersJson.of(layers));
    }

    /** Shows or hides a layer without sending its features again. */
    public void setLayerVisible(String layerId, boolean visible) {
        if (visible ? hiddenLayers.remove(layerId) : hiddenLayers.add(layerId)) {
            sendHiddenLayers();
        }
    }

    /** Marks a feature as selected and opens its popup; null lifts the selection. An unknown id selects nothing. */
    public void setSelected(@Nullable String featureId) {
        rememberSelected(featureId != null && featureIds.contains(featureId) ? featureId : null);
    }

    /** Moves the map. The reader may move it away again; that is no contradiction, and this may be called again. */
    public void setView(double lat, double lon, double zoom) {
        lastMovedTo = null;
        sendView(new MapView(new Position(lat, lon), zoom));
    }

    /** Shows bounds as large as they fit, and makes them what the reset button goes back to. */
    public void fitBounds(Bounds bounds) {
        lastMovedTo = null;
        ObjectNode node = command();
        node.putArray("box")
                .add(bounds.west())
                .add(bounds.south())
                .add(bounds.east())
                .add(bounds.north());
        getElement().setPropertyJson("home", node);
    }

    /** Draws raster tiles in place of the base map; null goes back to the base map. */
    public void setTiles(@Nullable TileSource tiles) {
        ObjectNode node = NODES.objectNode();
        if (tiles != null) {
            node.put("urlTemplate", tiles.urlTemplate());
            node.put("attribution", tiles.attribution());
            node.put("maxZoom", tiles.maxZoom());
        }
        getElement().setPropertyJson("tiles", node);
    }

    /** Where the base map is fetched from, relative to the page's base; see {@link BaseMapController#path}. */
    public void setBaseMapUrl(String url) {
        getElement().setProperty("baseMapUrl", url);
    }

    /** Sets every word that the map shows. */
    public void setTexts(MapTexts texts) {
        ObjectNode node = NODES.objectNode()
                .put("label", texts.label())
                .put("zoomIn", texts.zoomIn())
                .put("zoomOut", texts.zoomOut())
                .put("reset", texts.reset())
                .put("close", texts.close())
                .put("loading", texts.loading())
                .put("failed", texts.failed())
                .put("twoFingers", texts.twoFingers())
                .put("attribution", texts.attribution())
                .put("disputed", texts.disputed());
        ObjectNode notes = node.putObject("disputedNotes");
        texts.disputedNotes().forEach(notes::put);
        getElement().setPropertyJson("texts", node);
    }

    /** Called when the reader selects a feature or lifts the selection; not for {@link #setSelected}. */
    public Registration addFeatureSelectListener(ComponentEventListener<FeatureSelectEvent> listener) {
        return addListener(FeatureSelectEvent.class, listener);
    }

    /** Called when the reader has moved or zoomed the map; not for {@link #setView} and {@link #fitBounds}. */
    public Registration addMoveListener(ComponentEventListener<MapMoveEvent> listener) {
        return addListener(MapMoveEvent.class, listener);
    }

    /** Called when the reader points at a place where no feature is. */
    public Registration addPointListener(ComponentEventListener<MapPointEvent> listener) {
        return addListener(MapPointEvent.class, listener);
    }

    boolean shows(String featureId) {
        return featureIds.contains(featureId);
    }

    /** A map that comes back to the page looks where the reader left it. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (lastMovedTo != null) {
            sendView(lastMovedTo);
        }
    }

    private void sendView(MapView view) {
        ObjectNode node = command();
        node.put("lat", view.centre().lat());
        node.put("lon", view.centre().lon());
        node.put("zoom", view.zoom());
        getElement().setPropertyJson("view", node);
    }

    private void rememberSelected(@Nullable String featureId) {
        getElement().setProperty("selected", featureId == null ? "" : featureId);
    }

    private void sendHiddenLayers() {
        ArrayNode hidden = NODES.arrayNode();
        hiddenLayers.forEach(hidden::add);
        getElement().setPropertyJson("hiddenLayers", hidden);
    }

    private ObjectNode command() {
        return NODES.objectNode().put("command", ++commands);
    }
}
