package app.parley.talks;

import org.jspecify.annotations.Nullable;

/**
 * Which commitments are asked for; null asks for all.
 *
 * @param roundId made at that round
 * @param party exactly that party, as the sources name it; {@link CommitmentEntry#BOTH} for both
 * @param category exactly that word
 */
public record CommitmentFilter(
        @Nullable String roundId,
        @Nullable String party,
        @Nullable String category) {

    public static CommitmentFilter all() {
        return new CommitmentFilter(null, null, null);
    }

    public static CommitmentFilter ofRound(String roundId) {
        return all().withRound(roundId);
    }

    public CommitmentFilter withRound(@Nullable String value) {
        return new CommitmentFilter(value, party, category);
    }

    public CommitmentFilter withParty(@Nullable String value) {
        return new CommitmentFilter(roundId, value, category);
    }

    public CommitmentFilter withCategory(@Nullable String value) {
        return new CommitmentFilter(roundId, party, value);
    }
}
