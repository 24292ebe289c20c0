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

    /** The first day that can be shown. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    public TimeWindow {
        requireInRange(from);
        requireInRange(to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("window from " + from + " must be before " + to);
        }
    }

    /** The window that shows both days and all between, as far as they lie within the years that can be shown. */
    public static TimeWindow ofDays(LocalDate first, LocalDate last) {
        LocalDate end = within(last.plusDays(1), FIRST_DAY.plusDays(1), LAST_DAY);
        return new TimeWindow(within(first, FIRST_DAY, end.minusDays(1)), end);
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
                    "day " + day + " is outside the years " + FIRST_DAY.getYear() + " to " + LAST_DAY.getYear());
        }
    }

    private static boolean isInRange(LocalDate day) {
        return shown(day).equals(day);
    }

    static LocalDate shown(LocalDate day) {
        return within(day, FIRST_DAY, LAST_DAY);
    }

    private static LocalDate within(LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
