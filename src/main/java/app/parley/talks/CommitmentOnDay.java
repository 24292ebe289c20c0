package app.parley.talks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stood on a local day: by the reviews that are certainly of that day or before, or else by what was
 * said of it by then.
 *
 * @param entry with the reviews and the words of that day or before alone
 * @param agreed false if it was made at a round that had certainly not begun by then
 * @param overdue past due and unmet; false if no due date was set
 */
public record CommitmentOnDay(CommitmentEntry entry, boolean agreed, boolean overdue) {

    /** What holds of that day, by what is known of it. */
    public static CommitmentOnDay of(CommitmentEntry entry, LocalDate day) {
        List<CommitmentEntry.Review> reviews = entry.reviews().stream()
                .filter(review -> !review.on().latest().isAfter(day))
                .toList();
        List<String> said = entry.statusClaims().stream()
                .filter(words -> SaidOfCommitment.of(words).countsOn(day))
                .toList();
        CommitmentEntry.@Nullable Review newest = reviews.isEmpty() ? null : reviews.getLast();
        CommitmentEntry then = new CommitmentEntry(
                entry.id(),
                entry.text(),
                entry.party(),
                entry.category(),
                entry.round(),
                entry.dueOn(),
                said,
                newest == null ? CommitmentState.said(said) : newest.state(),
                newest != null,
                newest == null ? null : newest.score(),
                reviews,
                entry.sources());
        CommitmentEntry.MadeAt round = entry.round();
        boolean later = round != null
                && round.startOn() != null
                && round.startOn().earliest().isAfter(day);
        return new CommitmentOnDay(then, !later, Boolean.TRUE.equals(then.overdueOn(day)));
    }
}
