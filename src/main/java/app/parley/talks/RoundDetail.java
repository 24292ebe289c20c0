package app.parley.talks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round with who sat at the table, what changed there, and what was agreed.
 *
 * @param previous id of the round before in the same process that took place, against which changes are told; null if
 *     there is none, this one did not take place, or its days are unknown
 * @param notCompared why there is no round before; null if there is one
 * @param delegations by party, the situation's sides first
 * @param changes one per party that sat at this round or the one before; empty without a round before
 * @param levels at which each party spoke over the rounds of the process that took place
 * @param sessions its sittings, in their order
 * @param statements what was said of it, by day
 * @param reported statements on record as incidents of its days, where it is certain whose they are
 * @param commitments made at this round
 */
public record RoundDetail(
        RoundSummary round,
        @Nullable String previous,
        @Nullable NotCompared notCompared,
        List<PartyDelegation> delegations,
        List<DelegationChange> changes,
        List<PartyLevels> levels,
        List<RoundSession> sessions,
        List<RoundStatement> statements,
        List<ReportedStatement> reported,
        List<CommitmentEntry> commitments) {

    /** How that party's delegation differs from the round before. */
    public Optional<DelegationChange> changeOf(String party) {
        return changes.stream().filter(change -> change.party().equals(party)).findFirst();
    }
}
