package app.parley.quicklog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the solar Hijri calendar, by which Afghanistan dates: 20 Mizan 1404 is 12 October 2025. Eight years of each
 * thirty-three are leap years, which is exact from 1343 to 1472 (1964 to 2093).
 */
final class SolarHijri {
    private static final int FIRST_YEAR = 1343;
    private static final int LAST_YEAR = 1472;
    private static final int KNOWN_YEAR = 1404;
    private static final LocalDate KNOWN_NEW_YEAR = LocalDate.of(2025, 3, 21);
    private static final int LONG_MONTHS = 6;

    private SolarHijri() {}

    /** Null if there is no such day. */
    static @Nullable LocalDate day(long day, int month, long year) {
        boolean possible = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
        if (!possible || day < 1 || day > lengthOf(month, year)) {
            return null;
        }
        int before = (month - 1) * 30 + Math.min(month - 1, LONG_MONTHS);
        return newYear(year).plusDays(before + day - 1);
    }

    /** The year in which a day falls. */
    static int yearOf(LocalDate day) {
        int year = day.getYear() - 621;
        return day.isBefore(newYear(year)) ? year - 1 : year;
    }

    private static LocalDate newYear(long year) {
        long days = 0;
        for (long of = Math.min(year, KNOWN_YEAR); of < Math.max(year, KNOWN_YEAR); of++) {
            days += isLeap(of) ? 366 : 365;
        }
        return KNOWN_NEW_YEAR.plusDays(year < KNOWN_YEAR ? -days : days);
    }

    private static int lengthOf(int month, long year) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(long year) {
        return switch ((int) (year % 33)) {
            case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
            default -> false;
        };
    }
}
