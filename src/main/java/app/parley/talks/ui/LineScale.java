package app.parley.talks.ui;

import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;

/**
 * Days on a width: the window's first day begins at its start, its last day ends at its end.
 *
 * @param first the window's first day
 * @param days in the window, at least 1
 */
record LineScale(LocalDate first, long days) {

    static LineScale of(DaySpan window) {
        LocalDate last = Objects.requireNonNull(window.to(), "a window has an end");
        return new LineScale(window.from(), ChronoUnit.DAYS.between(window.from(), last) + 1);
    }

    LocalDate last() {
        return first.plusDays(days - 1);
    }

    /** Where a day begins, as a share of the width; below 0 or above 1 if it is outside. */
    double at(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(first, day) / days;
    }

    /** True if some day from the one to the other, both inclusive, is in the window. */
    boolean shows(LocalDate from, LocalDate to) {
        return !to.isBefore(first) && !from.isAfter(last());
    }

    /** Where what begins on that day is drawn: its share, or the window's start if it began before. */
    double start(LocalDate from) {
        return Math.max(0, at(from));
    }

    /** How wide what is drawn from one day to another is, both inclusive, cut by the window. */
    double width(LocalDate from, LocalDate to) {
        return Math.max(0, Math.min(1, at(to.plusDays(1))) - start(from));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }
}
