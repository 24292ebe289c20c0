package app.parley.cargo;

import app.parley.source.Reliability;
import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source's count of stranded cargo at a place and time.
 *
 * <p>An exact count has low = high. A count with a low and no high is open-ended ("more than 1,500"). One with neither is
 * in words only ("hundreds").
 *
 * @param id the claim's id
 * @param crossing slug of the crossing, null if the count is of no single crossing
 * @param unit what is counted
 * @param asOf the local day the count speaks of, null if undated
 * @param low smallest number meant, at least 0, null if none is stated
 * @param best the source's own best figure, null if none is stated
 * @param high largest number meant, null if none is stated
 * @param text the count as worded
 * @param sources reliability of each source that carries the claim
 * @param deskPick true if the desk takes this figure as the best
 */
public record CargoClaim(
        String id,
        @Nullable String crossing,
        CargoUnit unit,
        @Nullable PartialDate asOf,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String text,
        List<Reliability> sources,
        boolean deskPick) {

    /** @throws IllegalArgumentException if a number is negative or low ≤ best ≤ high does not hold */
    public CargoClaim {
        requireOrder(id, 0L, low);
        requireOrder(id, 0L, best);
        requireOrder(id, 0L, high);
        requireOrder(id, low, best);
        requireOrder(id, best, high);
        requireOrder(id, low, high);
        sources = List.copyOf(sources);
    }

    /** True if it states any number. */
    public boolean hasNumber() {
        return low != null || best != null || high != null;
    }

    /** Low, or the best figure where that is all there is; null if open below or in words only. */
    public @Nullable Long lower() {
        return low == null && high == null ? best : low;
    }

    /** High, or the best figure where that is all there is; null if open above or in words only. */
    public @Nullable Long upper() {
        return low == null && high == null ? best : high;
    }

    /**
     * The single figure the claim stands for: its best, or its exact count. Null for a range and for an open end, of which
     * no source said a figure in between.
     */
    public @Nullable Long figure() {
        if (best != null) {
            return best;
        }
        return low != null && low.equals(high) ? low : null;
    }

    private static void requireOrder(String id, @Nullable Long smaller, @Nullable Long larger) {
        if (smaller != null && larger != null && smaller > larger) {
            throw new IllegalArgumentException(
                    "Cargo claim " + id + ": " + larger + " is below " + smaller + "; expected 0 ≤ low ≤ best ≤ high.");
        }
    }
}
