package app.parley.cargo;

import app.parley.source.Basis;
import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stranded at a crossing in one unit by the newest claims, as {@link StrandedNow} works it out.
 *
 * @param low smallest low, null if there is none
 * @param best of the best-rated claim, null if it states no single figure
 * @param high largest high, null if there is none or a count is open-ended
 * @param asOf the day the newest claims speak of
 * @param text the count in the words of the claim that gave {@code best}, null if it has none
 * @param claims the newest claims, the one that gave {@code best} first; at least one. Their sources may not have been read
 * @param basis what the claims rest on, the best of all their sources counting
 */
public record StrandedFigure(
        CargoUnit unit,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        PartialDate asOf,
        @Nullable String text,
        List<CargoReport> claims,
        Basis basis) {}
