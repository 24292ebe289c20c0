package app.parley.crossing;

import app.parley.source.CitedSource;
import app.parley.source.SpeakerSide;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a ledger of claims holds it.
 *
 * @param claim what is said, and for which days
 * @param speaker who says so: the speaker, or else the publisher of the first source; null if nobody is named
 * @param side of the border on which the speaker is, null if not known
 * @param reason in the claim's own words
 * @param rating of its best rated source and statement
 * @param sourceIds of all its sources
 * @param sources in the order in which it cites them; empty for a claim that is not drawn
 */
public record LedgerClaim(
        CrossingClaim claim,
        @Nullable String speaker,
        SpeakerSide.@Nullable Side side,
        @Nullable String reason,
        ClaimRating rating,
        Set<String> sourceIds,
        List<CitedSource> sources) {

    public LedgerClaim {
        sourceIds = Set.copyOf(sourceIds);
        sources = List.copyOf(sources);
    }

    public String id() {
        return claim.id();
    }

    LedgerClaim withSources(List<CitedSource> cited) {
        return new LedgerClaim(claim, speaker, side, reason, rating, sourceIds, cited);
    }
}
