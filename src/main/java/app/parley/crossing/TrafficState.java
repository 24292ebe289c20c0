package app.parley.crossing;

import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The status of one traffic in one direction (or in both, where they agree) on a day.
 *
 * @param since first local day of the unbroken run, null if unknown
 * @param closedDays on which day of the closure, null unless closed
 */
public record TrafficState(
        Traffic traffic,
        Direction direction,
        CrossingStatus status,
        @Nullable PartialDate since,
        @Nullable ClosedDayCount closedDays) {}
