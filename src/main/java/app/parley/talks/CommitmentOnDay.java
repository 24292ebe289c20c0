package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stood on a local day: by the reviews that are certainly of that day or before, or else by what was
 * said of it by then.
 *
 * @param entry with the reviews and the words of that day or before alone
 * @param agreed false unless the round at which it was made was certainly over by then; true if it was made at none, or
 *     nobody knows when
 * @param overdue past due and unmet; false if no due date was set
 */
public record CommitmentOnDay(CommitmentEntry entry, boolean agreed, boolean overdue) {

    /** What holds of that day, by what is known of it. */
    public static CommitmentOnDay of(CommitmentEntry entry, LocalDate day) {
        List<CommitmentEntry.Review> reviews = entry.reviews().stream()
                .filter(review -> !review.on().latest().isAfter(day))
                .toList();
        LocalDate fateFrom = fateFrom(entry);
        List<String> said = entry.statusClaims().stream()
                .filter(words -> SaidOfCommitment.of(words).countsOn(day, fateFrom))
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
        PartialDate made = round == null ? null : round.lastDay();
        boolean later = made != null && made.latest().isAfter(day);
        return new CommitmentOnDay(then, !later, Boolean.TRUE.equals(then.overdueOn(day)));
    }

    /** Words about its fate that name no day cannot have been said before its sources came out, nor before its own day. */
    private static @Nullable LocalDate fateFrom(CommitmentEntry entry) {
        CommitmentEntry.MadeAt round = entry.round();
        LocalDate from = SaidOfCommitment.lastDayNamed(
                entry.text(),
                round == null || round.startOn() == null
                        ? null
                        : round.startOn().earliest());
        for (CitedSource source : entry.sources()) {
            PartialDate published = source.publishedOn();
            if (published != null && (from == null || published.earliest().isAfter(from))) {
                from = published.earliest();
            }
        }
        return from;
    }
}
