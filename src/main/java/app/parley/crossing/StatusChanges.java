package app.parley.crossing;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days, from assessed closures: the days on which {@link StatusRule} gives another status than the
 * day before.
 *
 * <p>A change dated in part ("in April 2023") is one change, settled on the first day after which no reading of the date is
 * left, although the status is unknown in between. A change that is not settled by the last day is one to unknown.
 */
public final class StatusChanges {

    /** Newest first; then by crossing, traffic and direction. */
    public static final Comparator<StatusChange> NEWEST_FIRST = Comparator.comparing(StatusChange::heldFrom)
            .reversed()
            .thenComparing(StatusChange::crossing)
            .thenComparing(StatusChange::traffic)
            .thenComparing(StatusChange::direction);

    private final String crossing;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Closure> closures;

    private StatusChanges(String crossing, LocalDate first, LocalDate last, List<Closure> closures) {
        this.crossing = crossing;
        this.first = first;
        this.last = last;
        this.closures = closures;
    }

    /** Some days on end with one status. */
    private record Run(LocalDate first, Assessed assessed) {
        CrossingStatus status() {
            return assessed.status();
        }
    }

    /**
     * The changes of one crossing that are settled, or come to be unknown, from the first to the last day, both inclusive:
     * a change on the first day is one against the day before. Both ways are one change where they are alike.
     *
     * @param closures of that crossing
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static List<StatusChange> between(String crossing, LocalDate first, LocalDate last, List<Closure> closures) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("No changes from " + first + " to " + last + ": expected a later day.");
        }
        StatusChanges changes = new StatusChanges(crossing, first, last, closures);
        return Stream.of(Traffic.values())
                .flatMap(traffic -> changes.ofTraffic(traffic).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<StatusChange> ofTraffic(Traffic traffic) {
        List<StatusChange> back = new ArrayList<>(oneWay(traffic, Direction.B_TO_A));
        List<StatusChange> merged = new ArrayList<>();
        for (StatusChange there : oneWay(traffic, Direction.A_TO_B)) {
            merged.add(back.removeIf(there::isLike) ? there.towards(Direction.BOTH) : there);
        }
        merged.addAll(back);
        return merged;
    }

    private List<StatusChange> oneWay(Traffic traffic, Direction oneWay) {
        List<Closure> rows =
                closures.stream().filter(row -> row.assesses(traffic, oneWay)).toList();
        List<Run> runs = runs(traffic, oneWay, rows);
        List<StatusChange> changes = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            Run now = runs.get(i);
            if (i > 1 && isDatedInPart(runs.get(i - 2), runs.get(i - 1), now)) {
                if (!changes.isEmpty()) {
                    changes.removeLast();
                }
                changes.add(
                        change(traffic, oneWay, runs.get(i - 2), runs.get(i - 1).first(), now, rows));
            } else if (!now.first().isBefore(first)) {
                changes.add(change(traffic, oneWay, runs.get(i - 1), now.first(), now, rows));
            }
        }
        return changes.stream()
                .filter(change -> !change.heldFrom().isBefore(first))
                .toList();
    }

    /** From the last run that was decided before the first day on, each with another status than the one before. */
    private List<Run> runs(Traffic traffic, Direction oneWay, List<Closure> rows) {
        NavigableSet<LocalDate> turns = turns(rows);
        LocalDate start = first.minusDays(1);
        Assessed state = StatusRule.on(start, traffic, oneWay, rows);
        while (state.isUndecided() && turns.floor(start) != null) {
            start = Objects.requireNonNull(turns.floor(start)).minusDays(1);
            state = StatusRule.on(start, traffic, oneWay, rows);
        }
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(start, state));
        for (LocalDate turn : turns.tailSet(start, false)) {
            Assessed turned = StatusRule.on(turn, traffic, oneWay, rows);
            if (turned.status() != runs.getLast().status()) {
                runs.add(new Run(turn, turned));
            }
        }
        return runs;
    }

    /** The only days on which a status can differ from that of the day before, up to the last day. */
    private NavigableSet<LocalDate> turns(List<Closure> rows) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (Closure row : rows) {
            DateInterval interval = row.interval();
            turns.add(interval.from().earliest());
            turns.add(interval.from().latest());
            PartialDate to = interval.to();
            if (to != null) {
                turns.add(to.earliest().plusDays(1));
                turns.add(to.latest().plusDays(1));
            }
        }
        return turns.headSet(last, true);
    }

    private static boolean isDatedInPart(Run before, Run between, Run now) {
        PartialDate since = now.assessed().since();
        return between.assessed().isUndecided()
                && before.status() != now.status()
                && since != null
                && !since.isDay()
                && !since.earliest().isAfter(between.first());
    }

    private StatusChange change(
            Traffic traffic, Direction oneWay, Run before, LocalDate leftOn, Run now, List<Closure> rows) {
        PartialDate since = now.assessed().since();
        return new StatusChange(
                crossing,
                traffic,
                oneWay,
                since == null ? PartialDate.of(now.first()) : since,
                leftOn,
                now.first(),
                before.status(),
                now.status(),
                before.assessed().isAssessed(),
                closedDays(traffic, oneWay, leftOn, now, rows),
                now.assessed().closureId());
    }

    private static @Nullable ClosedDayCount closedDays(
            Traffic traffic, Direction oneWay, LocalDate leftOn, Run now, List<Closure> rows) {
        if (now.status() == CrossingStatus.UNKNOWN) {
            return null;
        }
        LocalDate lastClosed = leftOn.minusDays(1);
        int unsure = Math.toIntExact(ChronoUnit.DAYS.between(leftOn, now.first()));
        return ClosedDays.count(lastClosed, StatusRule.on(lastClosed, traffic, oneWay, rows))
                .map(count -> new ClosedDayCount(count.low(), count.high() + unsure))
                .orElse(null);
    }
}
