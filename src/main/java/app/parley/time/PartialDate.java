package app.parley.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day of which a source told us the year, the month, or all: {@code 2023}, {@code 2023-04}, {@code 2023-04-10}.
 *
 * <p>ISO calendar, years 1 to 9999, no time zone: whose local day it is, is said where it is used. What is not known is
 * kept unknown and never padded. Two partial dates are equal when both value and precision are.
 *
 * <p>The order is total and consistent with equals: by earliest day, then by latest day, so that among dates that begin
 * on the same day the finer one comes first: {@code 2025-01-01 < 2025-01 < 2025 < 2025-01-02}.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, null if only the year is known
 * @param day 1 to the length of the month, null if only the month is known
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {

    /**
     * Refuses what is no calendar date.
     *
     * @throws IllegalArgumentException if a part is out of range, or a day is given without its month
     */
    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("Year " + year + " is outside 1 to 9999.");
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("Day " + day + " of year " + year + " has no month.");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("Month " + month + " is outside 1 to 12.");
        }
        if (month != null
                && day != null
                && (day < 1 || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()))) {
            throw new IllegalArgumentException("Day " + day + " does not exist in " + YearMonth.of(year, month) + ".");
        }
    }

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /**
     * Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; ASCII digits only, nothing before or after.
     *
     * @throws IllegalArgumentException naming the value and what was expected
     */
    public static PartialDate parse(String text) {
        int length = text.length();
        boolean separated = (length < 5 || text.charAt(4) == '-') && (length < 8 || text.charAt(7) == '-');
        if (!separated || (length != 4 && length != 7 && length != 10)) {
            throw new IllegalArgumentException(refusal(text, "it is none of these"));
        }
        try {
            return new PartialDate(
                    number(text, 0, 4),
                    length < 7 ? null : number(text, 5, 7),
                    length < 10 ? null : number(text, 8, 10));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(refusal(text, String.valueOf(e.getMessage())), e);
        }
    }

    /** The date of which the whole day is known. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The date of which the month is known. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), null);
    }

    /** The first day it can be. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can be, inclusive. */
    public LocalDate latest() {
        if (day != null) {
            return earliest();
        }
        return YearMonth.of(year, month == null ? 12 : month).atEndOfMonth();
    }

    public Precision precision() {
        if (month == null) {
            return Precision.YEAR;
        }
        return day == null ? Precision.MONTH : Precision.DAY;
    }

    /** True if the day itself is known. */
    public boolean isDay() {
        return day != null;
    }

    /** True if some day is possible for both: {@code 2023-04} and {@code 2023-04-10} could be the same day. */
    public boolean couldBeSameAs(PartialDate other) {
        return !earliest().isAfter(other.latest()) && !other.earliest().isAfter(latest());
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirstDay = Integer.compare(firstDay(), other.firstDay());
        if (byFirstDay != 0) {
            return byFirstDay;
        }
        // Of those that begin on one day, the finer ends first.
        return other.precision().compareTo(precision());
    }

    /** ISO 8601 at its own precision; {@link #parse} reads it back to an equal value. */
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case DAY -> earliest().toString();
        };
    }

    /** A number that grows with the first day it can be. */
    private int firstDay() {
        return (year * 12 + (month == null ? 0 : month - 1)) * 31 + (day == null ? 0 : day - 1);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("it is none of these");
            }
            number = 10 * number + (digit - '0');
        }
        return number;
    }

    private static String refusal(String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return "\"" + shown + "\" is not a date: expected yyyy, yyyy-MM or yyyy-MM-dd, such as 2023, 2023-04 or"
                + " 2023-04-10; " + why;
    }
}
