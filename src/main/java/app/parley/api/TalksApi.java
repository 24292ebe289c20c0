package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.situation.Situation;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "talks")
class TalksApi {
    private final RoundQuery rounds;
    private final Versioned versioned;

    TalksApi(RoundQuery rounds, Versioned versioned) {
        this.rounds = rounds;
        this.versioned = versioned;
    }

    /** A page of rounds. */
    @Schema(name = "RoundPage")
    record RoundPage(List<RoundShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/rounds")
    @Takes({SITUATION, AS_OF, LIMIT, CURSOR})
    @Operation(
            summary = "Rounds of talks",
            description = "Across processes, by start; those whose days are unknown come last.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundPage.class)))
    ResponseEntity<byte[]> rounds(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        ShortList asked = ShortList.asked(request);
        return versioned.json(
                request, situation, () -> asked.page(rounds.list(situation, asOf), RoundSummary::id, RoundShape::of));
    }

    @GetMapping("/api/v1/rounds/{id}")
    @Takes({SITUATION, AS_OF, ON})
    @Operation(
            summary = "A round of talks",
            description =
                    "With participants, delegations and their members, changes against the round before of the same"
                            + " process, and commitments.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RoundDetailShape.class)))
    ResponseEntity<byte[]> round(@PathVariable("id") String id, ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        return versioned.json(
                request,
                situation,
                () -> rounds.find(situation, id, asOf)
                        .map(detail -> RoundDetailShape.of(detail, day))
                        .orElseThrow(() -> ApiProblem.notFound("There is no round " + ApiRequest.quoted(id) + ".")));
    }
}
