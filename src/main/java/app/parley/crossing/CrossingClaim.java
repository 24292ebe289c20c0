package app.parley.crossing;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of a crossing's status, and for which local days its word can be taken.
 *
 * @param id the claim's id
 * @param stated from and to as stated; an open end means "still so at the last report"
 * @param status what is said
 * @param vouchedUntil the last day for which the source vouches, inclusive
 */
public record CrossingClaim(String id, DateInterval stated, ClaimedStatus status, LocalDate vouchedUntil) {

    /**
     * The claim with the day until which it vouches worked out: a stated end speaks for itself, its earliest reading if it
     * is known only in part; an open end reaches to the newest publication of its sources, and at least to its own start.
     *
     * @param newestPublishedOn day of the newest publication among its sources, null if none is dated
     */
    public static CrossingClaim of(
            String id, DateInterval stated, ClaimedStatus status, @Nullable LocalDate newestPublishedOn) {
        PartialDate to = stated.to();
        if (to != null) {
            return new CrossingClaim(id, stated, status, to.earliest());
        }
        LocalDate start = stated.from().latest();
        LocalDate until = newestPublishedOn != null && newestPublishedOn.isAfter(start) ? newestPublishedOn : start;
        return new CrossingClaim(id, stated, status, until);
    }

    /** True if the source certainly speaks of that day. */
    public boolean vouchesFor(LocalDate day) {
        return !day.isBefore(stated.from().latest()) && !day.isAfter(vouchedUntil);
    }
}
