package app.parley.crossing;

import java.util.OptionalInt;

/**
 * On which day of a closure a crossing is; the first closed local day is day 1.
 *
 * <p>Where the start is known only to the month or year, the count is a range: {@code low} counts from the latest possible
 * start, {@code high} from the earliest.
 *
 * @param low in days, at least 1
 * @param high in days, at least {@code low}
 */
public record ClosedDayCount(int low, int high) {

    /** @throws IllegalArgumentException unless 1 ≤ low ≤ high */
    public ClosedDayCount {
        if (low < 1 || high < low) {
            throw new IllegalArgumentException("No day count: low " + low + ", high " + high + ".");
        }
    }

    /** The day, if the start is known to the day. */
    public OptionalInt exact() {
        return low == high ? OptionalInt.of(low) : OptionalInt.empty();
    }
}
