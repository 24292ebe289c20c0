package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How the status of several parts (the two directions of a traffic, or all traffic of a crossing) adds up to one.
 *
 * <p>A restricted part both passes and is held back. Then, over the parts that are assessed:
 *
 * <ul>
 *   <li>something passes and something is held back: restricted. So trade closed with returnees passing is restricted, and
 *       so is trade that is restricted alone;
 *   <li>otherwise a part left undecided by a date known in part: unknown, for the sum hangs on it;
 *   <li>all passes: open;
 *   <li>nothing passes: closed, be it trade or pedestrians alone that are assessed;
 *   <li>nothing assessed: unknown.
 * </ul>
 */
final class StatusSum {

    /** By last possible day: the sum of two vague days is no earlier than the later of them. */
    static final Comparator<PartialDate> BY_LATEST =
            Comparator.comparing(PartialDate::latest).thenComparing(Comparator.naturalOrder());

    private StatusSum() {}

    /**
     * Adds up the parts of a day and follows the sum back to the first day of its run. A run is not followed past a day
     * that is known only in part, for in between the sum was undecided.
     */
    static Assessed on(LocalDate day, Function<LocalDate, List<Assessed>> partsOn) {
        List<Assessed> parts = partsOn.apply(day);
        CrossingStatus status = statusOf(parts);
        if (status == CrossingStatus.UNKNOWN) {
            return parts.stream().filter(Assessed::isUndecided).findFirst().orElse(Assessed.NOT_ASSESSED);
        }
        Assessed latest = latestChange(parts);
        PartialDate since = Objects.requireNonNull(latest.since());
        while (since.isDay()) {
            List<Assessed> before = partsOn.apply(since.earliest().minusDays(1));
            if (statusOf(before) != status) {
                break;
            }
            since = Objects.requireNonNull(latestChange(before).since());
        }
        return new Assessed(status, since, latest.closureId());
    }

    /**
     * Adds up the parts of a day of which the sum on days before is known already.
     *
     * @param before the sum on an earlier day
     */
    static Assessed of(List<Assessed> parts, Function<LocalDate, Assessed> before) {
        CrossingStatus status = statusOf(parts);
        if (status == CrossingStatus.UNKNOWN) {
            return parts.stream().filter(Assessed::isUndecided).findFirst().orElse(Assessed.NOT_ASSESSED);
        }
        Assessed latest = latestChange(parts);
        PartialDate since = Objects.requireNonNull(latest.since());
        if (since.isDay()) {
            Assessed dayBefore = before.apply(since.earliest().minusDays(1));
            since = dayBefore.status() == status ? Objects.requireNonNull(dayBefore.since()) : since;
        }
        return new Assessed(status, since, latest.closureId());
    }

    static CrossingStatus statusOf(List<Assessed> parts) {
        boolean moves = false;
        boolean holdsBack = false;
        boolean undecided = false;
        for (Assessed part : parts) {
            moves |= part.status().moves();
            holdsBack |= part.status().holdsBack();
            undecided |= part.isUndecided();
        }
        if (moves && holdsBack) {
            return CrossingStatus.RESTRICTED;
        }
        if (undecided) {
            return CrossingStatus.UNKNOWN;
        }
        if (moves) {
            return CrossingStatus.OPEN;
        }
        return holdsBack ? CrossingStatus.CLOSED : CrossingStatus.UNKNOWN;
    }

    private static Assessed latestChange(List<Assessed> parts) {
        Assessed latest = null;
        for (Assessed part : parts) {
            PartialDate since = part.since();
            if (since != null
                    && (latest == null || BY_LATEST.compare(since, Objects.requireNonNull(latest.since())) > 0)) {
                latest = part;
            }
        }
        return Objects.requireNonNull(latest, "some part has changed");
    }
}
