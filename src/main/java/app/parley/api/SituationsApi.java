package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;

import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "situations")
class SituationsApi {
    private final SituationQuery situations;
    private final Versioned versioned;

    SituationsApi(SituationQuery situations, Versioned versioned) {
        this.situations = situations;
        this.versioned = versioned;
    }

    /** A situation as the API shows it. */
    @Schema(name = "Situation")
    record Entry(
            String slug,
            String name,
            List<Party> parties,

            @Schema(description = "IANA name; local days are counted in it.")
            String timeZone,

            @Schema(description = "West, south, east, north in degrees WGS 84.")
            double[] bounds,

            @Schema(description = "How old the newest report may be before it counts as stale.")
            long staleAfterHours) {

        /** One side of every crossing. */
        @Schema(name = "Party")
        record Party(
                String id,
                String name,

                @Schema(description = "Side of the crossings: a or b.")
                String side) {}

        static Entry of(Situation situation) {
            Situation.Bounds bounds = situation.bounds();
            return new Entry(
                    situation.slug(),
                    situation.name(),
                    List.of(
                            new Party(
                                    situation.sideA().actorId(),
                                    situation.sideA().name(),
                                    "a"),
                            new Party(
                                    situation.sideB().actorId(),
                                    situation.sideB().name(),
                                    "b")),
                    situation.timeZone().getId(),
                    new double[] {bounds.west(), bounds.south(), bounds.east(), bounds.north()},
                    situation.staleAfter().toHours());
        }
    }

    @GetMapping("/api/v1/situations")
    @Takes({AS_OF})
    @Operation(summary = "The situations that can be looked at")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = Entry.class))))
    ResponseEntity<byte[]> situations(ApiRequest request) {
        List<Situation> all = situations.list(request.asOf());
        return versioned.json(request, all, () -> all.stream().map(Entry::of).toList());
    }
}
