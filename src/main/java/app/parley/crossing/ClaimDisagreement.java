package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that claims about a crossing disagree about, with everything they say of it: all the starts given for one
 * closure, or all the statuses given for the same days.
 *
 * @param reason status or start
 * @param days from the first to the last day for which claims that cannot both hold vouch together
 * @param values what is said, each once; starts in their order, statuses in the order of {@link ClaimedStatus}
 * @param assessed what the desk takes
 */
public record ClaimDisagreement(
        ClaimContradiction.Reason reason, LedgerWindow days, List<Value> values, Answer assessed) {

    public ClaimDisagreement {
        values = List.copyOf(values);
    }

    /**
     * One of the competing values.
     *
     * @param status what is said; for a start the status that began
     * @param start when, null if it is the status that is in dispute
     * @param claims that say so, at least one
     * @param agreement with the desk
     * @param gap by how many days the start comes after the assessed one; null if none is assessed, or no start is in dispute
     */
    public record Value(
            ClaimedStatus status,
            @Nullable PartialDate start,
            List<CrossingClaim> claims,
            Agreement agreement,
            @Nullable DayGap gap) {

        public Value {
            claims = List.copyOf(claims);
        }
    }

    /**
     * What the desk takes.
     *
     * @param on the day it is asked about
     * @param day the status of all traffic on that day
     * @param run the run whose start is in dispute, or the status over all traffic
     */
    public record Answer(LocalDate on, AssessedDay day, Assessed run) {}

    /** True if that claim is part of it. */
    public boolean involves(String claimId) {
        return values.stream()
                .flatMap(value -> value.claims().stream())
                .anyMatch(claim -> claim.id().equals(claimId));
    }

    /** How many claims take part. */
    public int claimCount() {
        return values.stream().mapToInt(value -> value.claims().size()).sum();
    }
}
