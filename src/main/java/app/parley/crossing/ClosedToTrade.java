package app.parley.crossing;

import java.time.LocalDate;

/**
 * How many crossings were closed to trade on a local day: to every trade that is assessed there, both ways.
 *
 * @param closed at most {@code assessed}
 * @param assessed crossings for which some trade is assessed on that day, or was assessed and has ended since
 */
public record ClosedToTrade(LocalDate day, int closed, int assessed) {}
