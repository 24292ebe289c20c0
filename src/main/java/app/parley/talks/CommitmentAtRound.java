package app.parley.talks;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment stood at one round: where it was made, before that nothing, and at each later round carried, met,
 * violated, deferred or lapsed, by what was known by the end of that round. Carried is also what nothing on record says
 * otherwise of; the basis tells the difference.
 *
 * @param score 0 to 3 of the review it rests on; null if nobody scored it
 */
public record CommitmentAtRound(
        Mark mark, Basis basis, @Nullable Integer score) {

    /** What a cell of the matrix shows. */
    public enum Mark {
        /** Not made yet, or the order of the rounds is not known for certain. */
        NONE,
        MADE,
        /** One side says that it was agreed; nothing more is known of it. */
        CLAIMED,
        CARRIED,
        MET,
        VIOLATED,
        DEFERRED,
        LAPSED
    }

    /** What that rests on. */
    public enum Basis {
        /** A review that names the round or is of its days. */
        REVIEWED,
        /** A review from before the round; nobody reviewed it there. */
        EARLIER_REVIEW,
        /** Words alone, of somebody. */
        SAID,
        /** Nothing on record that says otherwise. */
        NOTHING_ELSE,
        /** Nothing on record that says otherwise, and only one of the two sides was there to review it. */
        ONE_SIDE
    }

    private static final CommitmentAtRound NONE = new CommitmentAtRound(Mark.NONE, Basis.NOTHING_ELSE, null);

    /**
     * One commitment along some rounds, in their order.
     *
     * @param day the local day viewed; what was only known later does not count, and rounds that begin later have nothing
     */
    public static List<CommitmentAtRound> along(List<LedgerRound> rounds, CommitmentEntry entry, LocalDate day) {
        return rounds.stream()
                .map(round -> of(at(round.round(), entry, day), round.betweenSides()))
                .toList();
    }

    private static CommitmentAtRound of(CommitmentAtRound at, boolean betweenSides) {
        boolean byDefault = at.mark() == Mark.CARRIED && at.basis() == Basis.NOTHING_ELSE;
        return byDefault && !betweenSides ? new CommitmentAtRound(Mark.CARRIED, Basis.ONE_SIDE, null) : at;
    }

    private static CommitmentAtRound at(RoundSummary round, CommitmentEntry entry, LocalDate day) {
        PartialDate start = round.startOn();
        if (start != null && start.earliest().isAfter(day)) {
            return NONE;
        }
        CommitmentEntry.MadeAt made = entry.round();
        if (made != null && made.id().equals(round.id())) {
            boolean claimed =
                    CommitmentOnDay.of(entry, lastDay(round, day)).entry().state() == CommitmentState.CLAIMED;
            return new CommitmentAtRound(claimed ? Mark.CLAIMED : Mark.MADE, Basis.SAID, null);
        }
        CommitmentEntry.@Nullable Review named = reviewNaming(round, entry, day);
        if (named != null) {
            return of(named.state(), named.score(), true);
        }
        PartialDate madeOn = made == null ? null : made.startOn();
        if (start == null || madeOn == null || !start.earliest().isAfter(madeOn.latest())) {
            return NONE;
        }
        CommitmentEntry then = CommitmentOnDay.of(entry, lastDay(round, day)).entry();
        CommitmentAtRound at = of(then.state(), then.score(), then.reviewed());
        boolean earlier =
                then.reviewed() && then.reviews().getLast().on().latest().isBefore(start.earliest());
        return earlier ? new CommitmentAtRound(at.mark(), Basis.EARLIER_REVIEW, at.score()) : at;
    }

    /** The last day that the round can have had, or the day viewed if that is earlier or the round is undated. */
    private static LocalDate lastDay(RoundSummary round, LocalDate day) {
        PartialDate end = round.lastDay();
        return end == null || end.latest().isAfter(day) ? day : end.latest();
    }

    /** The newest review that names the round. */
    private static CommitmentEntry.@Nullable Review reviewNaming(
            RoundSummary round, CommitmentEntry entry, LocalDate day) {
        return entry.reviews().stream()
                .filter(review -> round.id().equals(review.roundId()))
                .filter(review -> !review.on().latest().isAfter(day))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static CommitmentAtRound of(CommitmentState state, @Nullable Integer score, boolean reviewed) {
        Basis basis = reviewed ? Basis.REVIEWED : Basis.SAID;
        return switch (state) {
            case CARRIED -> new CommitmentAtRound(Mark.CARRIED, basis, score);
            case MET -> new CommitmentAtRound(Mark.MET, basis, score);
            case VIOLATED -> new CommitmentAtRound(Mark.VIOLATED, basis, score);
            case DEFERRED -> new CommitmentAtRound(Mark.DEFERRED, basis, score);
            case LAPSED -> new CommitmentAtRound(Mark.LAPSED, basis, score);
            case CLAIMED -> new CommitmentAtRound(Mark.CLAIMED, Basis.NOTHING_ELSE, null);
            case AGREED, UNILATERAL, UNKNOWN -> new CommitmentAtRound(Mark.CARRIED, Basis.NOTHING_ELSE, null);
        };
    }
}
