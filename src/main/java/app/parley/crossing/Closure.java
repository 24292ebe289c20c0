package app.parley.crossing;

import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.Set;

/**
 * An interval in which one crossing was closed or restricted for some traffic and direction, as our desk assesses it.
 *
 * <p>Rows of one crossing, traffic and direction do not overlap; should they all the same, closed outweighs restricted.
 *
 * @param id the row's id
 * @param traffic what is closed or restricted; at least one
 * @param direction the ways it holds for
 * @param interval local days of the crossing, both ends inclusive; an open end is still in force
 * @param status closed or restricted
 */
public record Closure(
        String id, Set<Traffic> traffic, Direction direction, DateInterval interval, CrossingStatus status) {

    /** @throws IllegalArgumentException if there is no traffic, or the status is neither closed nor restricted */
    public Closure {
        if (traffic.isEmpty()) {
            throw new IllegalArgumentException("Closure " + id + " names no traffic.");
        }
        if (!status.holdsBack()) {
            throw new IllegalArgumentException(
                    "Closure " + id + " has status " + status.code() + ": expected closed or restricted.");
        }
        traffic = Set.copyOf(traffic);
    }

    boolean assesses(Traffic some, Direction oneWay) {
        return traffic.contains(some) && direction.covers(oneWay);
    }

    /** True if this row and the later one leave no day between them, however their ends are read. */
    boolean runsInto(Closure later) {
        LocalDate start = later.interval.from().latest();
        if (!interval.from().latest().isBefore(later.interval.from().earliest())) {
            return false;
        }
        return interval.to() == null || !interval.to().earliest().isBefore(start.minusDays(1));
    }
}
