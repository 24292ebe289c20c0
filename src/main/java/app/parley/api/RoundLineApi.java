package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;

import app.parley.situation.Situation;
import app.parley.talks.RoundLineQuery;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "talks")
class RoundLineApi {
    private static final long MOST_DAYS = 250 * 366L;

    private final RoundLineQuery lines;
    private final Versioned versioned;

    RoundLineApi(RoundLineQuery lines, Versioned versioned) {
        this.lines = lines;
        this.versioned = versioned;
    }

    @GetMapping("/api/v1/talks/line")
    @Takes({SITUATION, AS_OF, ON, FROM, TO})
    @Operation(
            summary = "The line of rounds",
            description =
                    "The dated rounds of all tracks with the days between them, the ceasefires, and what is on file of"
                            + " force and of closed crossings meanwhile. Of days after the day viewed nothing is counted."
                            + " Without from and to: from a fortnight before the first date to a week after the last or"
                            + " the day viewed. 404 if neither a round nor a ceasefire is on record.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundLineShape.class)))
    ResponseEntity<byte[]> line(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        DaySpan window = window(request, day);
        return versioned.json(
                request,
                situation,
                () -> lines.of(situation, window, day, asOf)
                        .map(RoundLineShape::of)
                        .orElseThrow(() -> ApiProblem.notFound("No round and no ceasefire is on record.")));
    }

    /** Null if neither end is given. Without a first day: a year; without a last: the day viewed. */
    private static @Nullable DaySpan window(ApiRequest request, LocalDate on) {
        LocalDate from = request.day(FROM);
        LocalDate to = request.day(TO);
        if (from == null && to == null) {
            return null;
        }
        LocalDate last = to == null ? on : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        IncidentsApi.refuseBackwards(request, first, last);
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw request.refused(
                    FROM, first + " is too far from " + last + ": expected a window of 250 years at most.");
        }
        return new DaySpan(first, last);
    }
}
