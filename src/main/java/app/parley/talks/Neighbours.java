package app.parley.talks;

import java.util.List;
import java.util.Optional;

/**
 * The dated rounds next to a dated one, of any process and whether or not they took place.
 *
 * @param before empty of the first
 * @param after empty of the last
 */
public record Neighbours(Optional<RoundSummary> before, Optional<RoundSummary> after) {

    /**
     * Empty if the round's days are not known, for then it has no place among the others.
     *
     * @param all the rounds of the situation, by start
     */
    public static Optional<Neighbours> of(RoundSummary round, List<RoundSummary> all) {
        List<RoundSummary> dated =
                all.stream().filter(one -> one.startOn() != null).toList();
        int at = dated.stream().map(RoundSummary::id).toList().indexOf(round.id());
        return at < 0 ? Optional.empty() : Optional.of(new Neighbours(at(dated, at - 1), at(dated, at + 1)));
    }

    private static Optional<RoundSummary> at(List<RoundSummary> dated, int index) {
        return index < 0 || index >= dated.size() ? Optional.empty() : Optional.of(dated.get(index));
    }
}
