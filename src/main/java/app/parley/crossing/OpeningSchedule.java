package app.parley.crossing;

import app.parley.time.DateInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days a crossing is meant to be open. Without anything on file, on all of them.
 *
 * <p>What is on file for one traffic outweighs what is on file for all, and a row that began later one that began earlier.
 * Where dates known in part leave it undecided which rows hold, the day is decided only if either way comes to the same.
 *
 * @param rows of one crossing
 */
public record OpeningSchedule(List<Row> rows) {

    /**
     * Week days on which a crossing was meant to be open for a time.
     *
     * @param traffic null for all traffic
     * @param interval local days of the crossing
     * @param weekdays none means that no day is scheduled
     * @param note in the desk's words, null if none
     */
    public record Row(
            @Nullable Traffic traffic,
            DateInterval interval,
            Set<DayOfWeek> weekdays,
            @Nullable String note) {

        public Row {
            weekdays = Set.copyOf(weekdays);
        }
    }

    /** Whether a day is scheduled. */
    public enum Scheduled {
        YES,
        NO,
        /** A date known only in part leaves it undecided. */
        UNDECIDED
    }

    private static final Comparator<Row> NEWEST_FIRST =
            Comparator.comparing((Row row) -> row.interval().from()).reversed();

    public OpeningSchedule {
        rows = List.copyOf(rows);
    }

    /** Whether that traffic is meant to pass on that local day. */
    public Scheduled on(LocalDate day, Traffic traffic) {
        List<Row> byWeight = Stream.concat(
                        rows.stream().filter(row -> row.traffic() == traffic).sorted(NEWEST_FIRST),
                        rows.stream().filter(row -> row.traffic() == null).sorted(NEWEST_FIRST))
                .filter(row -> row.interval().possibly(day))
                .toList();
        Set<Boolean> readings = byWeight.stream()
                .takeWhile(row -> !row.interval().certainly(day))
                .map(row -> row.weekdays().contains(day.getDayOfWeek()))
                .collect(Collectors.toSet());
        readings.add(byWeight.stream()
                .filter(row -> row.interval().certainly(day))
                .findFirst()
                .map(row -> row.weekdays().contains(day.getDayOfWeek()))
                .orElse(true));
        if (readings.size() > 1) {
            return Scheduled.UNDECIDED;
        }
        return readings.contains(true) ? Scheduled.YES : Scheduled.NO;
    }

    /** True if something is on file for that traffic. */
    public boolean speaksOf(Traffic traffic) {
        return rows.stream().anyMatch(row -> row.traffic() == null || row.traffic() == traffic);
    }
}
