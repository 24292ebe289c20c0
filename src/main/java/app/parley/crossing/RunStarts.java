package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Of rows of one traffic, one way and one status, with which day the run of each began. */
final class RunStarts {

    private final List<Closure> byStart = new ArrayList<>();
    /** Up to each row, the last day that any of them certainly reaches. */
    private final List<LocalDate> reached = new ArrayList<>();

    private RunStarts() {}

    /**
     * Of each row that of the earliest row of its status that runs into it, or else its own start.
     *
     * @return by the very row that was passed in
     */
    static Map<Closure, PartialDate> of(List<Closure> rows) {
        Map<Closure, PartialDate> firstDays = new IdentityHashMap<>();
        Map<CrossingStatus, RunStarts> byStatus = new EnumMap<>(CrossingStatus.class);
        rows.stream()
                .sorted(Comparator.comparing(row -> row.interval().from()))
                .forEach(row -> byStatus.computeIfAbsent(row.status(), status -> new RunStarts())
                        .follow(row, firstDays));
        return firstDays;
    }

    private void follow(Closure row, Map<Closure, PartialDate> firstDays) {
        LocalDate dayBefore = row.interval().from().latest().minusDays(1);
        PartialDate first = row.interval().from();
        for (int i = firstReaching(dayBefore); i < byStart.size(); i++) {
            if (byStart.get(i).runsInto(row)) {
                first = firstDays.getOrDefault(byStart.get(i), first);
                break;
            }
        }
        firstDays.put(row, first);
        PartialDate to = row.interval().to();
        LocalDate reaches = to == null ? LocalDate.MAX : to.earliest();
        LocalDate before = reached.isEmpty() ? reaches : reached.getLast();
        byStart.add(row);
        reached.add(before.isAfter(reaches) ? before : reaches);
    }

    private int firstReaching(LocalDate day) {
        int low = 0;
        int high = reached.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
