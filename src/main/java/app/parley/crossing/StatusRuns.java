package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of a crossing's traffic on all days at once, as runs of days. It says of each day what {@link StatusRule} says,
 * in one pass over the closures instead of one a day; calendar, longest closures, open days and the day counter all read it.
 *
 * <p>Before the first assessed day all is unknown. The last step has no end.
 */
public final class StatusRuns {

    /**
     * Days in a row on which the rule says the same.
     *
     * @param from first day; {@link LocalDate#MIN} for the days before anything is assessed
     * @param assessed status, since when, and the row it rests on
     */
    record Step(LocalDate from, Assessed assessed) {}

    /**
     * Days in a row with one status of one beginning, cut to the days asked for.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param since when the status began, which may be before {@code from}; null if unknown
     * @param closureIds the rows it rests on, in the order of their days; empty if nothing is assessed
     */
    public record Run(
            LocalDate from,
            LocalDate to,
            CrossingStatus status,
            @Nullable PartialDate since,
            List<String> closureIds) {

        /** How many of the days asked for it holds. */
        public int days() {
            return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
        }

        /** On which day of the closure that day of the run is; empty unless closed. */
        public Optional<ClosedDayCount> closedDays(LocalDate day) {
            return ClosedDays.count(day, new Assessed(status, since, null));
        }

        /** True if a row speaks of it, be it undecided. */
        public boolean isAssessed() {
            return !closureIds.isEmpty();
        }
    }

    private final List<Step> steps;

    private StatusRuns(List<Step> steps) {
        this.steps = steps;
    }

    /** One traffic, both ways added up; pass the closures of one crossing. */
    public static StatusRuns ofTraffic(Traffic traffic, List<Closure> closures) {
        List<Closure> there = rows(traffic, Direction.A_TO_B, closures);
        List<Closure> back = rows(traffic, Direction.B_TO_A, closures);
        StatusRuns oneWay = new StatusRuns(OneWaySteps.of(there));
        // Where every row holds for both ways, both ways are one.
        return sum(oneWay, there.equals(back) ? oneWay : new StatusRuns(OneWaySteps.of(back)));
    }

    /**
     * One traffic, one way.
     *
     * @throws IllegalArgumentException if the direction is both ways
     */
    public static StatusRuns oneWay(Traffic traffic, Direction oneWay, List<Closure> closures) {
        if (oneWay == Direction.BOTH) {
            throw new IllegalArgumentException("Runs are asked for one way; for both ways use ofTraffic.");
        }
        return new StatusRuns(OneWaySteps.of(rows(traffic, oneWay, closures)));
    }

    private static List<Closure> rows(Traffic traffic, Direction oneWay, List<Closure> closures) {
        return closures.stream()
                .filter(closure -> closure.assesses(traffic, oneWay))
                .toList();
    }

    /** What the rule says of that day. */
    public Assessed on(LocalDate day) {
        return steps.get(index(day)).assessed();
    }

    /** On which day of a closure it is; empty unless closed. */
    public Optional<ClosedDayCount> closedDays(LocalDate day) {
        return ClosedDays.count(day, on(day));
    }

    /** The first day that any row can speak of; null if nothing is assessed. */
    public @Nullable LocalDate firstAssessed() {
        return steps.size() == 1 ? null : steps.get(1).from();
    }

    /**
     * The runs from one day to another, both inclusive, in order and without a gap.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public List<Run> between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("There are no runs from " + from + " to " + to + ".");
        }
        List<Run> runs = new ArrayList<>();
        List<Step> found = steps(from, to);
        for (int i = 0; i < found.size(); i++) {
            LocalDate last = i + 1 < found.size() ? found.get(i + 1).from().minusDays(1) : to;
            add(runs, found.get(i), last);
        }
        return List.copyOf(runs);
    }

    private static void add(List<Run> runs, Step step, LocalDate last) {
        Assessed assessed = step.assessed();
        List<String> rows = assessed.closureId() == null ? List.of() : List.of(assessed.closureId());
        Run before = runs.isEmpty() ? null : runs.getLast();
        if (before == null || !continues(before, assessed)) {
            runs.add(new Run(step.from(), last, assessed.status(), assessed.since(), rows));
            return;
        }
        List<String> all = Stream.concat(before.closureIds().stream(), rows.stream())
                .distinct()
                .toList();
        runs.set(runs.size() - 1, new Run(before.from(), last, before.status(), before.since(), all));
    }

    private static boolean continues(Run before, Assessed assessed) {
        return before.status() == assessed.status()
                && Objects.equals(before.since(), assessed.since())
                && before.isAssessed() == assessed.isAssessed();
    }

    /** The steps of those days, both inclusive, the first cut to begin with them. */
    List<Step> steps(LocalDate from, LocalDate to) {
        List<Step> found = new ArrayList<>();
        int first = index(from);
        found.add(new Step(from, steps.get(first).assessed()));
        for (int i = first + 1; i < steps.size() && !steps.get(i).from().isAfter(to); i++) {
            found.add(steps.get(i));
        }
        return found;
    }

    private int index(LocalDate day) {
        int low = 0;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (steps.get(middle).from().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Adds up as {@link StatusSum} does; the sum of an earlier step is known when a later one asks for it. */
    private static StatusRuns sum(StatusRuns there, StatusRuns back) {
        StatusRuns sum = new StatusRuns(new ArrayList<>());
        int a = 0;
        int b = 0;
        while (a < there.steps.size() || b < back.steps.size()) {
            LocalDate start = earlier(there.start(a), back.start(b));
            a += there.start(a).equals(start) ? 1 : 0;
            b += back.start(b).equals(start) ? 1 : 0;
            List<Assessed> parts = List.of(
                    there.steps.get(a - 1).assessed(), back.steps.get(b - 1).assessed());
            Assessed added = StatusSum.of(parts, sum::on);
            if (sum.steps.isEmpty() || !sum.steps.getLast().assessed().equals(added)) {
                sum.steps.add(new Step(start, added));
            }
        }
        return sum;
    }

    private LocalDate start(int step) {
        return step < steps.size() ? steps.get(step).from() : LocalDate.MAX;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
