package app.parley.map;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes layers as the one message that the front end draws: an array of layers, each with a FeatureCollection. */
final class LayersJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LayersJson() {}

    static ArrayNode of(List<MapLayer> layers) {
        ArrayNode array = NODES.arrayNode();
        for (MapLayer layer : layers) {
            ObjectNode node = array.addObject();
            node.put("id", layer.id());
            node.put("name", layer.name());
            node.put("dense", layer.dense());
            ObjectNode collection = node.putObject("geojson");
            collection.put("type", "FeatureCollection");
            ArrayNode features = collection.putArray("features");
            layer.features().forEach(feature -> features.add(feature(feature)));
        }
        return array;
    }

    private static ObjectNode feature(MapFeature feature) {
        ObjectNode node = NODES.objectNode();
        node.put("type", "Feature");
        node.put("id", feature.id());
        node.set("geometry", geometry(feature.geometry()));
        ObjectNode properties = node.putObject("properties");
        properties.put("shape", feature.shape().name().toLowerCase(Locale.ROOT));
        properties.put("tone", feature.tone().name().toLowerCase(Locale.ROOT));
        properties.put("title", feature.title());
        if (feature.sizePx() > 0) {
            properties.put("size", feature.sizePx());
        }
        putUnlessNull(properties, "label", feature.label());
        putUnlessNull(properties, "badge", feature.badge());
        if (feature.stale()) {
            properties.put("stale", true);
        }
        Popup popup = feature.popup();
        if (popup != null) {
            properties.set("popup", popup(popup));
        }
        return node;
    }

    private static ObjectNode popup(Popup popup) {
        ObjectNode node = NODES.objectNode();
        ArrayNode rows = node.putArray("rows");
        for (Popup.Row row : popup.rows()) {
            rows.addObject().put("term", row.term()).put("text", row.text());
        }
        Popup.Link link = popup.link();
        if (link != null) {
            node.putObject("link").put("href", link.href()).put("text", link.text());
        }
        return node;
    }

    private static ObjectNode geometry(Geometry geometry) {
        ObjectNode node = NODES.objectNode();
        switch (geometry) {
            case Geometry.Point(Position at) -> {
                node.put("type", "Point");
                node.set("coordinates", coordinates(at));
            }
            case Geometry.Line(List<Position> through) -> {
                node.put("type", "LineString");
                node.set("coordinates", coordinates(through));
            }
            case Geometry.Area(List<Position> ring) -> {
                node.put("type", "Polygon");
                ArrayNode closed = coordinates(ring);
                if (!ring.getFirst().equals(ring.getLast())) {
                    closed.add(coordinates(ring.getFirst()));
                }
                node.putArray("coordinates").add(closed);
            }
        }
        return node;
    }

    private static ArrayNode coordinates(List<Position> positions) {
        ArrayNode array = NODES.arrayNode();
        positions.forEach(position -> array.add(coordinates(position)));
        return array;
    }

    private static ArrayNode coordinates(Position position) {
        return NODES.arrayNode().add(position.lon()).add(position.lat());
    }

    private static void putUnlessNull(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
