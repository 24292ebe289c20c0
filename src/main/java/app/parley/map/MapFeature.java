package app.parley.map;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the map.
 *
 * @param id unique among all layers of a map
 * @param title what a screen reader says and the popup's heading
 * @param sizePx diameter of a marker or width of a line in CSS pixels, 1 to 96; 0 for the usual one
 * @param label short text beside the marker; hidden where it would collide with another
 * @param badge very short text within the marker, such as a count
 * @param stale drawn with a broken outline
 */
public record MapFeature(
        String id,
        Geometry geometry,
        Shape shape,
        Tone tone,
        int sizePx,
        String title,
        @Nullable String label,
        @Nullable String badge,
        boolean stale,
        @Nullable Popup popup)
        implements Serializable {

    private static final int LARGEST_SIZE_PX = 96;

    public MapFeature {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a feature without id, titled " + title);
        }
        if (sizePx < 0 || sizePx > LARGEST_SIZE_PX) {
            throw new IllegalArgumentException("feature " + id + ": sizePx " + sizePx + " is not between 0 and 96");
        }
    }

    /** A feature of the usual size without label, badge or popup. */
    public static MapFeature of(String id, Geometry geometry, Shape shape, Tone tone, String title) {
        return new MapFeature(id, geometry, shape, tone, 0, title, null, null, false, null);
    }

    public MapFeature withSizePx(int px) {
        return new MapFeature(id, geometry, shape, tone, px, title, label, badge, stale, popup);
    }

    public MapFeature withLabel(@Nullable String text) {
        return new MapFeature(id, geometry, shape, tone, sizePx, title, text, badge, stale, popup);
    }

    public MapFeature withBadge(@Nullable String text) {
        return new MapFeature(id, geometry, shape, tone, sizePx, title, label, text, stale, popup);
    }

    public MapFeature withStale(boolean isStale) {
        return new MapFeature(id, geometry, shape, tone, sizePx, title, label, badge, isStale, popup);
    }

    public MapFeature withPopup(@Nullable Popup rows) {
        return new MapFeature(id, geometry, shape, tone, sizePx, title, label, badge, stale, rows);
    }
}
