package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.KINDS;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.situation.Situation;
import app.parley.talks.CalendarKind;
import app.parley.talks.CalendarQuery;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "talks")
class CalendarApi {
    private final CalendarQuery calendar;
    private final Versioned versioned;

    CalendarApi(CalendarQuery calendar, Versioned versioned) {
        this.calendar = calendar;
        this.versioned = versioned;
    }

    @GetMapping("/api/v1/calendar.ics")
    @Takes({SITUATION, AS_OF, KINDS})
    @Operation(
            summary = "Calendar of talks",
            description = "Rounds, stated starts and ends of ceasefires and due commitments as iCalendar (RFC 5545), to"
                    + " subscribe to. A date known in part is a span of all days that it can mean, tentative, and"
                    + " says so in its title. What has no date is left out.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> calendar(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        @Nullable Set<CalendarKind> asked = request.optional(KINDS, text -> Words.several(text, CalendarKind::parse));
        Set<CalendarKind> kinds = asked == null ? EnumSet.allOf(CalendarKind.class) : asked;
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return versioned.calendar(
                request,
                situation,
                () -> new CalendarFeed(situation, calendar.of(situation, kinds, asOf), base).bytes());
    }
}
