package app.parley.overview.ui;

import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.timeline.TimeWindow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of time is asked from the database for a window that is shown: all of it if all fits in one answer, else the window
 * with as much again on either side, so that a small move shows no gap.
 */
record TimelineReach(TimeWindow extent, TimelineAnswer answer, boolean complete) {

    static final int BUCKETS = 240;

    /** Ahead of today, so that what is planned shows. */
    private static final int DAYS_AHEAD = 30;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int YEARS = 201;

    /** Reads for a window; null shows the whole extent. */
    static TimelineReach read(
            TimelineQuery query, Situation situation, TimeWindow extent, @Nullable TimeWindow shown, AsOf asOf) {
        TimelineAnswer all = ask(query, situation, extent, asOf);
        boolean complete = all.lanes().stream()
                .allMatch(lane -> lane.total() <= lane.items().size());
        if (complete || shown == null) {
            return new TimelineReach(extent, all, complete);
        }
        return new TimelineReach(extent, ask(query, situation, around(shown, extent), asOf), false);
    }

    /** From the first year in which anything happened to a month after today. */
    static TimeWindow extent(TimelineQuery query, Situation situation, LocalDate today, AsOf asOf) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        TimelineAnswer decades =
                query.of(situation, FIRST, FIRST.plusYears(YEARS).minusDays(1), YEARS, Set.of(), asOf);
        int first = decades.lanes().stream()
                .mapToInt(lane -> firstUsed(lane.density()))
                .min()
                .orElse(YEARS);
        // A slice is a year give or take a day, so the one before may hold the start.
        LocalDate from = FIRST.plusYears(first).minusDays(DAYS_AHEAD);
        return TimeWindow.ofDays(from.isBefore(FIRST) ? FIRST : from.isBefore(last) ? from : today.minusYears(1), last);
    }

    private static int firstUsed(List<Long> density) {
        for (int i = 0; i < density.size(); i++) {
            if (density.get(i) > 0) {
                return i;
            }
        }
        return YEARS;
    }

    private static TimelineAnswer ask(TimelineQuery query, Situation situation, TimeWindow window, AsOf asOf) {
        int days = (int) Math.min(BUCKETS, ChronoUnit.DAYS.between(window.from(), window.to()));
        return query.of(situation, window.from(), window.lastDay(), Math.max(1, days), Set.of(), asOf);
    }

    private static TimeWindow around(TimeWindow shown, TimeWindow extent) {
        long days = ChronoUnit.DAYS.between(shown.from(), shown.to());
        LocalDate from = shown.from().minusDays(days);
        LocalDate to = shown.to().plusDays(days);
        LocalDate end = to.isAfter(extent.to()) && extent.to().isAfter(shown.from()) ? extent.to() : to;
        return TimeWindow.ofDays(
                from.isBefore(extent.from()) && extent.from().isBefore(shown.to()) ? extent.from() : from,
                end.minusDays(1));
    }
}
