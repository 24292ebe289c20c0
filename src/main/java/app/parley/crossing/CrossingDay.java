package app.parley.crossing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One square of a crossing's calendar for one traffic.
 *
 * @param date local day of the crossing
 * @param status both ways added up
 * @param closedDays on which day of the closure, null unless closed
 * @param closureId the assessed row that decides it, or leaves it undecided; null if none speaks of it
 */
public record CrossingDay(
        LocalDate date,
        CrossingStatus status,
        @Nullable ClosedDayCount closedDays,
        @Nullable String closureId) {}
