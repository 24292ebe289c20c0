package app.parley.quicklog;

import app.parley.time.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Completes dates that a text leaves without their year: with the latest such day not after today. */
record Calendar(LocalDate today) {
    /** Years back in which a 29 February is found. */
    private static final int LEAP = 8;

    /** In days. */
    private static final int AHEAD = 180;

    @Nullable
    PartialDate day(int day, int month) {
        for (int year = today.getYear(); year >= today.getYear() - LEAP; year--) {
            @Nullable PartialDate date = day(day, month, year);
            if (date != null && !date.earliest().isAfter(today)) {
                return date;
            }
        }
        return null;
    }

    /** The year of today if such a day is to come in it within half a year; else 0. */
    long yearAhead(long day, int month) {
        @Nullable PartialDate date = day(day, month, today.getYear());
        boolean soon = date != null
                && date.earliest().isAfter(today)
                && date.earliest().isBefore(today.plusDays(AHEAD));
        return soon ? today.getYear() : 0;
    }

    static @Nullable PartialDate day(long day, long month, long year) {
        boolean possible = year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1;
        return possible && day <= YearMonth.of((int) year, (int) month).lengthOfMonth()
                ? new PartialDate((int) year, (int) month, (int) day)
                : null;
    }

    /** The latest such day of any month. */
    @Nullable
    PartialDate dayOfMonth(int day) {
        for (int months = 0; months < 3; months++) {
            LocalDate in = today.minusMonths(months);
            @Nullable PartialDate date = day(day, in.getMonthValue(), in.getYear());
            if (date != null && !date.earliest().isAfter(today)) {
                return date;
            }
        }
        return null;
    }

    PartialDate month(int month) {
        int year = month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
        return new PartialDate(year, month, null);
    }

    PartialDate weekday(int weekday) {
        return PartialDate.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday))));
    }

    PartialDate ago(long days) {
        return PartialDate.of(today.minusDays(days));
    }
}
