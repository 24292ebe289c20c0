package app.parley.crossing.ui;

import app.parley.cargo.Quantity;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingOnDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long goods may have waited: the days for which a crossing has been closed to the counted traffic. */
public final class WaitingDays {
    private WaitingDays() {}

    /** By slug; crossings that are not closed are absent. */
    public static Map<String, Quantity> of(List<CrossingOnDay> crossings) {
        Map<String, Quantity> days = new LinkedHashMap<>();
        for (CrossingOnDay crossing : crossings) {
            Quantity closed = at(crossing);
            if (closed != null) {
                days.put(crossing.slug(), closed);
            }
        }
        return days;
    }

    /** Null unless it is closed. */
    public static @Nullable Quantity at(CrossingOnDay crossing) {
        ClosedDayCount count = crossing.closedDays();
        return count == null ? null : Quantity.of(count.low(), (long) count.high());
    }
}
