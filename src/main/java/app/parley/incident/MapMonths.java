package app.parley.incident;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of days as the whole months within it and the days that are left over. Months are counted from January 1970.
 *
 * @param first of the whole months
 * @param last of the whole months, inclusive; before the first if there is none
 * @param firstPossible the month of the window's first day
 * @param lastPossible the month of its last day
 * @param rest the days within the window that are of no whole month; at most two runs, both shorter than two months
 */
record MapMonths(int first, int last, int firstPossible, int lastPossible, List<Days> rest) {
    /** Far beyond any date, and small enough for the database's type. */
    private static final int EVER = Short.MAX_VALUE;

    /** Both inclusive. */
    record Days(LocalDate from, LocalDate to) {}

    /** @param from null for all that was before {@code to} */
    static MapMonths of(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Days> rest = new ArrayList<>();
        int first = -EVER;
        int firstPossible = -EVER;
        int last = EVER;
        int lastPossible = EVER;
        if (from != null) {
            firstPossible = month(from);
            first = from.getDayOfMonth() == 1 ? firstPossible : firstPossible + 1;
        }
        if (to != null) {
            lastPossible = month(to);
            last = to.equals(YearMonth.from(to).atEndOfMonth()) ? lastPossible : lastPossible - 1;
        }
        if (from != null && to != null && first > last) {
            return new MapMonths(first, last, firstPossible, lastPossible, List.of(new Days(from, to)));
        }
        if (from != null && first != firstPossible) {
            rest.add(new Days(from, YearMonth.from(from).atEndOfMonth()));
        }
        if (to != null && last != lastPossible) {
            rest.add(new Days(to.withDayOfMonth(1), to));
        }
        return new MapMonths(first, last, firstPossible, lastPossible, List.copyOf(rest));
    }

    boolean hasWhole() {
        return first <= last;
    }

    private static int month(LocalDate day) {
        return Math.clamp((day.getYear() - 1970) * 12L + day.getMonthValue() - 1, -EVER + 1, EVER - 1);
    }
}
