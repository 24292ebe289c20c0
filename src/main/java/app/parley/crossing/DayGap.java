package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.temporal.ChronoUnit;

/**
 * By how many days one date comes after another, as a range where either is known only in part.
 *
 * @param low fewest days, negative if it may come before
 * @param high most days, at least {@code low}
 */
public record DayGap(int low, int high) {

    static DayGap from(PartialDate before, PartialDate after) {
        return new DayGap(
                Math.toIntExact(ChronoUnit.DAYS.between(before.latest(), after.earliest())),
                Math.toIntExact(ChronoUnit.DAYS.between(before.earliest(), after.latest())));
    }

    /** True if both can be the same day. */
    public boolean canBeNone() {
        return low <= 0 && high >= 0;
    }

    /** True if it is certainly the later of the two. */
    public boolean isLater() {
        return low > 0;
    }

    /** Fewest days apart, whichever comes first. */
    public int fewest() {
        return canBeNone() ? 0 : Math.min(Math.abs(low), Math.abs(high));
    }

    /** Most days apart, whichever comes first. */
    public int most() {
        return Math.max(Math.abs(low), Math.abs(high));
    }
}
