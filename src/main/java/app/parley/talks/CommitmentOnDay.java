package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stood on a local day: by the reviews that are certainly of that day or before, or else by what was
 * said of it by then.
 *
 * @param entry with the reviews and the words of that day or before alone
 * @param agreed false unless the round at which it was made was certainly over by then or, if it was made at none, one of
 *     its sources can have told of it; true if nothing is dated. Where it is false, the entry's state is unknown
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
        boolean agreed = agreedBy(entry, day);
        CommitmentEntry.@Nullable Review newest = reviews.isEmpty() ? null : reviews.getLast();
        CommitmentEntry then = new CommitmentEntry(
                entry.id(),
                entry.text(),
                entry.party(),
                entry.category(),
                entry.round(),
                entry.dueOn(),
                said,
                newest != null ? newest.state() : agreed ? CommitmentState.said(said) : CommitmentState.UNKNOWN,
                newest != null,
                newest == null ? null : newest.score(),
                reviews,
                entry.sources());
        return new CommitmentOnDay(then, agreed, Boolean.TRUE.equals(then.overdueOn(day)));
    }

    private static boolean agreedBy(CommitmentEntry entry, LocalDate day) {
        CommitmentEntry.MadeAt round = entry.round();
        if (round != null) {
            PartialDate made = round.lastDay();
            return made == null || !made.latest().isAfter(day);
        }
        return entry.sources().stream()
                .map(CitedSource::publishedOn)
                .filter(Objects::nonNull)
                .map(PartialDate::earliest)
                .min(LocalDate::compareTo)
                .map(first -> !first.isAfter(day))
                .orElse(true);
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
