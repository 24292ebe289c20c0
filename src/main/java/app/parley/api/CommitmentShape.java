package app.parley.api;

import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentOnDay;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "False unless the round at which it was made was certainly over on the day viewed.")
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

        List<Review> reviews,
        List<SourceShape.Cited> sources) {

    /** As it stood on that day. */
    static CommitmentShape of(CommitmentEntry entry, LocalDate day) {
        CommitmentOnDay onDay = CommitmentOnDay.of(entry, day);
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
                SourceShape.Cited.of(one.sources()));
    }

    /** How it fared by a day. */
    @Schema(name = "CommitmentReview")
    record Review(
            @Schema(type = "string") PartialDate on,
            @Nullable String round,
            String state,
            @Nullable Integer score,
            @Nullable String evidence,
            List<SourceShape.Cited> sources) {

        static Review of(CommitmentEntry.Review one) {
            return new Review(
                    one.on(),
                    one.roundId(),
                    one.state().code(),
                    one.score(),
                    one.evidence(),
                    SourceShape.Cited.of(one.sources()));
        }
    }
}
