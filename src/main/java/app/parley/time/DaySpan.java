package app.parley.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of whole local days, both ends inclusive.
 *
 * @param from first day
 * @param to last day, null if the end is open
 */
public record DaySpan(LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if the last day is before the first */
    public DaySpan {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
        }
    }

    /** True from the first to the last day, both included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** True if some day is in both. */
    public boolean overlaps(DaySpan other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
