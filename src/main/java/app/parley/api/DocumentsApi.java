package app.parley.api;

import static app.parley.api.ApiParameter.AGAINST;
import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.ISSUER;
import static app.parley.api.ApiParameter.LANGUAGE;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.Q;
import static app.parley.api.ApiParameter.ROUND;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.document.DocumentEntry;
import app.parley.document.DocumentQuery;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "documents")
class DocumentsApi {
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NAME = 500;

    private final DocumentQuery documents;
    private final Versioned versioned;

    DocumentsApi(DocumentQuery documents, Versioned versioned) {
        this.documents = documents;
        this.versioned = versioned;
    }

    /** A page of documents. */
    @Schema(name = "DocumentPage")
    record DocumentPage(
            List<DocumentShape.Entry> items, @Nullable String next) {}

    @GetMapping("/api/v1/documents")
    @Takes({SITUATION, AS_OF, Q, ISSUER, LANGUAGE, ROUND, LIMIT, CURSOR})
    @Operation(summary = "Documents", description = "The newest first; those of unknown date come last.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentPage.class)))
    ResponseEntity<byte[]> documents(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        var filter = new DocumentQuery.Filter(
                request.text(Q, LONGEST_TEXT),
                request.text(ISSUER, LONGEST_NAME),
                request.text(LANGUAGE, LONGEST_TEXT),
                request.text(ROUND, LONGEST_TEXT));
        int limit = request.limit();
        DocumentQuery.After after =
                request.cursor(2, parts -> new DocumentQuery.After(LocalDate.parse(parts.getFirst()), parts.getLast()));
        return versioned.json(
                request,
                situation,
                () -> Page.of(
                        documents.list(situation, filter, after, limit + 1, asOf),
                        limit,
                        DocumentShape.Entry::of,
                        (DocumentEntry last) -> {
                            DocumentQuery.After behind = DocumentQuery.After.of(last);
                            return Cursor.of(behind.issued().toString(), behind.id());
                        }));
    }

    @GetMapping("/api/v1/documents/{id}")
    @Takes({SITUATION, AS_OF})
    @Operation(summary = "A document, clause by clause")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentShape.Detail.class)))
    ResponseEntity<byte[]> document(ApiRequest request, @PathVariable("id") String id) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        return versioned.json(
                request,
                situation,
                () -> Optional.of(id)
                        .filter(ApiRequest::isSlug)
                        .flatMap(slug -> documents.find(situation, slug, asOf))
                        .map(DocumentShape.Detail::of)
                        .orElseThrow(() -> ApiProblem.notFound("There is no document " + ApiRequest.quoted(id) + ".")));
    }

    @GetMapping("/api/v1/documents/{id}/difference")
    @Takes({SITUATION, AS_OF, AGAINST})
    @Operation(
            summary = "What a document says differently from another, word by word",
            description =
                    "All pieces but the added ones make up the text of the other, all but the removed ones its own.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentShape.Difference.class)))
    ResponseEntity<byte[]> difference(ApiRequest request, @PathVariable("id") String id) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        String against = Optional.ofNullable(request.text(AGAINST, LONGEST_TEXT))
                .orElseThrow(() -> ApiProblem.badParameter(AGAINST.word(), "it is missing: expected a document's id."));
        return versioned.json(
                request,
                situation,
                () -> documents
                        .compare(situation, against, id, asOf)
                        .map(DocumentShape.Difference::of)
                        .orElseThrow(() -> ApiProblem.notFound("There are no documents " + ApiRequest.quoted(id)
                                + " and " + ApiRequest.quoted(against) + ".")));
    }
}
