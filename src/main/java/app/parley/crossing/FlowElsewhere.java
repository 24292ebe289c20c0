package app.parley.crossing;

import app.parley.crossing.StatusRuns.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * What one traffic did at another crossing on the days on which it was closed here. It says what was so on the same days,
 * not that one came of the other.
 *
 * @param days on which it was closed here
 * @param moved of them, the days on which it moved there, in part or freely
 * @param held of them, the days on which it was closed there
 * @param unknown of them, the days of which nothing is decided there
 */
public record FlowElsewhere(int days, int moved, int held, int unknown) {

    /** Both days inclusive: the closure here; pass the runs of the same traffic there. */
    public static FlowElsewhere during(LocalDate from, LocalDate to, StatusRuns there) {
        int moved = 0;
        int held = 0;
        int unknown = 0;
        List<Step> steps = there.steps(from, to);
        for (int i = 0; i < steps.size(); i++) {
            LocalDate end = i + 1 < steps.size() ? steps.get(i + 1).from() : to.plusDays(1);
            int days = Math.toIntExact(end.toEpochDay() - steps.get(i).from().toEpochDay());
            CrossingStatus status = steps.get(i).assessed().status();
            moved += status.moves() ? days : 0;
            held += status == CrossingStatus.CLOSED ? days : 0;
            unknown += status == CrossingStatus.UNKNOWN ? days : 0;
        }
        return new FlowElsewhere(moved + held + unknown, moved, held, unknown);
    }
}
