package app.parley.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one message that carries all lanes to the browser; its reader is {@code frontend/timeline/model.ts}. */
final class LanesMessage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LanesMessage() {}

    static ArrayNode of(List<Lane> lanes) {
        ArrayNode message = JSON.arrayNode(lanes.size());
        lanes.forEach(lane -> message.add(of(lane)));
        return message;
    }

    static ArrayNode ofPresets(List<TimePreset> presets) {
        ArrayNode message = JSON.arrayNode(presets.size());
        presets.forEach(preset -> message.add(of(preset.window()).put("label", preset.label())));
        return message;
    }

    static ObjectNode of(TimeWindow window) {
        return JSON.objectNode()
                .put("from", window.from().toString())
                .put("to", window.to().toString());
    }

    private static ObjectNode of(Lane lane) {
        ObjectNode node = JSON.objectNode().put("id", lane.id()).put("label", lane.label());
        ArrayNode items = node.putArray("items");
        lane.items().forEach(item -> items.add(of(item)));
        putDensity(node, lane.density());
        return node;
    }

    private static ObjectNode of(LaneItem item) {
        ObjectNode node = JSON.objectNode()
                .put("id", item.id())
                .put("label", item.label())
                .put("detail", item.detail())
                .put("tone", item.tone().code())
                .put("shape", item.shape().code())
                .put("openStart", item.openStart())
                .put("openEnd", item.openEnd())
                .put("importance", item.importance())
                .put("fromText", item.fromText())
                .put("toText", item.toText());
        node.set("from", of(item.from()));
        if (item.to() != null) {
            node.set("to", of(item.to()));
        }
        if (item.href() != null) {
            node.put("href", item.href());
        }
        if (item.startsAt() != null) {
            // The civil time where it happened: the browser draws it without any zone.
            node.put("startsAt", item.startsAt().toLocalDateTime().withNano(0).toString());
        }
        return node;
    }

    private static ObjectNode of(DaySpan span) {
        return JSON.objectNode()
                .put("earliest", span.earliest().toString())
                .put("latest", span.latest().toString());
    }

    private static void putDensity(ObjectNode node, @Nullable Density density) {
        if (density == null) {
            return;
        }
        ObjectNode counts = node.putObject("density")
                .put("from", density.from().toString())
                .put("to", density.to().toString());
        ArrayNode buckets = counts.putArray("buckets");
        density.buckets().forEach(buckets::add);
    }
}
