package app.parley.map;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes one GeoJSON FeatureCollection from lines, areas and points in grid units. */
final class BaseMapJson implements AutoCloseable {

    private final JsonGenerator json;
    private final int grid;

    /** @param grid grid units in a degree */
    BaseMapJson(OutputStream out, int grid) {
        this.json = JsonMapper.shared().createGenerator(out);
        this.grid = grid;
    }

    void start(Bounds box) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("bbox");
        json.writeNumber(box.west());
        json.writeNumber(box.south());
        json.writeNumber(box.east());
        json.writeNumber(box.north());
        json.writeEndArray();
        json.writeArrayPropertyStart("features");
    }

    void finish() {
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.close();
    }

    void property(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void property(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    void property(String name, int value) {
        json.writeNumberProperty(name, value);
    }

    void property(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void spots(List<int[]> spots) {
        json.writeArrayPropertyStart("spots");
        spots.forEach(spot -> position(spot[0], spot[1]));
        json.writeEndArray();
    }

    /** Opens a point with its name; properties may follow until {@link #endPoint}. */
    void point(String kind, String name, int x, int y) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        position(x, y);
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("name", name);
    }

    void endPoint() {
        json.writeEndObject();
        json.writeEndObject();
    }

    void areas(String kind, List<List<int[]>> polygons) {
        start(kind, null, "MultiPolygon");
        for (List<int[]> polygon : polygons) {
            json.writeStartArray();
            polygon.forEach(ring -> line(ring, true));
            json.writeEndArray();
        }
        end();
    }

    void lines(String kind, @Nullable String note, List<int[]> lines) {
        if (!lines.isEmpty()) {
            start(kind, note, "MultiLineString");
            lines.forEach(line -> line(line, false));
            end();
        }
    }

    private void start(String kind, @Nullable String note, String type) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("kind", kind);
        if (note != null) {
            json.writeStringProperty("note", note);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", type);
        json.writeArrayPropertyStart("coordinates");
    }

    private void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void line(int[] line, boolean closed) {
        json.writeStartArray();
        for (int i = 0; i < line.length; i += 2) {
            position(line[i], line[i + 1]);
        }
        if (closed && (line[0] != line[line.length - 2] || line[1] != line[line.length - 1])) {
            position(line[0], line[1]);
        }
        json.writeEndArray();
    }

    private void position(int x, int y) {
        json.writeStartArray();
        json.writeNumber(x / (double) grid);
        json.writeNumber(y / (double) grid);
        json.writeEndArray();
    }
}
