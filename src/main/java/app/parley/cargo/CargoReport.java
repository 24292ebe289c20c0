package app.parley.cargo;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cargo claim with everything a reader may want to know of it.
 *
 * @param crossing slug, null if the count is of no single crossing
 * @param reportedOn the local day the count speaks of, null if undated
 * @param low smallest number meant, null if none is stated
 * @param best the single figure the claim stands for: stated best or exact count; null for a range or an open end
 * @param high largest number meant, null if none is stated
 * @param text the count as worded, null if only as a number
 * @param note what is counted, in words
 * @param side on whose side it waits, in the source's words
 * @param speaker who says so, null if the source itself
 */
public record CargoReport(
        UUID id,
        @Nullable String crossing,
        @Nullable PartialDate reportedOn,
        CargoUnit unit,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        @Nullable String text,
        @Nullable String note,
        @Nullable String side,
        @Nullable String speaker,
        List<CitedSource> sources) {}
