package app.parley.timeline;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A date known to some precision: some day between two, both inclusive. An exact date has the same day twice.
 *
 * <p>Refused with an IllegalArgumentException if a day is outside the years 1900 to 2100 or the latest is before the
 * earliest.
 */
public record DaySpan(LocalDate earliest, LocalDate latest) implements Serializable {

    public DaySpan {
        TimeWindow.requireInRange(earliest);
        TimeWindow.requireInRange(latest);
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest day " + latest + " is before earliest day " + earliest);
        }
    }

    /** The same, where a day outside the years that can be shown counts as the first or last of them. */
    public static DaySpan shown(LocalDate earliest, LocalDate latest) {
        return new DaySpan(TimeWindow.shown(earliest), TimeWindow.shown(latest));
    }

    /** A date known to the day. */
    public static DaySpan on(LocalDate day) {
        return new DaySpan(day, day);
    }
}
