package app.parley.cargo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much more or less is stranded by one count than by another of the same unit. The two may speak of different days.
 *
 * @param low the second count's low less the first's high; null if either is open
 * @param high the second count's high less the first's low; null if either is open
 */
public record StrandedDifference(
        @Nullable Long low, @Nullable Long high) {

    /**
     * The second less the first; empty if neither end of it can be told.
     *
     * @throws IllegalArgumentException if the units differ: unlike units are never subtracted
     */
    public static Optional<StrandedDifference> between(StrandedFigure first, StrandedFigure second) {
        if (first.unit() != second.unit()) {
            throw new IllegalArgumentException("First counts " + first.unit().code() + ", second counts "
                    + second.unit().code() + ": unlike units are never subtracted.");
        }
        Long low = less(second.low(), first.high());
        Long high = less(second.high(), first.low());
        return low == null && high == null ? Optional.empty() : Optional.of(new StrandedDifference(low, high));
    }

    private static @Nullable Long less(@Nullable Long from, @Nullable Long amount) {
        return from == null || amount == null ? null : Long.valueOf(Math.subtractExact(from, amount));
    }
}
