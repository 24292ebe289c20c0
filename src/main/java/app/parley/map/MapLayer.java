package app.parley.map;

import java.io.Serializable;
import java.util.List;

/**
 * A set of features that are shown and hidden together. The switch for it is the application's.
 *
 * @param id unique within a map
 * @param name spoken name of the layer
 * @param dense points are drawn as dots on a canvas: fast for thousands, but neither labelled nor reachable by
 *     keyboard, so the application lists them elsewhere
 */
public record MapLayer(String id, String name, boolean visible, boolean dense, List<MapFeature> features)
        implements Serializable {

    public MapLayer {
        features = List.copyOf(features);
    }

    /** A visible layer whose points are markers. */
    public static MapLayer of(String id, String name, List<MapFeature> features) {
        return new MapLayer(id, name, true, false, features);
    }
}
