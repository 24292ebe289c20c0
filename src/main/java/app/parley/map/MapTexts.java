package app.parley.map;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Every word that the map itself shows, in the reader's language.
 *
 * @param label what the map is of, for screen readers
 * @param reset the button that shows the whole area again
 * @param disputed the legend's name for a dashed border
 * @param disputedNotes a sentence for each note of {@link DisputedBorders#noteKeys()}, by key
 */
public record MapTexts(
        String label,
        String zoomIn,
        String zoomOut,
        String reset,
        String close,
        String loading,
        String failed,
        String twoFingers,
        String attribution,
        String disputed,
        Map<String, String> disputedNotes)
        implements Serializable {

    public MapTexts {
        disputedNotes = Map.copyOf(disputedNotes);
    }

    /** The texts under {@code map.…}, as {@code translate} gives them, for a map of {@code label}. */
    public static MapTexts of(String label, UnaryOperator<String> translate) {
        Map<String, String> notes = new LinkedHashMap<>();
        DisputedBorders.shipped().noteKeys().forEach(key -> notes.put(key, translate.apply(key)));
        return new MapTexts(
                label,
                translate.apply("map.zoomIn"),
                translate.apply("map.zoomOut"),
                translate.apply("map.reset"),
                translate.apply("map.close"),
                translate.apply("map.loading"),
                translate.apply("map.failed"),
                translate.apply("map.twoFingers"),
                translate.apply("map.attribution"),
                translate.apply("map.disputed"),
                notes);
    }
}
