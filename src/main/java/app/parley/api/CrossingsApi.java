package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;
import static app.parley.api.ApiParameter.TRAFFIC;

import app.parley.crossing.ClaimLedgerQuery;
import app.parley.crossing.ClosedDays;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.LedgerFilter;
import app.parley.crossing.LedgerWindow;
import app.parley.crossing.Traffic;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "crossings")
class CrossingsApi {
    private static final int DAYS_OF_A_YEAR = 365;

    private final CrossingBoardQuery board;
    private final CrossingQuery crossings;
    private final CrossingDaysQuery calendar;
    private final ClaimLedgerQuery ledgers;
    private final Versioned versioned;

    CrossingsApi(
            CrossingBoardQuery board,
            CrossingQuery crossings,
            CrossingDaysQuery calendar,
            ClaimLedgerQuery ledgers,
            Versioned versioned) {
        this.board = board;
        this.crossings = crossings;
        this.calendar = calendar;
        this.ledgers = ledgers;
        this.versioned = versioned;
    }

    /** For the OpenAPI document, which cannot see through a generic record. */
    @Schema(name = "CrossingFeature")
    record DetailFeature(String type, String id, CrossingShape.Point geometry, CrossingDetailShape properties) {}

    @GetMapping("/api/v1/crossings")
    @Takes({SITUATION, AS_OF, ON, TRAFFIC})
    @Operation(
            summary = "All crossings as they stand on a day",
            description = "status, since and closedDays are those of the counted traffic, both ways added up. The first"
                    + " closed local day is day 1. What nothing is assessed for is unknown, never open.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/geo+json",
                            schema = @Schema(implementation = CrossingShape.Collection.class)))
    ResponseEntity<byte[]> crossings(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        Traffic counted = request.traffic();
        return versioned.geoJson(
                request, situation, () -> CrossingShape.Collection.of(board.on(situation, day, counted, asOf)));
    }

    @GetMapping("/api/v1/crossings/{slug}")
    @Takes({SITUATION, AS_OF, ON, TRAFFIC})
    @Operation(summary = "One crossing on a day, with closures, claims, names and sides")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/geo+json",
                            schema = @Schema(implementation = DetailFeature.class)))
    ResponseEntity<byte[]> crossing(ApiRequest request, @PathVariable String slug) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        Traffic counted = request.traffic();
        return versioned.geoJson(request, situation, () -> {
            CrossingDetail detail = Optional.of(slug)
                    .filter(ApiRequest::isSlug)
                    .flatMap(known -> crossings.find(situation, known, day, counted, asOf))
                    .orElseThrow(() -> notFound(slug, situation));
            return CrossingShape.Feature.of(detail.onDay(), CrossingDetailShape.of(detail));
        });
    }

    @GetMapping("/api/v1/crossings/{slug}/days")
    @Takes({SITUATION, AS_OF, FROM, TO, TRAFFIC})
    @Operation(
            summary = "The calendar of a crossing for one traffic",
            description =
                    "One object a local day. to is today by default and not in the future, from a year before it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = CrossingShape.Day.class))))
    ResponseEntity<byte[]> days(ApiRequest request, @PathVariable String slug) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate to = request.pastDay(TO, situation);
        LocalDate from = from(request, to);
        Traffic traffic = request.traffic();
        return versioned.json(request, situation, () -> {
            List<CrossingDay> days = Optional.of(slug)
                    .filter(ApiRequest::isSlug)
                    .flatMap(known -> calendar.find(situation, known, from, to, traffic, asOf))
                    .orElseThrow(() -> notFound(slug, situation));
            return days.stream().map(CrossingShape.Day::of).toList();
        });
    }

    @GetMapping("/api/v1/crossings/{slug}/contradictions")
    @Takes({SITUATION, AS_OF, FROM, TO})
    @Operation(
            summary = "What claims about a crossing disagree about",
            description =
                    "All starts given for one run are one contradiction, and so are all statuses given for the same"
                            + " days, with the days for which the claims vouch together, and how each value stands to what is"
                            + " assessed. Those that touch the window. to is today by default and not in the future, from a year"
                            + " before it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContradictionShape.Listing.class)))
    ResponseEntity<byte[]> contradictions(ApiRequest request, @PathVariable String slug) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate to = request.pastDay(TO, situation);
        LedgerWindow window = new LedgerWindow(from(request, to), to);
        return versioned.json(
                request,
                situation,
                () -> Optional.of(slug)
                        .filter(ApiRequest::isSlug)
                        .flatMap(known ->
                                ledgers.find(situation, known, to, Traffic.IMPORT, window, LedgerFilter.NONE, asOf))
                        .map(ContradictionShape.Listing::of)
                        .orElseThrow(() -> notFound(slug, situation)));
    }

    private static LocalDate from(ApiRequest request, LocalDate to) {
        LocalDate given = request.day(FROM);
        LocalDate from = given != null ? given : request.withDefault(FROM, to.minusDays(DAYS_OF_A_YEAR - 1));
        if (from.isAfter(to)) {
            throw request.refused(FROM, from + " is after to, " + to + ": expected a day no later.");
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days > ClosedDays.LONGEST_CALENDAR_DAYS) {
            throw request.refused(
                    FROM,
                    from + " to " + to + " is " + days + " days: expected at most " + ClosedDays.LONGEST_CALENDAR_DAYS
                            + ".");
        }
        return from;
    }

    private static ApiProblem notFound(String slug, Situation situation) {
        return ApiProblem.notFound("There is no crossing " + ApiRequest.quoted(slug) + " in " + situation.slug()
                + ", or there was none by then.");
    }
}
