package app.parley.history.ui;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.FILE;
import static app.parley.api.ApiParameter.FROM;
import static app.parley.api.ApiParameter.KIND;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.TO;

import app.parley.api.ApiRequest;
import app.parley.api.CorrectionsRequest;
import app.parley.api.Takes;
import app.parley.api.Versioned;
import app.parley.history.CorrectionPage;
import app.parley.history.CorrectionsQuery;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The corrections as a feed to subscribe to. It stands with the screens because it tells them in words. */
@RestController
@Tag(name = "corrections")
class CorrectionsFeed {
    static final String PATH = "api/v1/corrections.atom";

    private final CorrectionsQuery corrections;
    private final Versioned versioned;

    CorrectionsFeed(CorrectionsQuery corrections, Versioned versioned) {
        this.corrections = corrections;
        this.versioned = versioned;
    }

    @GetMapping("/" + PATH)
    @Takes({SITUATION, AS_OF, FROM, TO, KIND, FILE, LIMIT, CURSOR})
    @Operation(
            summary = "Corrections and retractions as an Atom feed",
            description = "RFC 4287, newest first, in English, to subscribe to. The id of an entry never changes. Older"
                    + " entries are behind the link with relation next.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> corrections(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        CorrectionsRequest asked = CorrectionsRequest.of(request);
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        // Subscribed to is what goes on; and what is older than the last of a page is the same as of any instant after
        // it.
        UriComponentsBuilder own =
                ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam(AS_OF.word());
        String self = own.build().toUriString();
        return versioned.atom(request, situation, () -> {
            CorrectionPage page = corrections.page(situation, asked.filter(), asked.limit(), asked.from(), asOf);
            @Nullable String cursor = CorrectionsRequest.cursor(page.next());
            @Nullable
            String next = cursor == null
                    ? null
                    : own.replaceQueryParam(CURSOR.word(), cursor).build().toUriString();
            return new CorrectionsAtom(situation, base, self, next, Texts.of(Locale.ENGLISH)).bytes(page);
        });
    }
}
