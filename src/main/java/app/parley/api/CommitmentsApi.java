package app.parley.api;

import static app.parley.api.ApiParameter.AS_OF;
import static app.parley.api.ApiParameter.CATEGORY;
import static app.parley.api.ApiParameter.CURSOR;
import static app.parley.api.ApiParameter.LIMIT;
import static app.parley.api.ApiParameter.ON;
import static app.parley.api.ApiParameter.OVERDUE;
import static app.parley.api.ApiParameter.PARTY;
import static app.parley.api.ApiParameter.ROUND;
import static app.parley.api.ApiParameter.SCORE;
import static app.parley.api.ApiParameter.SITUATION;
import static app.parley.api.ApiParameter.STATE;
import static app.parley.api.ApiParameter.TEXT;

import app.parley.situation.Situation;
import app.parley.talks.CommitmentCourseQuery;
import app.parley.talks.CommitmentCourseQuery.LedgerOnDay;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentStanding;
import app.parley.talks.CommitmentState;
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
class CommitmentsApi {
    private static final int LONGEST_NAME = 200;

    private final CommitmentCourseQuery commitments;
    private final Versioned versioned;

    CommitmentsApi(CommitmentCourseQuery commitments, Versioned versioned) {
        this.commitments = commitments;
        this.versioned = versioned;
    }

    /** A page of commitments. */
    @Schema(name = "CommitmentPage")
    record CommitmentPage(
            List<CommitmentShape> items, @Nullable String next) {}

    @GetMapping("/api/v1/commitments")
    @Takes({SITUATION, AS_OF, ON, ROUND, PARTY, CATEGORY, STATE, OVERDUE, SCORE, TEXT, LIMIT, CURSOR})
    @Operation(
            summary = "What the parties agreed to",
            description =
                    "With state, score, evidence, round, the outcome at each later round, and how many claim that it was"
                            + " kept or broken. By the start of the round;"
                            + " those made at none last.")
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
        CommitmentStanding standing = new CommitmentStanding(
                request.optional(STATE, CommitmentState::parse),
                request.optional(OVERDUE, CommitmentsApi::trueOrFalse),
                request.optional(SCORE, CommitmentStanding.Score::parse),
                request.text(TEXT, CommitmentStanding.LONGEST_TEXT));
        ShortList asked = ShortList.asked(request);
        return versioned.json(request, situation, () -> {
            LedgerOnDay ledger = commitments.ledger(situation, filter, day, asOf);
            return asked.page(
                    ledger.courses().stream()
                            .filter(one -> standing.keeps(one.onDay()))
                            .toList(),
                    one -> one.onDay().entry().id(),
                    one -> CommitmentShape.listed(
                            one, ledger.claimsOn(one.onDay().entry().id()), day));
        });
    }

    @GetMapping("/api/v1/commitments/{id}")
    @Takes({SITUATION, AS_OF, ON})
    @Operation(
            summary = "A commitment",
            description =
                    "The same, with who claims that it was kept or broken by the day viewed, and with its sources by the"
                            + " stance that is recorded of each. A claim changes neither state nor score.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CommitmentShape.class)))
    ResponseEntity<byte[]> commitment(@PathVariable("id") String id, ApiRequest request) {
        Situation situation = request.situation();
        AsOf asOf = request.asOf();
        LocalDate day = request.on(situation);
        return versioned.json(
                request,
                situation,
                () -> commitments
                        .find(situation, id, day, asOf)
                        .map(one -> CommitmentShape.alone(one, day))
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no commitment " + ApiRequest.quoted(id) + ".")));
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(ApiRequest.quoted(text) + " is neither true nor false.");
        };
    }
}
