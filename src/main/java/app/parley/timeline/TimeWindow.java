package app.parley.timeline;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that is shown: civil days from {@code from} (inclusive) to {@code to} (exclusive), without a time
 * zone, at least one day, within the years 1900 to 2100.
 *
 * <p>Refused with an IllegalArgumentException if a day is out of range or {@code from} is not before {@code to}.
 */
public record TimeWindow(LocalDate from, LocalDate to) implements Serializable {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    public TimeWindow {
        requireInRange(from);
        requireInRange(to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("window from " + from + " must be before " + to);
        }
    }

    /** The window that shows both days and all between. */
    public static TimeWindow ofDays(LocalDate first, LocalDate last) {
        return new TimeWindow(first, last.plusDays(1));
    }

    /** The last day that is shown. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** Reads what a browser sent; empty unless both are ISO days that make a window. */
    static Optional<TimeWindow> parse(@Nullable String from, @Nullable String to) {
        Optional<LocalDate> first = parseDay(from);
        Optional<LocalDate> end = parseDay(to);
        if (first.isEmpty() || end.isEmpty() || !first.get().isBefore(end.get())) {
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(first.get(), end.get()));
    }

    /** Reads what a browser sent; empty unless it is an ISO day in range. */
    static Optional<LocalDate> parseDay(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(TimeWindow::isInRange);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static void requireInRange(LocalDate day) {
        if (!isInRange(day)) {
            throw new IllegalArgumentException(
                    "day " + day + " is outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    private static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
