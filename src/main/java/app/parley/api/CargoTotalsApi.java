package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.cargo.CargoTotalsQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cargo")
class CargoTotalsApi {
    private final CargoTotalsQuery totals;
    private final Versioned versioned;

    CargoTotalsApi(CargoTotalsQuery totals, Versioned versioned) {
        this.totals = totals;
        this.versioned = versioned;
    }

    /** The sets found. */
    @Schema(name = "CargoTotals")
    record CargoTotals(List<CargoTotalShape> items) {}

    @GetMapping("/api/v1/cargo/totals")
    @Takes({SITUATION, AS_OF, ON})
    @Operation(
            summary = "Stated totals held against the counts at crossings, newest total first",
            description =
                    "A count of no single crossing, with counts at two or more crossings by the same speaker, of the same"
                            + " unit and kind of cargo, of the same day or a day apart if a source carries both. The newest"
                            + " 100 counts of no single crossing up to the day are looked at; nothing later than the day"
                            + " is taken into account.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CargoTotals.class)))
    ResponseEntity<byte[]> totals(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate on = request.on(situation);
        return versioned.json(
                request,
                situation,
                () -> new CargoTotals(totals.on(situation, on, asOf).stream()
                        .map(CargoTotalShape::of)
                        .toList()));
    }
}
