package app.parley.talks.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days at which the axis is marked: Mondays, firsts of months, quarters or years, whichever leave room for words. */
final class LineTicks {
    private static final int MOST = 14;

    private LineTicks() {}

    /** What a mark is said to be. */
    enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /**
     * One mark.
     *
     * @param whole true if its name needs the larger unit too: the first one, and each January
     */
    record Tick(LocalDate day, Unit unit, boolean whole) {}

    static List<Tick> of(LineScale scale) {
        if (scale.days() <= MOST) {
            return every(scale, scale.first(), Unit.DAY, 0, 0, 1);
        }
        if (scale.days() <= 7L * MOST) {
            LocalDate monday = scale.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            return every(scale, monday, Unit.DAY, 0, 0, 7);
        }
        for (int months : new int[] {1, 2, 3, 6}) {
            if (scale.days() <= 31L * months * MOST) {
                return every(scale, firstOfMonth(scale.first(), months), Unit.MONTH, 0, months, 0);
            }
        }
        int years = (int) (scale.days() / (365L * MOST)) + 1;
        LocalDate january = scale.first().getDayOfYear() == 1
                ? scale.first()
                : scale.first().with(TemporalAdjusters.firstDayOfNextYear());
        return every(scale, january, Unit.YEAR, years, 0, 0);
    }

    private static LocalDate firstOfMonth(LocalDate from, int months) {
        LocalDate day = from.getDayOfMonth() == 1 ? from : from.with(TemporalAdjusters.firstDayOfNextMonth());
        while ((day.getMonthValue() - 1) % months != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private static List<Tick> every(LineScale scale, LocalDate from, Unit unit, int years, int months, int days) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate before = null;
        for (LocalDate day = from;
                !day.isAfter(scale.last());
                day = day.plusYears(years).plusMonths(months).plusDays(days)) {
            boolean whole = before == null
                    || (unit == Unit.MONTH ? day.getYear() != before.getYear() : day.getMonth() != before.getMonth());
            ticks.add(new Tick(day, unit, whole));
            before = day;
        }
        return List.copyOf(ticks);
    }
}
