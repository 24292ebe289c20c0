package app.parley.cargo;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A newer count of what is stranded at a crossing beside the one before it, both in the same unit.
 *
 * @param before by the newest claims that certainly speak of an earlier day, null if there were none
 * @param now by all claims of its own day
 * @param recordedAt when the newest of its claims was recorded
 */
public record StrandedChange(
        String crossing,
        CargoUnit unit,
        @Nullable StrandedFigure before,
        StrandedFigure now,
        OffsetDateTime recordedAt) {

    /** @throws IllegalArgumentException if the figures are of unlike units */
    public StrandedChange {
        if (now.unit() != unit || (before != null && before.unit() != unit)) {
            throw new IllegalArgumentException("Figures of unlike units cannot be set beside each other.");
        }
    }

    /** True if the numbers and words are those of the count before. */
    public boolean isSame() {
        return before != null
                && Objects.equals(before.low(), now.low())
                && Objects.equals(before.best(), now.best())
                && Objects.equals(before.high(), now.high())
                && (now.low() != null || Objects.equals(before.text(), now.text()));
    }
}
