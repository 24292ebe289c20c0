package app.parley.crossing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A number of days between two dates, a range where one of them is known only in part.
 *
 * @param low in days, at least 0
 * @param high in days, at least {@code low}
 */
public record DayRange(int low, int high) {

    /** @throws IllegalArgumentException unless 0 ≤ low ≤ high */
    public DayRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("No number of days: low " + low + ", high " + high + ".");
        }
    }

    /** From a day between two to a later day between two others; the shortest way to the longest. */
    static DayRange between(LocalDate firstFrom, LocalDate lastFrom, LocalDate firstTo, LocalDate lastTo) {
        return new DayRange(
                Math.toIntExact(ChronoUnit.DAYS.between(lastFrom, firstTo)),
                Math.toIntExact(ChronoUnit.DAYS.between(firstFrom, lastTo)));
    }
}
