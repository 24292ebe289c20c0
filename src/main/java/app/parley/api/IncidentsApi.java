package app.parley.api;

import static app.parley.api.ApiParameter.ACTOR;
import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.BBOX;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.KIND;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.Q;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;
import static app.parley.api.ApiParameter.ZOOM;

import app.parley.incident.IncidentClusterQuery;
import app.parley.incident.IncidentCursor;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.incident.IncidentPage;
import app.parley.incident.IncidentQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "incidents")
class IncidentsApi {
    private static final int DEFAULT_ZOOM = 5;
    private static final int LONGEST_ID = 80;

    private final IncidentQuery incidents;
    private final IncidentClusterQuery clusters;
    private final Versioned versioned;

    IncidentsApi(IncidentQuery incidents, IncidentClusterQuery clusters, Versioned versioned) {
        this.incidents = incidents;
        this.clusters = clusters;
        this.versioned = versioned;
    }

    /** A page of incidents. */
    @Schema(name = "IncidentPage")
    record IncidentsPage(
            List<IncidentShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/incidents")
    @Takes({SITUATION, AS_OF, BBOX, FROM, TO, KIND, ACTOR, Q, LIMIT, CURSOR})
    @Operation(
            summary = "Incidents, newest first",
            description =
                    "A date known in part counts if it could fall into the window. An actor's children do not count."
                            + " Words are found whatever their case and diacritics.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IncidentsPage.class)))
    ResponseEntity<byte[]> incidents(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        IncidentFilter filter = filter(request)
                .withActor(request.text(ACTOR, LONGEST_ID))
                .withText(request.text(Q, IncidentFilter.LONGEST_TEXT));
        int limit = request.limit();
        IncidentCursor from = request.optional(CURSOR, IncidentCursor::parse);
        return versioned.json(request, situation, () -> {
            IncidentPage page = incidents.page(situation, filter, limit, from, asOf);
            return new Page<>(
                    page.incidents().stream().map(IncidentShape::of).toList(),
                    page.next() == null ? null : page.next().toString());
        });
    }

    @GetMapping("/api/v1/incidents/clusters")
    @Takes({SITUATION, AS_OF, BBOX, ZOOM, FROM, TO, KIND})
    @Operation(
            summary = "Incidents on a map",
            description =
                    "At most 500 points, one per cell of 64 map pixels or of a coarser grid where that would be more."
                            + " Cells that the bounding box touches are counted whole."
                            + " Incidents without a place are left out.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/geo+json", schema = @Schema(implementation = ClusterShape.class)))
    ResponseEntity<byte[]> clusters(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        IncidentFilter filter = filter(request);
        int zoom = request.number(ZOOM, 0, IncidentClusterQuery.DEEPEST_ZOOM, DEFAULT_ZOOM);
        return versioned.geoJson(request, situation, () -> ClusterShape.of(clusters.at(situation, filter, zoom, asOf)));
    }

    private static IncidentFilter filter(ApiRequest request) {
        LocalDate from = request.day(FROM);
        LocalDate to = request.day(TO);
        refuseBackwards(request, from, to);
        Set<IncidentKind> kinds = request.optional(KIND, text -> Words.several(text, IncidentKind::parse));
        return IncidentFilter.all()
                .within(request.optional(BBOX, Words::bounds))
                .between(from, to)
                .withKinds(kinds == null ? Set.of() : kinds);
    }

    static void refuseBackwards(ApiRequest request, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw request.refused(TO, to + " is before " + from + ": expected a day no earlier than from.");
        }
    }
}
