package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;

import app.parley.crossing.ClosedDays;
import app.parley.crossing.CrossingChangesQuery;
import app.parley.crossing.LastChange;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "crossings")
class CrossingChangesApi {
    private final CrossingChangesQuery changes;
    private final Versioned versioned;

    CrossingChangesApi(CrossingChangesQuery changes, Versioned versioned) {
        this.changes = changes;
        this.versioned = versioned;
    }

    @GetMapping("/api/v1/crossings/changes")
    @Takes({SITUATION, AS_OF, FROM, TO, LIMIT})
    @Operation(
            summary = "What changed at the crossings between two days",
            description = "By day in the world, both days included; a change on the first day is one against the day"
                    + " before. Changes of status, claims that contradict others, newer counts of stranded cargo and"
                    + " confirmations, newest first. to is today by default and not in the future, from six days before"
                    + " it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CrossingChangesShape.class)))
    ResponseEntity<byte[]> changes(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate to = request.pastDay(TO, situation);
        LocalDate from = from(request, to);
        int limit = request.limit();
        return versioned.json(
                request,
                situation,
                () -> CrossingChangesShape.of(from, to, changes.between(situation, from, to, limit, asOf)));
    }

    private static LocalDate from(ApiRequest request, LocalDate to) {
        LocalDate given = request.day(FROM);
        LocalDate from = given != null ? given : request.withDefault(FROM, to.minusDays(LastChange.NEW_DAYS - 1));
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
}
