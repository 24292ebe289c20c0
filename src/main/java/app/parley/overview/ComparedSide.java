package app.parley.overview;

import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.DayTally;
import app.parley.incident.IncidentsNearby;
import app.parley.time.DaySpan;
import java.util.List;

/**
 * One side of a comparison: a crossing in a window of days.
 *
 * @param window local days, both ends inclusive and known
 * @param onLastDay the crossing as it stood on the window's last day
 * @param days status of the counted traffic on every day of the window, in order
 * @param tally the same, counted
 * @param incidents reports near the crossing on these days
 */
public record ComparedSide(
        DaySpan window, CrossingOnDay onLastDay, List<CrossingDay> days, DayTally tally, IncidentsNearby incidents) {}
