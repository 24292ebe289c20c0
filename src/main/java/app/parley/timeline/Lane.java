package app.parley.timeline;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One horizontal band of the timeline: its items in any order, and optionally how dense they are.
 *
 * <p>Refused with an IllegalArgumentException if the id is blank or there are more than 10,000 items.
 *
 * @param id unique within the timeline
 * @param label in the reader's language
 */
public record Lane(
        String id,
        String label,
        List<LaneItem> items,
        @Nullable Density density) implements Serializable {

    static final int MOST_ITEMS = 10_000;

    public Lane {
        items = List.copyOf(items);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a lane needs an id");
        }
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "lane " + id + " has " + items.size() + " items, expected at most " + MOST_ITEMS);
        }
    }

    public static Lane of(String id, String label, List<LaneItem> items) {
        return new Lane(id, label, items, null);
    }
}
