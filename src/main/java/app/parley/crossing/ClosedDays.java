package app.parley.crossing;

import app.parley.crossing.StatusRuns.Step;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The day counter: day N of a closure = day viewed − first closed local day + 1, while the closure holds for that traffic.
 *
 * <p>An opening for other traffic does not break the count, a restriction of this traffic does: then something passes.
 */
public final class ClosedDays {

    /** The longest calendar given out at once: ten years and leap days, in days. */
    public static final int LONGEST_CALENDAR_DAYS = 3_653;

    private ClosedDays() {}

    /** The count for one traffic, both ways added up; empty unless that traffic is certainly closed on that day. */
    public static Optional<ClosedDayCount> on(LocalDate day, Traffic traffic, List<Closure> closures) {
        return StatusRuns.ofTraffic(traffic, closures).closedDays(day);
    }

    /** The count that belongs to a status on that day; empty unless it is closed. */
    public static Optional<ClosedDayCount> count(LocalDate day, Assessed assessed) {
        if (assessed.status() != CrossingStatus.CLOSED) {
            return Optional.empty();
        }
        PartialDate since = Objects.requireNonNull(assessed.since(), "closed has a first day");
        return Optional.of(new ClosedDayCount(inclusive(since.latest(), day), inclusive(since.earliest(), day)));
    }

    /**
     * Status and count of every local day, both ends inclusive, in order.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or the calendar is longer than
     *     {@link #LONGEST_CALENDAR_DAYS}
     */
    public static List<CrossingDay> calendar(LocalDate from, LocalDate to, Traffic traffic, List<Closure> closures) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_CALENDAR_DAYS) {
            throw new IllegalArgumentException("A calendar from " + from + " to " + to
                    + " cannot be given: expected 1 to " + LONGEST_CALENDAR_DAYS + " days.");
        }
        List<CrossingDay> days = new ArrayList<>();
        List<Step> steps = StatusRuns.ofTraffic(traffic, closures).steps(from, to);
        for (int i = 0; i < steps.size(); i++) {
            Assessed assessed = steps.get(i).assessed();
            LocalDate end = i + 1 < steps.size() ? steps.get(i + 1).from() : to.plusDays(1);
            ClosedDayCount count = count(steps.get(i).from(), assessed).orElse(null);
            for (LocalDate day = steps.get(i).from(); day.isBefore(end); day = day.plusDays(1)) {
                days.add(new CrossingDay(day, assessed.status(), count, assessed.closureId()));
                count = count == null ? null : new ClosedDayCount(count.low() + 1, count.high() + 1);
            }
        }
        return List.copyOf(days);
    }

    private static int inclusive(LocalDate first, LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day) + 1);
    }
}
