package app.parley.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two claims about one crossing that cannot both hold.
 *
 * @param first the one that comes first in the list given
 * @param second the other
 * @param reason what they disagree about
 */
public record ClaimContradiction(CrossingClaim first, CrossingClaim second, Reason reason) {

    /** What two claims disagree about. */
    public enum Reason {
        /** Whether the crossing was open; see {@link ClaimedStatus#contradicts}. */
        STATUS,
        /** When the same kind of closure began. */
        START
    }

    /**
     * Every contradicting pair among the claims about one crossing that vouch for that local day, in the order given.
     *
     * <p>Two claims of the same kind of closure contradict on the start if their starts cannot be the same day; starts
     * known in part that could coincide do not. Two claims that a crossing is open are not held against each other's start.
     */
    public static List<ClaimContradiction> find(LocalDate day, List<CrossingClaim> claims) {
        List<CrossingClaim> vouching =
                claims.stream().filter(claim -> claim.vouchesFor(day)).toList();
        List<ClaimContradiction> found = new ArrayList<>();
        for (int i = 0; i < vouching.size(); i++) {
            for (int j = i + 1; j < vouching.size(); j++) {
                CrossingClaim first = vouching.get(i);
                CrossingClaim second = vouching.get(j);
                reason(first, second).ifPresent(reason -> found.add(new ClaimContradiction(first, second, reason)));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Reason> reason(CrossingClaim first, CrossingClaim second) {
        if (first.status().contradicts(second.status())) {
            return Optional.of(Reason.STATUS);
        }
        boolean sameKind = first.status() == second.status() && first.status() != ClaimedStatus.OPEN;
        if (sameKind && !first.stated().from().couldBeSameAs(second.stated().from())) {
            return Optional.of(Reason.START);
        }
        return Optional.empty();
    }
}
