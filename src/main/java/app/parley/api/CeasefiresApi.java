package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.situation.Situation;
import app.parley.talks.CeasefireFileQuery;
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
class CeasefiresApi {
    private final CeasefireFileQuery ceasefires;
    private final Versioned versioned;

    CeasefiresApi(CeasefireFileQuery ceasefires, Versioned versioned) {
        this.ceasefires = ceasefires;
        this.versioned = versioned;
    }

    /** A page of ceasefires. */
    @Schema(name = "CeasefirePage")
    record CeasefirePage(
            List<CeasefireShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/ceasefires")
    @Takes({SITUATION, AS_OF, ON, LIMIT, CURSOR})
    @Operation(
            summary = "Ceasefires",
            description =
                    "Chain by chain, each from its first, with the state of each on the day viewed, why that is its"
                            + " state, and what parties said of it.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CeasefirePage.class)))
    ResponseEntity<byte[]> ceasefires(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        ShortList asked = ShortList.asked(request);
        return versioned.json(
                request,
                situation,
                () -> asked.page(
                        ceasefires.list(situation, day, asOf),
                        file -> file.entry().id(),
                        CeasefireShape::of));
    }

    @GetMapping("/api/v1/ceasefires/{id}")
    @Takes({SITUATION, AS_OF, ON})
    @Operation(summary = "A ceasefire", description = "The same, with all of the chain that it belongs to.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CeasefireShape.class)))
    ResponseEntity<byte[]> ceasefire(@PathVariable("id") String id, ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        return versioned.json(
                request,
                situation,
                () -> ceasefires
                        .find(situation, id, day, asOf)
                        .map(CeasefireShape::of)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no ceasefire " + ApiRequest.quoted(id) + ".")));
    }
}
