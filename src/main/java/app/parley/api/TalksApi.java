package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CATEGORY;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.OVERDUE;
import static app.parley.api.ApiParameter.PARTY;
import static app.parley.api.ApiParameter.ROUND;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.STATE;

import app.parley.situation.Situation;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentQuery;
import app.parley.talks.CommitmentState;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "talks")
class TalksApi {
    private static final int LONGEST_NAME = 200;

    private final RoundQuery rounds;
    private final CommitmentQuery commitments;
    private final Versioned versioned;

    TalksApi(RoundQuery rounds, CommitmentQuery commitments, Versioned versioned) {
        this.rounds = rounds;
        this.commitments = commitments;
        this.versioned = versioned;
    }

    /** A page of rounds. */
    @Schema(name = "RoundPage")
    record RoundPage(List<RoundShape> items, @Nullable String next) {}

    /** A page of commitments. */
    @Schema(name = "CommitmentPage")
    record CommitmentPage(
            List<CommitmentShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/rounds")
    @Takes({SITUATION, AS_OF, LIMIT, CURSOR})
    @Operation(
            summary = "Rounds of talks",
            description = "Across processes, by start; those whose days are unknown come last.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoundPage.class)))
    ResponseEntity<byte[]> rounds(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        ShortList asked = ShortList.asked(request);
        return versioned.json(
                request, situation, () -> asked.page(rounds.list(situation, asOf), RoundSummary::id, RoundShape::of));
    }

    @GetMapping("/api/v1/rounds/{id}")
    @Takes({SITUATION, AS_OF, ON})
    @Operation(
            summary = "A round of talks",
            description =
                    "With participants, delegations and their members, changes against the round before of the same"
                            + " process, and commitments.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RoundDetailShape.class)))
    ResponseEntity<byte[]> round(@PathVariable("id") String id, ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        return versioned.json(
                request,
                situation,
                () -> rounds.find(situation, id, asOf)
                        .map(detail -> RoundDetailShape.of(detail, day))
                        .orElseThrow(() -> ApiProblem.notFound("There is no round " + ApiRequest.quoted(id) + ".")));
    }

    @GetMapping("/api/v1/commitments")
    @Takes({SITUATION, AS_OF, ON, ROUND, PARTY, CATEGORY, STATE, OVERDUE, LIMIT, CURSOR})
    @Operation(
            summary = "What the parties agreed to",
            description = "With state, score, evidence and round. By the start of the round; those made at none last.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CommitmentPage.class)))
    ResponseEntity<byte[]> commitments(ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        CommitmentFilter filter = CommitmentFilter.all()
                .withRound(request.text(ROUND, LONGEST_NAME))
                .withParty(request.text(PARTY, LONGEST_NAME))
                .withCategory(request.text(CATEGORY, LONGEST_NAME));
        CommitmentState state = request.optional(STATE, CommitmentState::parse);
        Boolean overdue = request.optional(OVERDUE, TalksApi::trueOrFalse);
        ShortList asked = ShortList.asked(request);
        return versioned.json(
                request,
                situation,
                () -> asked.page(
                        commitments.on(situation, filter, day, asOf).stream()
                                .filter(one -> state == null || one.entry().state() == state)
                                .filter(one -> overdue == null || one.overdue() == overdue)
                                .toList(),
                        one -> one.entry().id(),
                        one -> CommitmentShape.of(one.entry(), day)));
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false.");
        };
    }
}
