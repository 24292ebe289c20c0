package app.parley.api;

import app.parley.incident.IncidentEntry;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An incident as one report has it; competing reports of one event are incidents of their own. */
@Schema(name = "Incident")
record IncidentShape(
        String id,

        @Schema(type = "string") PartialDate occurredOn,
        String kind,
        String title,
        List<String> places,

        @Schema(description = "Degrees WGS 84; null if it happened at several places or an unknown one.") @Nullable
        Double lat,

        @Nullable Double lon,
        List<Actor> actors,
        @Nullable Integer fatalitiesLow,

        @Schema(description = "The exact number that the report gives; null if none, a range or an open end.") @Nullable
        Integer fatalitiesBest,

        @Schema(description = "Null if none or left open.") @Nullable
        Integer fatalitiesHigh,

        @Schema(description = "Whose word it is.") @Nullable String claimBy,

        @JsonUnwrapped SourceShape.Resting resting) {

    static IncidentShape of(IncidentEntry one) {
        return new IncidentShape(
                one.id(),
                one.occurredOn(),
                one.kind().code(),
                one.title(),
                one.places(),
                one.lat(),
                one.lon(),
                one.actors().stream()
                        .map(actor -> new Actor(actor.id(), actor.name()))
                        .toList(),
                one.fatalitiesLow(),
                one.fatalitiesBest(),
                one.fatalitiesHigh(),
                one.claimBy(),
                SourceShape.Resting.of(one.sources()));
    }

    /** Who had part in it. */
    @Schema(name = "IncidentActor")
    record Actor(String id, String name) {}
}
