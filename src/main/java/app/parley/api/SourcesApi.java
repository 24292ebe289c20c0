package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.Q;
import static app.parley.api.ApiParameter.RELIABILITY;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.attachment.AttachmentQuery;
import app.parley.situation.Situation;
import app.parley.source.Reliability;
import app.parley.source.SourceEntry;
import app.parley.source.SourceQuery;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "sources")
class SourcesApi {
    private static final int LONGEST_Q = 200;

    private final SourceQuery sources;
    private final AttachmentQuery copies;
    private final Versioned versioned;

    SourcesApi(SourceQuery sources, AttachmentQuery copies, Versioned versioned) {
        this.sources = sources;
        this.copies = copies;
        this.versioned = versioned;
    }

    /** A page of sources. */
    @Schema(name = "SourcePage")
    record SourcePage(List<SourceShape.Entry> items, String next) {}

    @GetMapping("/api/v1/sources")
    @Takes({SITUATION, AS_OF, Q, RELIABILITY, LIMIT, CURSOR})
    @Operation(summary = "Sources by id")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SourcePage.class)))
    ResponseEntity<byte[]> sources(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        var filter =
                new SourceQuery.Filter(request.text(Q, LONGEST_Q), request.optional(RELIABILITY, Reliability::parse));
        int limit = request.limit();
        String after = request.cursor(1, List::getFirst);
        return versioned.json(
                request,
                situation,
                () -> Page.of(
                        sources.list(situation, filter, after, limit + 1, asOf),
                        limit,
                        SourceShape.Entry::of,
                        (SourceEntry last) -> Cursor.of(last.id())));
    }

    @GetMapping("/api/v1/sources/{id}")
    @Takes({SITUATION, AS_OF})
    @Operation(summary = "A source with what rests on it")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SourceShape.Detail.class)))
    ResponseEntity<byte[]> source(ApiRequest request, @PathVariable String id) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        return versioned.json(
                request,
                situation,
                () -> Optional.of(id)
                        .filter(ApiRequest::isSlug)
                        .flatMap(slug -> sources.find(situation, slug, asOf))
                        .map(found -> SourceShape.Detail.of(found, copies.list(situation, id, asOf)))
                        .orElseThrow(() -> ApiProblem.notFound("There is no source " + ApiRequest.quoted(id) + ".")));
    }
}
