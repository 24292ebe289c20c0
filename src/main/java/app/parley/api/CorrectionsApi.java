package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.FILE;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.KIND;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;

import app.parley.history.CorrectionPage;
import app.parley.history.CorrectionsQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "corrections")
class CorrectionsApi {
    private final CorrectionsQuery corrections;
    private final Versioned versioned;

    CorrectionsApi(CorrectionsQuery corrections, Versioned versioned) {
        this.corrections = corrections;
        this.versioned = versioned;
    }

    /** A page of corrections. */
    @Schema(name = "CorrectionPage")
    record CorrectionsPage(
            List<CorrectionShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/corrections")
    @Takes({SITUATION, AS_OF, FROM, TO, KIND, FILE, LIMIT, CURSOR})
    @Operation(
            summary = "Corrections and retractions, newest first",
            description =
                    "Everything published that has since been changed or taken back, by the desk or by an import, with"
                            + " what differs. from and to are the days on which it was. A page may be shorter than the limit while"
                            + " there are more: go on as long as next is not null. The same as an Atom feed: corrections.atom.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CorrectionsPage.class)))
    ResponseEntity<byte[]> corrections(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        CorrectionsRequest asked = CorrectionsRequest.of(request);
        return versioned.json(request, situation, () -> {
            CorrectionPage page = corrections.page(situation, asked.filter(), asked.limit(), asked.from(), asOf);
            return new CorrectionsPage(
                    page.corrections().stream().map(CorrectionShape::of).toList(),
                    CorrectionsRequest.cursor(page.next()));
        });
    }
}
