package app.parley.talks;

import app.parley.crossing.ClosedToTrade;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of all tracks and the ceasefires in time, with what was reported of force and of closed crossings meanwhile.
 *
 * @param whole the days from before the first round or ceasefire to the last date known or the day viewed
 * @param window the days that are counted and drawn, both inclusive
 * @param rounds dated, by start
 * @param undated those whose days nobody gives
 * @param steps one for each dated round, in the same order
 * @param ceasefires by start
 * @param unit what a whole slice is
 * @param slices the window in order, with what is on file of force
 * @param datedInPart uses of force that may be of the window but are known only to a month or a year, and so may be in no
 *     slice
 * @param closed crossings closed to trade on days in equal steps from the window's first day, not after the day viewed
 * @param closedEvery days from one of them to the next
 */
public record RoundLine(
        DaySpan whole,
        DaySpan window,
        List<RoundSummary> rounds,
        List<RoundSummary> undated,
        List<Step> steps,
        List<Truce> ceasefires,
        LineSlices.Unit unit,
        List<Slice> slices,
        long datedInPart,
        List<ClosedToTrade> closed,
        int closedEvery) {

    /**
     * Part of the window.
     *
     * @param force uses of force reported that are certainly of these days and not later than the day viewed; null if all
     *     of the days are later
     */
    public record Slice(DaySpan days, @Nullable Long force) {}

    /**
     * A stretch of days and the uses of force that are certainly of it.
     *
     * @param days with an end
     */
    public record Stretch(DaySpan days, long force) {

        /** Whole days, at least 1. */
        public long length() {
            return ChronoUnit.DAYS.between(days.from(), Objects.requireNonNull(days.to())) + 1;
        }
    }

    /**
     * A round, and the days after it until the next that took place or is planned; if there is none, until the day viewed.
     *
     * @param during its own days as far as they are certain and not after the day viewed; null if there is none
     * @param gap days to the next; null if it took not place, or nothing follows and it was not over on the day viewed
     * @param nextId the round that the gap leads to; null if it leads to the day viewed
     * @param meanwhile the days in between that are certain and not after the day viewed; null if there is none
     * @param closed crossings closed to trade on its first day, if that is known and not after the day viewed
     */
    public record Step(
            String id,
            @Nullable Stretch during,
            @Nullable RoundGap gap,
            @Nullable String nextId,
            @Nullable Stretch meanwhile,
            @Nullable ClosedToTrade closed) {}

    /**
     * A ceasefire as it lies on the line.
     *
     * @param earliest the first day on which it may have run, local to the situation
     * @param first from here on it ran for certain
     * @param last until here it ran for certain; before {@code first} if no day is certain
     * @param latest the last day on which it may have run
     * @param open true if no end is known; it is then drawn to the day viewed
     * @param contested the days of it, up to the day viewed, on which a party's word that it does not hold stood or may have
     *     stood; each with an end
     */
    public record Truce(
            CeasefireEntry entry,
            LocalDate earliest,
            LocalDate first,
            LocalDate last,
            LocalDate latest,
            boolean open,
            List<DaySpan> contested) {

        /** True if it begins after the day. */
        public boolean isAfter(LocalDate day) {
            return earliest.isAfter(day);
        }
    }
}
