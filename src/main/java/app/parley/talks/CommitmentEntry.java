package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One clause that a party or both agreed to, and what became of it.
 *
 * @param id what links name it by
 * @param party as the sources name it; {@value #BOTH} for the two sides together
 * @param category a lower-case word, such as {@code ceasefire} or {@code monitoring}
 * @param round at which it was made; null if at none
 * @param dueOn the last day to meet it; null if none was set
 * @param statusClaims what was said of its fate, as worded, oldest first
 * @param state where it stands by {@link CommitmentState}
 * @param reviewed true if the state is the newest review's, false if it is only what was said
 * @param score of the newest review: 0 none, 1 minimum, 2 intermediate, 3 full; null if nobody scored it
 * @param reviews oldest first
 */
public record CommitmentEntry(
        String id,
        String text,
        String party,
        String category,
        @Nullable MadeAt round,
        @Nullable PartialDate dueOn,
        List<String> statusClaims,
        CommitmentState state,
        boolean reviewed,
        @Nullable Integer score,
        List<Review> reviews,
        List<CitedSource> sources) {

    /** The party of a commitment of both sides. */
    public static final String BOTH = "both";

    /**
     * True if on that day it is past due and unmet; null if it has no due date. What is said to be met is not called
     * overdue, for then nobody says that it is not.
     */
    public @Nullable Boolean overdueOn(LocalDate day) {
        if (dueOn == null) {
            return null;
        }
        if (!reviewed && state == CommitmentState.MET) {
            return false;
        }
        PartialDate met = reviews.stream()
                .filter(review -> review.state() == CommitmentState.MET)
                .map(Review::on)
                .findFirst()
                .orElse(null);
        return CommitmentReview.overdue(dueOn, met, day);
    }

    /** The round at which a commitment was made. */
    public record MadeAt(
            String id,
            TalksProcess process,
            @Nullable String city,
            @Nullable PartialDate startOn,
            @Nullable PartialDate endOn) {

        /** Its last day, or its first if the last is not known; null if neither is. */
        @Nullable
        PartialDate lastDay() {
            return endOn == null ? startOn : endOn;
        }
    }

    /**
     * How it fared by a day.
     *
     * @param id under which it is stored
     * @param roundId the later round by which it was reviewed; null if by none
     * @param score 0 to 3; null if nobody scored it
     */
    public record Review(
            UUID id,
            PartialDate on,
            @Nullable String roundId,
            CommitmentState state,
            @Nullable Integer score,
            @Nullable String evidence,
            List<CitedSource> sources) {}
}
