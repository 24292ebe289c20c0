package app.parley.api;

import app.parley.talks.ClaimsOnCommitment;
import app.parley.talks.CommitmentAtRound;
import app.parley.talks.CommitmentClaims;
import app.parley.talks.CommitmentCourse;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFile;
import app.parley.talks.CommitmentOnDay;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One clause that a party or both agreed to, and what became of it. */
@Schema(name = "Commitment")
record CommitmentShape(
        String id,
        String text,

        @Schema(description = "As the sources name it; both for the two sides together.")
        String party,

        String category,

        @Schema(description = "Id of the round at which it was made; null if at none.") @Nullable
        String round,

        @Schema(
                description =
                        "False unless the round at which it was made was certainly over on the day viewed or, if it"
                                + " was made at none, a source can have told of it. True also of what only one side says was"
                                + " agreed: the state tells that. Where it is false, the state is unknown.")
        boolean agreed,

        @Schema(type = "string") @Nullable PartialDate dueOn,

        @Schema(description = "Past due and unmet on the day viewed; null if it has no due date.") @Nullable
        Boolean overdue,

        @Schema(
                description =
                        "The newest review's: carried, met, violated, deferred or lapsed. Unreviewed, what was said"
                                + " of it: agreed, claimed, unilateral, met, lapsed or unknown.")
        String state,

        @Schema(description = "True if the state is a review's, false if it is only what was said.")
        boolean reviewed,

        @Schema(description = "Of the newest review: 0 none, 1 minimum, 2 intermediate, 3 full; null if unscored.")
        @Nullable
        Integer score,

        @Schema(description = "What was said of its fate, as worded, oldest first.")
        List<String> statusClaims,

        @Schema(description = "Oldest first.") List<Review> reviews,

        @Schema(description = "How it stood at each later round, by their order; null within a round.") @Nullable
        List<AtRound> laterRounds,

        @Schema(description = "How many claim that it was kept or broken; null within a round.")
        CommitmentClaimShape.@Nullable Counts claimCounts,

        @Schema(
                description =
                        "Who claims that it was kept or broken, and the sources by the stance recorded of each; null"
                                + " except of a commitment asked for alone.")
        @Nullable
        Claims claims,

        @JsonUnwrapped SourceShape.Resting resting) {

    /** As it stood on that day, within a round. */
    static CommitmentShape of(CommitmentEntry entry, LocalDate day) {
        return of(CommitmentOnDay.of(entry, day), day, null, null, null);
    }

    /** In a list. */
    static CommitmentShape listed(CommitmentCourse course, ClaimsOnCommitment.Counts claims, LocalDate day) {
        return of(course.onDay(), day, AtRound.of(course), claims, null);
    }

    /** Alone. */
    static CommitmentShape alone(CommitmentFile file, LocalDate day) {
        CommitmentCourse course = file.course();
        CommitmentClaims sources = CommitmentClaims.of(course.onDay().entry().sources());
        return of(course.onDay(), day, AtRound.of(course), file.claims().counts(), Claims.of(file.claims(), sources));
    }

    private static CommitmentShape of(
            CommitmentOnDay onDay,
            LocalDate day,
            @Nullable List<AtRound> laterRounds,
            ClaimsOnCommitment.@Nullable Counts counts,
            @Nullable Claims claims) {
        CommitmentEntry one = onDay.entry();
        return new CommitmentShape(
                one.id(),
                one.text(),
                one.party(),
                one.category(),
                one.round() == null ? null : one.round().id(),
                onDay.agreed(),
                one.dueOn(),
                one.overdueOn(day),
                one.state().code(),
                one.reviewed(),
                one.score(),
                one.statusClaims(),
                one.reviews().stream().map(Review::of).toList(),
                laterRounds,
                counts == null ? null : CommitmentClaimShape.Counts.of(counts),
                claims,
                SourceShape.Resting.of(one.sources()));
    }

    /** How it stood at a later round. */
    @Schema(name = "CommitmentAtRound")
    record AtRound(
            @Schema(description = "Id of the round.") String round,

            @Schema(
                    description =
                            "carried, met, violated, deferred or lapsed; claimed if one side's word is all there is.")
            String outcome,

            @Schema(
                    description =
                            "What that rests on: reviewed there; earlier_review, not reviewed there; said, by words alone; not_reviewed, nothing on record says"
                                    + " otherwise; one_side, the same where only one of the two sides sat.")
            String basis,

            @Schema(description = "0 to 3 of that review; null if unscored.") @Nullable
            Integer score,

            @Schema(description = "False if only one of the two sides is on record as having had a delegation there.")
            boolean betweenSides) {

        static List<AtRound> of(CommitmentCourse course) {
            return course.later().stream().map(AtRound::of).toList();
        }

        private static AtRound of(CommitmentCourse.Later later) {
            return new AtRound(
                    later.round().round().id(),
                    later.at().mark().name().toLowerCase(Locale.ROOT),
                    basis(later.at().basis()),
                    later.at().score(),
                    later.round().betweenSides());
        }

        private static String basis(CommitmentAtRound.Basis basis) {
            return switch (basis) {
                case REVIEWED -> "reviewed";
                case EARLIER_REVIEW -> "earlier_review";
                case SAID -> "said";
                case NOTHING_ELSE -> "not_reviewed";
                case ONE_SIDE -> "one_side";
            };
        }
    }

    /** Who claims what, and the sources of the commitment by stance. */
    @Schema(name = "CommitmentClaims")
    record Claims(
            @Schema(description = "Claims that it was kept.")
            CommitmentClaimShape.Side kept,

            @Schema(description = "Claims that it was broken.")
            CommitmentClaimShape.Side broken,

            @Schema(description = "Words from which neither can be read.")
            CommitmentClaimShape.Side unclear,

            @Schema(description = "Sources recorded as supporting it.")
            List<SourceShape.Cited> supports,

            @Schema(description = "Sources recorded as disputing it.")
            List<SourceShape.Cited> disputes,

            @Schema(description = "Sources reporting it, with no stance recorded.")
            List<SourceShape.Cited> noStance) {

        static Claims of(ClaimsOnCommitment made, CommitmentClaims sources) {
            return new Claims(
                    CommitmentClaimShape.Side.of(made.kept()),
                    CommitmentClaimShape.Side.of(made.broken()),
                    CommitmentClaimShape.Side.of(made.unclear()),
                    SourceShape.Cited.of(sources.supports()),
                    SourceShape.Cited.of(sources.disputes()),
                    SourceShape.Cited.of(sources.noStance()));
        }
    }

    /** How it fared by a day. */
    @Schema(name = "CommitmentReview")
    record Review(
            @Schema(type = "string") PartialDate on,
            @Nullable String round,
            String state,
            @Nullable Integer score,
            @Nullable String evidence,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Review of(CommitmentEntry.Review one) {
            return new Review(
                    one.on(),
                    one.roundId(),
                    one.state().code(),
                    one.score(),
                    one.evidence(),
                    SourceShape.Resting.of(one.sources()));
        }
    }
}
