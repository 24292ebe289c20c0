package app.parley.talks;

import java.util.List;

/** What is claimed of whether a commitment was kept, by a day. Sides are told apart, never weighed against each other. */
public record ClaimsOnCommitment(Side kept, Side broken, Side unclear) {

    /** How many of each side are read at most, and as many that are undated. */
    public static final int MOST_SHOWN = 20;

    /**
     * The claims of one stance.
     *
     * @param dated those certainly said by the day, newest first by the last day that the date can mean
     * @param datedCount how many there are in all
     * @param undated those of which nobody knows whether they had been said by then, the last recorded first
     * @param undatedCount how many there are in all
     */
    public record Side(List<CommitmentClaim> dated, long datedCount, List<CommitmentClaim> undated, long undatedCount) {

        public boolean isEmpty() {
            return dated.isEmpty() && undated.isEmpty();
        }

        /** Dated ones that are not shown, all of them older than those that are. */
        public long olderCount() {
            return datedCount - dated.size();
        }

        /** Undated ones that are not shown. */
        public long moreUndatedCount() {
            return undatedCount - undated.size();
        }
    }

    /**
     * How many there are.
     *
     * @param kept certainly said by the day, as are those of the other sides
     * @param undated of all sides
     */
    public record Counts(long kept, long broken, long unclear, long undated) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    public Counts counts() {
        return new Counts(
                kept.datedCount(),
                broken.datedCount(),
                unclear.datedCount(),
                kept.undatedCount() + broken.undatedCount() + unclear.undatedCount());
    }
}
