package app.parley.talks.ui;

import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moving about on the line: closer, wider, earlier, later, never beyond the whole.
 *
 * @param whole all there is, with an end
 * @param shown what is shown, with an end
 */
record LineWindow(DaySpan whole, DaySpan shown) {
    private static final int SHORTEST = 14;

    /** Half as many days around a day, at least a fortnight. */
    DaySpan closer(LocalDate around) {
        return of(around, Math.max(SHORTEST, days() / 2));
    }

    /** Twice as many days; null for the whole. */
    @Nullable
    DaySpan wider() {
        return days() * 2 >= length(whole) ? null : of(shown.from().plusDays(days() / 2), days() * 2);
    }

    DaySpan earlier() {
        return of(shown.from(), days());
    }

    DaySpan later() {
        return of(end(shown), days());
    }

    boolean isWhole() {
        return shown.equals(whole);
    }

    boolean isClosest() {
        return days() <= SHORTEST;
    }

    boolean isFirst() {
        return !shown.from().isAfter(whole.from());
    }

    boolean isLast() {
        return !end(shown).isBefore(end(whole));
    }

    private DaySpan of(LocalDate middle, long days) {
        long most = Math.min(days, length(whole));
        LocalDate from = middle.minusDays(most / 2);
        LocalDate latest = end(whole).minusDays(most - 1);
        from = from.isAfter(latest) ? latest : from;
        from = from.isBefore(whole.from()) ? whole.from() : from;
        return new DaySpan(from, from.plusDays(most - 1));
    }

    private long days() {
        return length(shown);
    }

    private static long length(DaySpan span) {
        return ChronoUnit.DAYS.between(span.from(), end(span)) + 1;
    }

    private static LocalDate end(DaySpan span) {
        return Objects.requireNonNull(span.to(), "a window has an end");
    }
}
