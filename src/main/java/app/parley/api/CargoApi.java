package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CROSSING;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;
import static app.parley.api.ApiParameter.UNIT;

import app.parley.cargo.CargoClaimQuery;
import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.crossing.CrossingQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cargo")
class CargoApi {
    private final CargoClaimQuery cargo;
    private final CrossingQuery crossings;
    private final Versioned versioned;

    CargoApi(CargoClaimQuery cargo, CrossingQuery crossings, Versioned versioned) {
        this.cargo = cargo;
        this.crossings = crossings;
        this.versioned = versioned;
    }

    /** A page of cargo claims. */
    @Schema(name = "CargoPage")
    record CargoPage(List<CargoShape.Claim> items, @Nullable String next) {}

    @GetMapping("/api/v1/cargo")
    @Takes({SITUATION, AS_OF, CROSSING, FROM, TO, UNIT, LIMIT, CURSOR})
    @Operation(
            summary = "Cargo claims, newest first, undated last",
            description =
                    "With from or to, undated claims are left out; one dated in part belongs if any of its possible"
                            + " days does.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CargoPage.class)))
    ResponseEntity<byte[]> cargo(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate from = request.day(FROM);
        LocalDate to = request.day(TO);
        if (from != null && to != null && to.isBefore(from)) {
            throw request.refused(TO, to + " is before from, " + from + ": expected a day no earlier.");
        }
        var filter = new CargoClaimQuery.Filter(
                crossing(request, situation), from, to, request.optional(UNIT, CargoUnit::parse));
        int limit = request.limit();
        CargoClaimQuery.After after = request.cursor(2, CargoApi::after);
        return versioned.json(
                request,
                situation,
                () -> Page.of(
                        cargo.list(situation, filter, after, limit + 1, asOf),
                        limit,
                        CargoShape.Claim::of,
                        CargoApi::cursor));
    }

    /** A slug that no crossing has ever had is a slip of the pen, and an empty list would hide it. */
    private @Nullable String crossing(ApiRequest request, Situation situation) {
        return request.optional(CROSSING, slug -> {
            if (!ApiRequest.isSlug(slug) || !crossings.exists(situation, slug)) {
                throw new IllegalArgumentException(ApiRequest.quoted(slug) + " is not a crossing of " + situation.slug()
                        + ": expected the id of one that /api/v1/crossings lists.");
            }
            return slug;
        });
    }

    private static CargoClaimQuery.After after(List<String> key) {
        String date = key.getFirst();
        return new CargoClaimQuery.After(
                date.isEmpty() ? null : PartialDate.parse(date), UUID.fromString(key.getLast()));
    }

    private static String cursor(CargoReport last) {
        PartialDate date = last.reportedOn();
        return Cursor.of(date == null ? "" : date.toString(), last.id().toString());
    }
}
