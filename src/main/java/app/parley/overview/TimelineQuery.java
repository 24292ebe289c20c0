package app.parley.overview;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everything of a situation on one axis of time. Counts in the database; loads the most important items only. */
@Component
public class TimelineQuery {
    public static final int MOST_BUCKETS = 500;

    private final Reads reads;

    public TimelineQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The lanes of a window of local days, both ends inclusive.
     *
     * @param buckets 1 to {@value #MOST_BUCKETS}
     * @param lanes which to answer; empty for all
     * @throws IllegalArgumentException if the window ends before it starts, or there are too few or too many buckets
     */
    public TimelineAnswer of(
            Situation situation, LocalDate from, LocalDate to, int buckets, Set<LaneKind> lanes, AsOf asOf) {
        throw new UnsupportedOperationException();
    }
}
