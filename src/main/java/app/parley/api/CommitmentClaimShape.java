package app.parley.api;

import app.parley.talks.ClaimsOnCommitment;
import app.parley.talks.CommitmentClaim;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a commitment was kept, in the words of somebody. */
@Schema(name = "CommitmentClaim", description = "A claim: neither the state nor a score hangs on it.")
record CommitmentClaimShape(
        @Schema(description = "That says it, or for which it is said; null if not told, then there is a speaker.")
        @Nullable
        String party,

        @Schema(description = "Null if not told, then there is a party.") @Nullable
        String speaker,

        @Schema(type = "string", description = "Partial date; null if undated.") @Nullable
        PartialDate saidOn,

        @Schema(description = "Null if only what it comes to is on record.") @Nullable
        String words,

        @JsonUnwrapped SourceShape.Resting resting) {

    private static List<CommitmentClaimShape> all(List<CommitmentClaim> claims) {
        return claims.stream()
                .map(one -> new CommitmentClaimShape(
                        one.party(), one.speaker(), one.saidOn(), one.words(), SourceShape.Resting.of(one.sources())))
                .toList();
    }

    /** The claims of one stance. */
    @Schema(name = "CommitmentClaimSide")
    record Side(
            @Schema(description = "Certainly said by the day viewed, newest first, 20 at most.")
            List<CommitmentClaimShape> dated,

            @Schema(description = "How many are dated, listed or not.")
            long datedCount,

            @Schema(description = "Of which nobody knows whether they had been said by that day, 20 at most.")
            List<CommitmentClaimShape> undated,

            @Schema(description = "How many are undated, listed or not.")
            long undatedCount) {

        static Side of(ClaimsOnCommitment.Side side) {
            return new Side(all(side.dated()), side.datedCount(), all(side.undated()), side.undatedCount());
        }
    }

    /** How many claims there are. */
    @Schema(name = "CommitmentClaimCounts")
    record Counts(
            @Schema(description = "Certainly said by the day viewed.")
            long kept,

            @Schema(description = "Certainly said by the day viewed.")
            long broken,

            @Schema(description = "Certainly said by the day viewed.")
            long unclear,

            @Schema(description = "Of all three, and in none of their counts.")
            long undated) {

        static Counts of(ClaimsOnCommitment.Counts counts) {
            return new Counts(counts.kept(), counts.broken(), counts.unclear(), counts.undated());
        }
    }
}
