package app.parley.overview;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
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
        TimeWindow window = new TimeWindow(from, to, buckets);
        return reads.at(asOf, sql -> {
            List<TimelineLane> answer = new ArrayList<>();
            for (LaneKind kind : LaneKind.values()) {
                if (lanes.isEmpty() || lanes.contains(kind)) {
                    answer.addAll(lanes(kind, sql, situation, window));
                }
            }
            return new TimelineAnswer(from, to, buckets, List.copyOf(answer));
        });
    }

    private static List<TimelineLane> lanes(LaneKind kind, DSLContext sql, Situation situation, TimeWindow window) {
        return switch (kind) {
            case TALKS -> List.of(TalksLane.of(sql, situation, window));
            case CEASEFIRES -> List.of(CeasefireLane.of(sql, situation, window));
            case CROSSINGS -> CrossingLanes.of(sql, situation, window);
            case CARGO -> List.of(CargoLane.of(sql, situation, window));
            case INCIDENTS -> List.of(IncidentLane.of(sql, situation, window));
        };
    }
}
