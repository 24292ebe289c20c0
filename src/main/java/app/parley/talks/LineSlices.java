package app.parley.talks;

import app.parley.time.DaySpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A window of local days cut into days, weeks from Monday, months or years, whichever are few enough to see. The first and
 * the last part may be cut short by the window.
 *
 * @param unit what a whole part is
 * @param parts in order, without gaps, each with an end
 */
public record LineSlices(Unit unit, List<DaySpan> parts) {

    /** What a part is. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** The lower-case word used in HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_AS_DAYS = 100;
    private static final int MOST_AS_WEEKS = 1_100;
    private static final int MOST_AS_MONTHS = 5_500;

    public LineSlices {
        parts = List.copyOf(parts);
    }

    /** @param window its last day is given */
    static LineSlices of(LocalDate first, LocalDate last) {
        Unit unit = unit(ChronoUnit.DAYS.between(first, last) + 1);
        List<DaySpan> parts = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); ) {
            LocalDate next = next(day, unit);
            parts.add(new DaySpan(day, next.isAfter(last) ? last : next.minusDays(1)));
            day = next;
        }
        return new LineSlices(unit, parts);
    }

    private static Unit unit(long days) {
        if (days <= MOST_AS_DAYS) {
            return Unit.DAY;
        }
        if (days <= MOST_AS_WEEKS) {
            return Unit.WEEK;
        }
        return days <= MOST_AS_MONTHS ? Unit.MONTH : Unit.YEAR;
    }

    private static LocalDate next(LocalDate day, Unit unit) {
        return switch (unit) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }
}
