package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Where claims say that something else began in between. Two starts of the same status with such an interlude between them
 * are starts of two runs, and do not compete: shut on 12 October, opened for a day on 12 January, shut again on the 13th.
 */
final class Interludes {
    private final Map<ClaimedStatus, NavigableSet<LocalDate>> begunOtherwise = new EnumMap<>(ClaimedStatus.class);

    private Interludes() {}

    static Interludes of(List<CrossingClaim> claims) {
        Interludes interludes = new Interludes();
        for (ClaimedStatus status : ClaimedStatus.values()) {
            NavigableSet<LocalDate> starts = new TreeSet<>();
            for (CrossingClaim claim : claims) {
                if (claim.status().contradicts(status)) {
                    starts.add(claim.stated().from().latest());
                }
            }
            interludes.begunOtherwise.put(status, starts);
        }
        return interludes;
    }

    /** True if a claim that contradicts the status begins after the earlier of the two and before the later. */
    boolean between(ClaimedStatus status, PartialDate one, PartialDate other) {
        PartialDate earlier = one.compareTo(other) <= 0 ? one : other;
        PartialDate later = earlier.equals(one) ? other : one;
        LocalDate next = Objects.requireNonNull(begunOtherwise.get(status)).higher(earlier.latest());
        return next != null && next.isBefore(later.earliest());
    }
}
