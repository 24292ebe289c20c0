package app.parley.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another, both inclusive and each perhaps known only in part.
 *
 * <p>On some days it held for certain, on others only possibly: {@code 2023-04} to {@code 2025-03-10} held possibly from
 * 1 April 2023 and certainly from 30 April 2023.
 *
 * @param from first day
 * @param to last day, null if the end is open, which means without end and never unknown
 */
public record DateInterval(PartialDate from, @Nullable PartialDate to) {

    /** @throws IllegalArgumentException if the end lies before the start however both are read */
    public DateInterval {
        if (to != null && to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("The end " + to + " is before the start " + from + ".");
        }
    }

    /** The interval of one whole known day and another. */
    public static DateInterval of(LocalDate from, @Nullable LocalDate to) {
        return new DateInterval(PartialDate.of(from), to == null ? null : PartialDate.of(to));
    }

    /** Reads two partial dates; a null or empty end is open. */
    public static DateInterval parse(String from, @Nullable String to) {
        return new DateInterval(PartialDate.parse(from), to == null || to.isEmpty() ? null : PartialDate.parse(to));
    }

    /** True if the interval holds on that day however its ends are read. */
    public boolean certainly(LocalDate day) {
        return !day.isBefore(from.latest()) && (to == null || !day.isAfter(to.earliest()));
    }

    /** True if the interval holds on that day for at least one reading of its ends. */
    public boolean possibly(LocalDate day) {
        return !day.isBefore(from.earliest()) && (to == null || !day.isAfter(to.latest()));
    }

    /** The days on which it holds for certain; empty if the ends are too vague for any. */
    public Optional<DaySpan> certainSpan() {
        LocalDate last = to == null ? null : to.earliest();
        if (last != null && last.isBefore(from.latest())) {
            return Optional.empty();
        }
        return Optional.of(new DaySpan(from.latest(), last));
    }

    /** True if it holds on some day for certain. */
    public boolean hasCertainDay() {
        return to == null || (from.isDay() && to.isDay()) || !to.earliest().isBefore(from.latest());
    }

    /** The days on which it holds at least possibly; contains the certain ones. */
    public DaySpan possibleSpan() {
        return new DaySpan(from.earliest(), to == null ? null : to.latest());
    }

    /** True if the interval has ended before that day however its end is read; an open end never has. */
    public boolean endedBefore(LocalDate day) {
        return to != null && to.latest().isBefore(day);
    }

    /** ISO 8601 style: {@code 2023-04/2025-03-10}, {@code 2025-10-12/..} for an open end. */
    @Override
    public String toString() {
        return from + "/" + (to == null ? ".." : to);
    }
}
