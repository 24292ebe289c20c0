package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.BUCKETS;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.LANES;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;

import app.parley.overview.LaneKind;
import app.parley.overview.TimelineQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "timeline")
class TimelineApi {
    private static final int DEFAULT_BUCKETS = 100;

    private final TimelineQuery timeline;
    private final Versioned versioned;

    TimelineApi(TimelineQuery timeline, Versioned versioned) {
        this.timeline = timeline;
        this.versioned = versioned;
    }

    @GetMapping("/api/v1/timeline")
    @Takes({SITUATION, AS_OF, FROM, TO, BUCKETS, LANES})
    @Operation(
            summary = "Everything on one axis of time",
            description =
                    "Per lane how much happened when, and the most important items, at most 200. An item counts once:"
                            + " where it begins, or in the first bucket if it began before the window. Without to: up to"
                            + " today. Without from: one year.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TimelineShape.class)))
    ResponseEntity<byte[]> timeline(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate givenTo = request.day(TO);
        LocalDate to = givenTo != null ? givenTo : request.pastDay(TO, situation);
        LocalDate givenFrom = request.day(FROM);
        LocalDate from = givenFrom != null
                ? givenFrom
                : request.withDefault(FROM, to.minusYears(1).plusDays(1));
        IncidentsApi.refuseBackwards(request, from, to);
        int buckets = request.number(BUCKETS, 1, TimelineQuery.MOST_BUCKETS, DEFAULT_BUCKETS);
        Set<LaneKind> given = request.optional(LANES, text -> Words.several(text, LaneKind::parse));
        Set<LaneKind> lanes = Objects.requireNonNullElse(given, Set.of());
        return versioned.json(
                request, situation, () -> TimelineShape.of(timeline.of(situation, from, to, buckets, lanes, asOf)));
    }
}
