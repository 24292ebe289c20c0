package app.parley.crossing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How old the newest confirmation or claim is, measured from the day viewed. Stale is shown, never hidden.
 *
 * @param ageDays whole days, at least 0; null if nothing was ever reported
 * @param stale older than the threshold, or nothing reported
 */
public record Freshness(@Nullable Integer ageDays, boolean stale) {

    /**
     * Measures the age of the newest report.
     *
     * @param day the day viewed
     * @param lastReportedOn day of the newest confirmation or claim; one after the day viewed has age 0
     * @param staleAfter stale only if older than this; an age of exactly that much is not
     * @throws IllegalArgumentException if the threshold is negative
     */
    public static Freshness of(LocalDate day, @Nullable LocalDate lastReportedOn, Duration staleAfter) {
        if (staleAfter.isNegative()) {
            throw new IllegalArgumentException("A threshold of " + staleAfter + " is negative.");
        }
        if (lastReportedOn == null) {
            return new Freshness(null, true);
        }
        int ageDays = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(lastReportedOn, day)));
        return new Freshness(ageDays, Duration.ofDays(ageDays).compareTo(staleAfter) > 0);
    }
}
