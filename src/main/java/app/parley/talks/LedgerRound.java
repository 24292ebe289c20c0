package app.parley.talks;

import app.parley.situation.Situation;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A round that took place, as the ledger of commitments sees it.
 *
 * @param onlySide name of the one side that had a delegation there, if the other is on record with none: then nothing was
 *     reviewed between the two; null if both had one, or if nobody knows
 */
public record LedgerRound(RoundSummary round, @Nullable String onlySide) {

    /** False if it was certainly not a meeting of the two sides. */
    public boolean betweenSides() {
        return onlySide == null;
    }

    /**
     * A round with those who sat there.
     *
     * @param actors of each delegation on record there, null for a party that is no known actor: it may be either side
     */
    static LedgerRound of(RoundSummary round, Situation situation, Collection<@Nullable String> actors) {
        boolean a = actors.contains(situation.sideA().actorId());
        boolean b = actors.contains(situation.sideB().actorId());
        boolean told = a != b && actors.stream().allMatch(Objects::nonNull);
        if (!told) {
            return new LedgerRound(round, null);
        }
        return new LedgerRound(
                round, a ? situation.sideA().name() : situation.sideB().name());
    }
}
