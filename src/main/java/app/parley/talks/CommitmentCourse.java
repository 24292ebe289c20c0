package app.parley.talks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A commitment on a day, and how it stood at each later round: those that took place and certainly began after the one at
 * which it was made was over, and those by which it was reviewed.
 *
 * @param later in the order of the rounds
 */
public record CommitmentCourse(CommitmentOnDay onDay, List<Later> later) {

    /** How it stood at a later round. */
    public record Later(LedgerRound round, CommitmentAtRound at) {}

    /**
     * The course of one commitment.
     *
     * @param rounds that took place on known days, in their order
     * @param day the local day viewed
     */
    public static CommitmentCourse of(CommitmentEntry entry, List<LedgerRound> rounds, LocalDate day) {
        List<CommitmentAtRound> along = CommitmentAtRound.along(rounds, entry, day);
        String made = entry.round() == null ? null : entry.round().id();
        List<Later> later = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            LedgerRound round = rounds.get(i);
            if (along.get(i).mark() != CommitmentAtRound.Mark.NONE
                    && !round.round().id().equals(made)) {
                later.add(new Later(round, along.get(i)));
            }
        }
        return new CommitmentCourse(CommitmentOnDay.of(entry, day), List.copyOf(later));
    }
}
