package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The newest change of status at a crossing, over all traffic and both directions.
 *
 * @param on the day since which the changed traffic stands as it does, at the precision known
 * @param changed the cells that changed then, in the order of the board; at least one
 */
public record LastChange(PartialDate on, List<TrafficState> changed) {

    /** Changes are called new for this many days, the day of the change and the day viewed included. */
    public static final int NEW_DAYS = 7;

    /** Empty if nothing is assessed. */
    public static Optional<LastChange> of(CrossingOnDay crossing) {
        return crossing.cells().stream()
                .map(TrafficState::since)
                .filter(Objects::nonNull)
                .max(StatusSum.BY_LATEST)
                .map(newest -> new LastChange(
                        newest,
                        crossing.cells().stream()
                                .filter(cell -> newest.equals(cell.since()))
                                .toList()));
    }

    /** True if it certainly came within {@link #NEW_DAYS} up to the day viewed. */
    public boolean isNewOn(LocalDate day) {
        return on.earliest().isAfter(day.minusDays(NEW_DAYS));
    }

    static Comparator<LastChange> byDay() {
        return Comparator.comparing(LastChange::on, StatusSum.BY_LATEST);
    }
}
