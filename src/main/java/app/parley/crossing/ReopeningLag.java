package app.parley.crossing;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting stands in time among the easings at a crossing. It is an order in time and nothing else: it does not say
 * that one brought about the other.
 *
 * <p>An easing is before the meeting if it certainly came before its first day, after it if it certainly came after its
 * last, and during it if it certainly fell from the first to the last day. Where dates known in part leave that open it is
 * undecided, and counts neither as the last before nor as the next.
 *
 * @param previous the last easing before; null if there was none
 * @param daysSincePrevious from that easing to the meeting's first day; null if there was none
 * @param during easings while it lasted
 * @param undecided easings of which dates known in part do not tell
 * @param next the first easing after; null if there was none by the day viewed
 * @param daysToNext from the meeting's last day to that easing; null if there was none
 */
public record ReopeningLag(
        @Nullable Easing previous,
        @Nullable DayRange daysSincePrevious,
        List<Easing> during,
        List<Easing> undecided,
        @Nullable Easing next,
        @Nullable DayRange daysToNext) {

    private enum Order {
        BEFORE,
        DURING,
        AFTER,
        UNDECIDED
    }

    /**
     * @param meeting from its first day to its last, both inclusive; without a last day it was one day
     * @param easings in order, as {@link Easing#by} gives them
     */
    public static ReopeningLag of(DateInterval meeting, List<Easing> easings) {
        PartialDate start = meeting.from();
        PartialDate end = Optional.ofNullable(meeting.to()).orElse(start);
        Easing previous = in(Order.BEFORE, start, end, easings)
                .reduce((one, later) -> later)
                .orElse(null);
        Easing next = in(Order.AFTER, start, end, easings).findFirst().orElse(null);
        return new ReopeningLag(
                previous,
                previous == null
                        ? null
                        : DayRange.between(previous.earliest(), previous.latest(), start.earliest(), start.latest()),
                in(Order.DURING, start, end, easings).toList(),
                in(Order.UNDECIDED, start, end, easings).toList(),
                next,
                next == null ? null : DayRange.between(end.earliest(), end.latest(), next.earliest(), next.latest()));
    }

    /** Days from the meeting's end to the day viewed, for what has not eased since; empty if it may not have ended. */
    public static Optional<DayRange> daysSinceEnd(DateInterval meeting, LocalDate day) {
        PartialDate end = Optional.ofNullable(meeting.to()).orElse(meeting.from());
        return end.latest().isAfter(day)
                ? Optional.empty()
                : Optional.of(DayRange.between(end.earliest(), end.latest(), day, day));
    }

    private static Stream<Easing> in(Order order, PartialDate start, PartialDate end, List<Easing> easings) {
        return easings.stream().filter(easing -> order(easing, start, end) == order);
    }

    private static Order order(Easing easing, PartialDate start, PartialDate end) {
        if (easing.latest().isBefore(start.earliest())) {
            return Order.BEFORE;
        }
        if (easing.earliest().isAfter(end.latest())) {
            return Order.AFTER;
        }
        boolean within =
                !easing.earliest().isBefore(start.latest()) && !easing.latest().isAfter(end.earliest());
        return within ? Order.DURING : Order.UNDECIDED;
    }
}
