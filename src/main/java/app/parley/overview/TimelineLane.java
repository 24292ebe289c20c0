package app.parley.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lane: how much happened when, and its most important items.
 *
 * @param id unique within the timeline: the kind's word, and for a crossing its id after a colon
 * @param crossingId null unless the lane is a crossing's
 * @param crossingName null unless the lane is a crossing's
 * @param total number of all items that could fall into the window
 * @param density the total spread over the buckets; each item counts once, where it begins, or in the first bucket if it
 *     began before the window
 * @param items at most {@value #MOST_ITEMS}, by start
 */
public record TimelineLane(
        String id,
        LaneKind kind,
        @Nullable String crossingId,
        @Nullable String crossingName,
        long total,
        List<Long> density,
        List<TimelineItem> items) {

    public static final int MOST_ITEMS = 200;
}
