package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment stands at a later round.
 *
 * @param roundId the later round
 * @param outcome what has become of the commitment by then
 */
public record CommitmentReview(String roundId, Outcome outcome) {

    /** What has become of a commitment. */
    public enum Outcome {
        /** Still on the table: nothing else is known of it, or it was reaffirmed. */
        CARRIED,
        MET,
        VIOLATED,
        DEFERRED,
        LAPSED
    }

    /**
     * A later round.
     *
     * @param id the round's id
     * @param endedOn its last local day; evidence up to it, inclusive, is known to it
     */
    public record LaterRound(String id, LocalDate endedOn) {}

    /**
     * One review per later round, in the order given, each by the newest evidence that is certainly no later than the
     * round's last day. Newest is by {@link PartialDate}'s order; of equal dates the graver state counts.
     */
    public static List<CommitmentReview> of(List<LaterRound> laterRounds, List<CommitmentEvidence> evidence) {
        return laterRounds.stream()
                .map(round -> new CommitmentReview(round.id(), outcomeBy(round.endedOn(), evidence)))
                .toList();
    }

    /** What has become of a commitment by the end of that local day. */
    public static Outcome outcomeBy(LocalDate day, List<CommitmentEvidence> evidence) {
        return evidence.stream()
                .filter(one -> !one.on().latest().isAfter(day))
                .max(Comparator.comparing(CommitmentEvidence::on).thenComparing(CommitmentEvidence::state))
                .map(newest -> outcome(newest.state()))
                .orElse(Outcome.CARRIED);
    }

    /**
     * True if on that day its due date has passed for certain and it is certainly not met yet.
     *
     * @param due the last day to meet it, null if none was set: then it is never overdue
     * @param met the day it was met, null if it is not
     * @param day the local day viewed; on the due day itself nothing is overdue
     */
    public static boolean overdue(@Nullable PartialDate due, @Nullable PartialDate met, LocalDate day) {
        return due != null
                && day.isAfter(due.latest())
                && (met == null || met.earliest().isAfter(day));
    }

    private static Outcome outcome(CommitmentEvidence.State state) {
        return switch (state) {
            case REAFFIRMED -> Outcome.CARRIED;
            case MET -> Outcome.MET;
            case DEFERRED -> Outcome.DEFERRED;
            case VOIDED -> Outcome.LAPSED;
            case VIOLATED -> Outcome.VIOLATED;
        };
    }
}
