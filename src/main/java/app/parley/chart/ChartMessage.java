package app.parley.chart;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one message that carries a chart to the browser; its reader is {@code frontend/charts/model.ts}. */
final class ChartMessage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ChartSpec spec;
    private final ChartWords words;

    ChartMessage(ChartSpec spec, ChartWords words) {
        this.spec = spec;
        this.words = words;
    }

    ObjectNode json() {
        ObjectNode message = JSON.objectNode()
                .put("title", spec.title())
                .put("unit", spec.unit())
                .put("summary", words.summary(spec))
                .put("fileName", spec.fileName() + "-" + spec.viewed())
                .put("locale", words.texts().locale().toLanguageTag());
        message.set("axis", axis());
        ArrayNode series = message.putArray("series");
        spec.series().forEach(one -> series.add(of(one)));
        ArrayNode marks = message.putArray("marks");
        spec.marks().forEach(mark -> marks.add(of(mark)));
        ArrayNode foot = message.putArray("foot");
        foot().stream().filter(line -> !line.isEmpty()).forEach(foot::add);
        return message;
    }

    /** What stands under a picture that has left the page. */
    private List<String> foot() {
        return List.of(
                String.join(" ", spec.notes()),
                words.sources(spec.sources()),
                words.texts().get("chart.foot", words.formats().day(spec.viewed())));
    }

    private ObjectNode axis() {
        return switch (spec.axis()) {
            case Axis.Days days ->
                JSON.objectNode()
                        .put("kind", "days")
                        .put("from", days.from().toString())
                        .put("to", days.to().toString());
            case Axis.Categories categories -> {
                ObjectNode axis =
                        JSON.objectNode().put("kind", "categories").put("horizontal", categories.horizontal());
                ArrayNode names = axis.putArray("names");
                categories.names().forEach(names::add);
                yield axis;
            }
        };
    }

    private ObjectNode of(Series series) {
        ObjectNode node = JSON.objectNode().put("name", series.name()).put("tone", code(series.tone()));
        switch (series) {
            case Series.Line line -> node.put("kind", "line").put("stepped", line.stepped());
            case Series.Points points -> node.put("kind", "points").put("shape", code(points.shape()));
            case Series.Bars bars -> node.put("kind", "bars").put("stack", bars.stack());
        }
        ArrayNode items = node.putArray("items");
        ChartRow.of(series, spec).forEach(row -> items.add(of(row)));
        return node;
    }

    private ObjectNode of(ChartRow row) {
        ObjectNode item = JSON.objectNode();
        if (row.on() != null) {
            item.put("from", row.on().earliest().toString())
                    .put("to", (row.until() == null ? row.on().latest() : row.until()).toString());
        }
        put(item, "low", row.amount().lower());
        put(item, "best", row.amount().best());
        put(item, "high", row.amount().upper());
        item.put("number", words.number(row.amount()));
        ArrayNode told = item.putArray("told");
        words.told(row, spec.unit()).forEach(told::add);
        return item;
    }

    private static ObjectNode of(Mark mark) {
        return switch (mark) {
            case Mark.Line line ->
                JSON.objectNode()
                        .put("kind", "line")
                        .put("from", line.day().toString())
                        .put("to", line.day().toString())
                        .put("tone", code(Series.Tone.QUIET))
                        .put("label", line.label());
            case Mark.Span span ->
                JSON.objectNode()
                        .put("kind", "span")
                        .put("from", span.from().toString())
                        .put("to", span.to().toString())
                        .put("tone", code(span.tone()))
                        .put("label", span.label());
        };
    }

    private static void put(ObjectNode node, String name, @Nullable Double number) {
        if (number == null) {
            node.putNull(name);
        } else {
            node.put(name, number);
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
