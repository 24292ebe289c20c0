package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One traffic of a crossing went from one status to another.
 *
 * @param crossing its slug
 * @param direction one way, or both where both changed alike
 * @param on when, at the precision known
 * @param leftOn the first local day on which the status before no longer certainly held; before {@code heldFrom} only where
 *     the date is known in part: in between the status is unknown
 * @param heldFrom the first local day on which the new status certainly held
 * @param from the status before
 * @param to the new status, always another one
 * @param assessedBefore false if nothing had been assessed before
 * @param closedDays how many days the closure that ended had lasted, a range where a date is known in part; null unless it
 *     was closed before and the new status is known
 * @param closureId the assessed row that began, or whose end it is
 */
public record StatusChange(
        String crossing,
        Traffic traffic,
        Direction direction,
        PartialDate on,
        LocalDate leftOn,
        LocalDate heldFrom,
        CrossingStatus from,
        CrossingStatus to,
        boolean assessedBefore,
        @Nullable ClosedDayCount closedDays,
        @Nullable String closureId) {

    /** The status of a day from the one the day before the changes; what this change leaves alone is as it was. */
    CrossingStatus after(LocalDate day, CrossingStatus before) {
        if (day.isBefore(leftOn)) {
            return before;
        }
        return day.isBefore(heldFrom) ? CrossingStatus.UNKNOWN : to;
    }

    StatusChange towards(Direction other) {
        return new StatusChange(
                crossing, traffic, other, on, leftOn, heldFrom, from, to, assessedBefore, closedDays, closureId);
    }

    /** True if only the direction and the row differ. */
    boolean isLike(StatusChange other) {
        return new StatusChange(
                        crossing,
                        traffic,
                        other.direction,
                        on,
                        leftOn,
                        heldFrom,
                        from,
                        to,
                        assessedBefore,
                        closedDays,
                        other.closureId)
                .equals(other);
    }
}
