package app.parley.crossing;

import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The status on one day that follows from the assessed closures.
 *
 * @param status the status
 * @param since the first local day of the unbroken run in which this status held, at the precision that is known; null if
 *     unknown. When an end is known only in part, the opening that follows is dated to that same month or year: it came
 *     within it, or on the day after it at the latest
 * @param closureId the row it rests on: the one that covers the day, or the one whose end opened the crossing, or, for
 *     unknown, the one that may or may not cover the day; null if nothing is assessed
 */
public record Assessed(
        CrossingStatus status,
        @Nullable PartialDate since,
        @Nullable String closureId) {

    static final Assessed NOT_ASSESSED = new Assessed(CrossingStatus.UNKNOWN, null, null);

    /** True if a row speaks of it at all, even if a date known in part leaves the status of the day undecided. */
    public boolean isAssessed() {
        return closureId != null;
    }

    /** True if a date known in part leaves it undecided. */
    public boolean isUndecided() {
        return isAssessed() && status == CrossingStatus.UNKNOWN;
    }
}
