package app.parley.crossing;

import java.util.List;

/**
 * How many days of a calendar had which status; together they are all of its days.
 *
 * @param closed days on which nothing passed
 * @param restricted days on which something passed and something was held back; they are moving days too
 * @param open days of free passage
 * @param unknown days that are not assessed, or left undecided by a date known in part; never open days
 */
public record DayTally(int closed, int restricted, int open, int unknown) {

    /** Counts the days of a calendar as {@link ClosedDays#calendar} gives it. */
    public static DayTally of(List<CrossingDay> days) {
        int[] counts = new int[CrossingStatus.values().length];
        days.forEach(day -> counts[day.status().ordinal()]++);
        return new DayTally(
                counts[CrossingStatus.CLOSED.ordinal()],
                counts[CrossingStatus.RESTRICTED.ordinal()],
                counts[CrossingStatus.OPEN.ordinal()],
                counts[CrossingStatus.UNKNOWN.ordinal()]);
    }

    /** Days of that status. */
    public int of(CrossingStatus status) {
        return switch (status) {
            case CLOSED -> closed;
            case RESTRICTED -> restricted;
            case OPEN -> open;
            case UNKNOWN -> unknown;
        };
    }

    public int days() {
        return closed + restricted + open + unknown;
    }
}
