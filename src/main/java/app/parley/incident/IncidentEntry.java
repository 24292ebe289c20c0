package app.parley.incident;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as one report has it. Competing reports of one event are incidents of their own.
 *
 * @param id what links name it by
 * @param occurredOn local day, as far as it is known
 * @param places as named; may be empty
 * @param lat degrees WGS 84; null if it happened at several places or an unknown one
 * @param lon degrees WGS 84; null exactly if {@code lat} is
 * @param fatalitiesLow smallest number of dead that fits the report; null if it gives none
 * @param fatalitiesBest the exact number that the report gives; null if it gives none, a range or an open end
 * @param fatalitiesHigh largest number that fits; null if the report gives none or leaves it open
 * @param claimBy whose word it is; null if not told
 */
public record IncidentEntry(
        String id,
        PartialDate occurredOn,
        IncidentKind kind,
        String title,
        List<String> places,
        @Nullable Double lat,
        @Nullable Double lon,
        List<Actor> actors,
        @Nullable Integer fatalitiesLow,
        @Nullable Integer fatalitiesBest,
        @Nullable Integer fatalitiesHigh,
        @Nullable String claimBy,
        List<CitedSource> sources) {

    /** Who had part in it. The name is the id where no such actor is known. */
    public record Actor(String id, String name) {}
}
