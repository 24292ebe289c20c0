package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a ceasefire that somebody alleges; never more than that.
 *
 * @param id under which it is stored
 * @param against who is said to have broken it; null if nobody is named
 * @param occurredOn local day, as far as it is known: the one alleged, else the incident's; null if neither is known
 * @param incident the incident on file that is meant; null if none is
 * @param text the charge in words; null if only the incident is named
 */
public record CeasefireViolation(
        UUID id,
        String allegedBy,
        @Nullable String against,
        @Nullable PartialDate occurredOn,
        @Nullable Incident incident,
        @Nullable String text,
        List<CitedSource> sources) {

    /** An incident on file, by its slug. */
    public record Incident(String id, String kind, String title) {}
}
