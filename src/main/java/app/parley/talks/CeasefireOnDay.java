package app.parley.talks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the guns were to be silent on a day, and the ceasefire that decides it.
 *
 * @param state over all ceasefires of the situation
 * @param ceasefireId the one in force that began last, one that nobody contests before one that somebody does; or, if none is
 *     in force, the one that ended last; null if none had begun
 * @param since when that one began
 * @param until when it ended or is to end, or the start of what extends it; null if neither is stated
 * @param running all that certainly ran on that day, contested or not, by start; several if they overlap
 */
public record CeasefireOnDay(
        CeasefireState state,
        @Nullable String ceasefireId,
        @Nullable CeasefireBound since,
        @Nullable CeasefireBound until,
        List<Running> running) {

    /**
     * One that ran on the day by its bounds.
     *
     * @param until its end or the start of what extends it; null if neither is stated
     * @param deniedBy parties whose word that it does not hold stands; empty if it is not contested
     */
    public record Running(
            String id, CeasefireBound since, @Nullable CeasefireBound until, List<String> deniedBy) {}

    /** Those that a party denies and that the state does not tell of, as another decides it. */
    public List<Running> contestedBeside() {
        return running.stream()
                .filter(one -> !one.deniedBy().isEmpty() && !one.id().equals(ceasefireId))
                .toList();
    }
}
