package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sitting within a round.
 *
 * @param id under which it is stored
 * @param ordinal its place among the sittings of the round, from 1; numbers may be left out
 * @param heldOn local day, as far as it is known; null if not told
 * @param place null if not told
 * @param note what is told of it; null if nothing
 */
public record RoundSession(
        UUID id,
        int ordinal,
        @Nullable PartialDate heldOn,
        @Nullable String place,
        @Nullable String note,
        List<CitedSource> sources) {}
