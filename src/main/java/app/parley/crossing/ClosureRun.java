package app.parley.crossing;

import app.parley.crossing.StatusRuns.Run;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken closure of one traffic, both ways added up, as the day counter counts it.
 *
 * @param since the first closed day, at the precision that is known
 * @param certainFrom the first day on which it certainly held
 * @param lastCertain the last day on which it certainly held, of the days looked at
 * @param lastPossible the last day on which it possibly held; after {@code lastCertain} only if its end is known in part
 * @param inForce true if it held on the last of the days looked at
 * @param days how many: {@code low} of the latest start and the earliest end, {@code high} of the earliest start and the
 *     latest end
 * @param closureIds the assessed rows it rests on
 */
public record ClosureRun(
        PartialDate since,
        LocalDate certainFrom,
        LocalDate lastCertain,
        LocalDate lastPossible,
        boolean inForce,
        ClosedDayCount days,
        List<String> closureIds) {

    /** Longest for certain first; of equals the one that could be longer, then the newer. */
    public static final Comparator<ClosureRun> LONGEST_FIRST = Comparator.comparing(
                    (ClosureRun run) -> run.days().low())
            .thenComparing(run -> run.days().high())
            .thenComparing(ClosureRun::certainFrom)
            .reversed();

    /** Every closure up to that day, oldest first; one still in force is counted to that day. */
    public static List<ClosureRun> upTo(LocalDate day, StatusRuns runs) {
        LocalDate first = runs.firstAssessed();
        if (first == null || first.isAfter(day)) {
            return List.of();
        }
        List<ClosureRun> closures = new ArrayList<>();
        List<Run> between = runs.between(first, day);
        for (int i = 0; i < between.size(); i++) {
            if (between.get(i).status() == CrossingStatus.CLOSED) {
                closures.add(of(between.get(i), i + 1 < between.size() ? between.get(i + 1) : null));
            }
        }
        return List.copyOf(closures);
    }

    private static ClosureRun of(Run run, @Nullable Run next) {
        PartialDate since = Objects.requireNonNull(run.since(), "closed has a first day");
        LocalDate lastPossible = next != null && leavesItsEndOpen(run, next) ? next.to() : run.to();
        ClosedDayCount days =
                new ClosedDayCount(inclusive(since.latest(), run.to()), inclusive(since.earliest(), lastPossible));
        return new ClosureRun(since, run.from(), run.to(), lastPossible, next == null, days, run.closureIds());
    }

    /** True if the days after it are undecided because its own last row may have gone on. */
    private static boolean leavesItsEndOpen(Run run, Run next) {
        return next.status() == CrossingStatus.UNKNOWN
                && next.isAssessed()
                && next.closureIds().getFirst().equals(run.closureIds().getLast());
    }

    private static int inclusive(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
