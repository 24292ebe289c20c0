package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.KIND;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.Q;
import static app.parley.api.ApiParameter.SITUATION;

import app.parley.actor.ActorEntry;
import app.parley.actor.ActorKind;
import app.parley.actor.ActorQuery;
import app.parley.name.NameId;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "actors")
class ActorsApi {
    private final ActorQuery actors;
    private final Versioned versioned;

    ActorsApi(ActorQuery actors, Versioned versioned) {
        this.actors = actors;
        this.versioned = versioned;
    }

    /** A page of people and organisations. */
    @Schema(name = "ActorPage")
    record ActorPage(List<ActorShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/actors")
    @Takes({SITUATION, AS_OF, Q, KIND, LIMIT, CURSOR})
    @Operation(
            summary = "People and organisations",
            description =
                    "Found by any name in any script, whatever the case, diacritics and letter forms. Names that begin"
                            + " with the words come first, then by name. A person who is not on file is known by the"
                            + " plain name; other spellings are other persons.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActorPage.class)))
    ResponseEntity<byte[]> actors(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        String text = request.text(Q, ActorQuery.LONGEST_TEXT);
        Set<ActorKind> kinds = request.optional(KIND, words -> Words.several(words, ActorKind::parse));
        ShortList asked = ShortList.asked(request);
        return versioned.json(
                request,
                situation,
                () -> asked.page(
                        actors.list(situation, text == null ? "" : text, kinds == null ? Set.of() : kinds, asOf)
                                .matching(),
                        ActorEntry::id,
                        ActorShape::of));
    }

    @GetMapping("/api/v1/actors/{id}")
    @Takes({SITUATION, AS_OF})
    @Operation(
            summary = "A person or organisation",
            description =
                    "With rounds, roles, claims, incidents, commitments, ceasefires, near names, and who was at the same"
                            + " rounds that took place, which is not to say that they met.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ActorDetailShape.class)))
    ResponseEntity<byte[]> actor(@PathVariable("id") String id, ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        return versioned.json(
                request,
                situation,
                () -> Optional.of(id)
                        .filter(NameId::isId)
                        .flatMap(known -> actors.find(situation, known, asOf))
                        .map(ActorDetailShape::of)
                        .orElseThrow(() -> ApiProblem.notFound(
                                "There is no person or organisation " + ApiRequest.quoted(id) + ".")));
    }
}
