package app.parley.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports of incidents near a place in a window of days. Competing reports of one event are each counted, and the dead are
 * never added up.
 *
 * @param kinds what happened, the most reported first; null where the place is unknown and nothing can be said
 * @param unplaced reports of the situation in the same days that have no position, so that nobody can tell how near
 */
public record IncidentsNearby(@Nullable List<OfKind> kinds, Count unplaced) {

    /**
     * A number of reports, uncertain where days are known only in part.
     *
     * @param certain reports of days that are all in the window
     * @param possible those, and reports of days that could be in it
     */
    public record Count(long certain, long possible) {

        Count plus(Count other) {
            return new Count(certain + other.certain, possible + other.possible);
        }
    }

    /** Reports of one kind, and the one of them that gives the most dead. */
    public record OfKind(
            IncidentKind kind, Count count, @Nullable LargestReport largest) {}

    /**
     * The report that gives the most dead, by its smallest number.
     *
     * @param id what links name it by
     * @param high largest number of dead that fits the report; null if it leaves it open
     */
    public record LargestReport(
            String id, int low, @Nullable Integer high) {}

    /** All kinds together; empty counts if none, or if the place is unknown. */
    public Count all() {
        return kinds == null
                ? new Count(0, 0)
                : kinds.stream().map(OfKind::count).reduce(new Count(0, 0), Count::plus);
    }
}
