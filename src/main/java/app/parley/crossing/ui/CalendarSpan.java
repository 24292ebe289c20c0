package app.parley.crossing.ui;

import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days a calendar shows: whole months, twelve or as many as the address asks for up to {@link #MOST_MONTHS}, ending
 * today at the latest.
 */
record CalendarSpan(LocalDate from, LocalDate to) {

    static final int MOST_MONTHS = 24;

    private static final int MONTHS = 12;
    private static final int MONTHS_AFTER_DAY = 3;

    static CalendarSpan of(ViewState state) {
        DaySpan window = state.window();
        YearMonth first;
        YearMonth last;
        if (window == null || window.to() == null) {
            last = YearMonth.from(state.on()).plusMonths(MONTHS_AFTER_DAY);
            first = null;
        } else {
            last = YearMonth.from(window.to());
            first = YearMonth.from(window.from());
        }
        YearMonth now = YearMonth.from(state.today());
        if (last.isAfter(now)) {
            last = now;
        }
        if (first == null || first.isAfter(last)) {
            first = last.minusMonths(MONTHS - 1);
        }
        if (first.isBefore(last.minusMonths(MOST_MONTHS - 1))) {
            first = last.minusMonths(MOST_MONTHS - 1);
        }
        LocalDate to = last.atEndOfMonth();
        return new CalendarSpan(first.atDay(1), to.isAfter(state.today()) ? state.today() : to);
    }

    /** The twelve months before. */
    DaySpan earlier() {
        return months(YearMonth.from(from).minusMonths(1));
    }

    /** The twelve months after, or the last up to today. */
    DaySpan later(LocalDate today) {
        YearMonth last = YearMonth.from(to).plusMonths(MONTHS);
        YearMonth now = YearMonth.from(today);
        return months(last.isAfter(now) ? now : last);
    }

    boolean endsOn(LocalDate today) {
        return !to.isBefore(today);
    }

    private static DaySpan months(YearMonth last) {
        return new DaySpan(last.minusMonths(MONTHS - 1).atDay(1), last.atEndOfMonth());
    }
}
