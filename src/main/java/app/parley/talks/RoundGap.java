package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from the last day of one round to the first of another; one overlapping the other counts as none.
 *
 * @param low fewest days that fit the dates, at least 0
 * @param high most days that fit, at least {@code low}
 */
public record RoundGap(long low, long high) {

    /** Empty if a day is unknown. */
    public static Optional<RoundGap> between(RoundSummary earlier, RoundSummary later) {
        PartialDate end = earlier.lastDay();
        if (end == null || later.startOn() == null) {
            return Optional.empty();
        }
        return Optional.of(of(end, later.startOn()));
    }

    /** From the end of a round to a later day. */
    public static Optional<RoundGap> since(RoundSummary earlier, LocalDate day) {
        PartialDate end = earlier.lastDay();
        return end == null ? Optional.empty() : Optional.of(of(end, PartialDate.of(day)));
    }

    private static RoundGap of(PartialDate end, PartialDate start) {
        return new RoundGap(
                Math.max(0, ChronoUnit.DAYS.between(end.latest(), start.earliest())),
                Math.max(0, ChronoUnit.DAYS.between(end.earliest(), start.latest())));
    }
}
