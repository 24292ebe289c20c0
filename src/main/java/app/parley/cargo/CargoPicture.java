package app.parley.cargo;

import java.util.List;

/**
 * The stranded cargo of a whole situation on a day, besides what is stranded at each crossing.
 *
 * @param elsewhere of each unit the newest counts of no single crossing; they may speak of different places
 * @param counts the newest dated counts up to the day, newest first
 * @param more true if there are older ones
 * @param undated counts without a date, some of them
 * @param totals stated totals held against their parts, newest first
 */
public record CargoPicture(
        List<CargoReport> elsewhere,
        List<CargoReport> counts,
        boolean more,
        List<CargoReport> undated,
        List<TotalSet> totals) {}
