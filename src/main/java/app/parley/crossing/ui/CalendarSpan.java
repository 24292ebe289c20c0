package app.parley.crossing.ui;

import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a calendar shows: whole years, at most {@link #MOST_YEARS}, ending today at the latest.
 *
 * @param from a first of January
 * @param to the last day of a year, or today
 */
record CalendarSpan(LocalDate from, LocalDate to) {

    static final int MOST_YEARS = 3;

    /** Nothing before this year can be viewed. */
    private static final int FIRST_YEAR = 1900;

    /**
     * The years that the address asks for; else those up to the year of the day viewed, from the first assessed on, or up to
     * the year of the day shown where that is not among them.
     *
     * @param shown the day whose details are shown
     * @param firstAssessed null if nothing is
     */
    static CalendarSpan of(ViewState state, LocalDate shown, @Nullable LocalDate firstAssessed) {
        DaySpan window = state.window();
        if (window != null && window.to() != null) {
            int last = Math.min(window.to().getYear(), state.today().getYear());
            return years(Math.min(window.from().getYear(), last), last, state.today());
        }
        int viewed = state.on().getYear();
        boolean together = shown.getYear() <= viewed && shown.getYear() > viewed - MOST_YEARS;
        int last = together ? viewed : shown.getYear();
        int first = Math.min(firstAssessed == null ? last : Math.min(firstAssessed.getYear(), last), shown.getYear());
        return years(first, last, state.today());
    }

    private static CalendarSpan years(int first, int last, LocalDate today) {
        LocalDate from = LocalDate.of(Math.max(Math.max(first, last - MOST_YEARS + 1), FIRST_YEAR), 1, 1);
        LocalDate to = LocalDate.of(last, 12, 31);
        return new CalendarSpan(from, to.isAfter(today) ? today : to);
    }

    /** The years before. */
    DaySpan earlier() {
        return window(from.getYear() - MOST_YEARS, from.getYear() - 1);
    }

    /** The years after, or the last up to today. */
    DaySpan later(LocalDate today) {
        int last = Math.min(to.getYear() + MOST_YEARS, today.getYear());
        return window(Math.min(to.getYear() + 1, last), last);
    }

    /** Years with that day at an end. */
    DaySpan reaching(LocalDate day, LocalDate today) {
        return day.isBefore(from)
                ? window(day.getYear() - MOST_YEARS + 1, day.getYear())
                : window(day.getYear(), Math.min(day.getYear() + MOST_YEARS - 1, today.getYear()));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean endsOn(LocalDate today) {
        return !to.isBefore(today);
    }

    boolean startsFirst() {
        return from.getYear() <= FIRST_YEAR;
    }

    /** As a year, or the first and the last of several. */
    int firstYear() {
        return from.getYear();
    }

    int lastYear() {
        return to.getYear();
    }

    private static DaySpan window(int first, int last) {
        int begin = Math.max(first, FIRST_YEAR);
        return new DaySpan(LocalDate.of(begin, 1, 1), LocalDate.of(Math.max(last, begin), 12, 31));
    }
}
