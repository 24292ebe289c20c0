package app.parley.map;

import java.io.Serializable;

/**
 * Where the map looks.
 *
 * @param zoom Web Mercator zoom, 0 (the world) to 24; fractions allowed
 */
public record MapView(Position centre, double zoom) implements Serializable {

    static final double DEEPEST_ZOOM = 24;

    public MapView {
        if (!(zoom >= 0 && zoom <= DEEPEST_ZOOM)) {
            throw new IllegalArgumentException("zoom " + zoom + " is not between 0 and 24");
        }
    }
}
