package app.parley.crossing;

import app.parley.crossing.StatusRuns.Step;
import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through the days on which the rows of one traffic and one way begin to hold, or cease to, and keeps which of
 * them hold, may hold, and opened the crossing last.
 */
final class OneWaySteps {

    private final TreeSet<Closure> certain = new TreeSet<>(Comparator.comparing(Closure::status)
            .thenComparing(OneWaySteps::start)
            .thenComparing(Closure::id));
    private final TreeSet<Closure> possible =
            new TreeSet<>(Comparator.comparing(OneWaySteps::start).thenComparing(Closure::id));
    private final Map<Closure, PartialDate> firstDays;
    private @Nullable Closure opened;

    private OneWaySteps(List<Closure> rows) {
        firstDays = RunStarts.of(rows);
    }

    /** Steps from the beginning of time on; the first is that nothing is assessed. */
    static List<Step> of(List<Closure> rows) {
        OneWaySteps walk = new OneWaySteps(rows);
        TreeMap<LocalDate, List<Runnable>> changes = walk.changes(rows);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(LocalDate.MIN, Assessed.NOT_ASSESSED));
        changes.forEach((day, changed) -> {
            changed.forEach(Runnable::run);
            Assessed assessed = walk.assessed();
            if (!steps.getLast().assessed().equals(assessed)) {
                steps.add(new Step(day, assessed));
            }
        });
        return steps;
    }

    private TreeMap<LocalDate, List<Runnable>> changes(List<Closure> rows) {
        TreeMap<LocalDate, List<Runnable>> changes = new TreeMap<>();
        for (Closure row : rows) {
            row.interval().certainSpan().ifPresent(span -> hold(changes, span, certain, row));
            DaySpan maybe = row.interval().possibleSpan();
            hold(changes, maybe, possible, row);
            if (maybe.to() != null) {
                at(changes, maybe.to().plusDays(1), () -> open(row));
            }
        }
        return changes;
    }

    private static void hold(
            TreeMap<LocalDate, List<Runnable>> changes, DaySpan span, TreeSet<Closure> rows, Closure row) {
        at(changes, span.from(), () -> rows.add(row));
        if (span.to() != null) {
            at(changes, span.to().plusDays(1), () -> rows.remove(row));
        }
    }

    private static void at(TreeMap<LocalDate, List<Runnable>> changes, LocalDate day, Runnable change) {
        changes.computeIfAbsent(day, key -> new ArrayList<>()).add(change);
    }

    private void open(Closure row) {
        if (opened == null || StatusRule.BY_OPENING.compare(row, opened) >= 0) {
            opened = row;
        }
    }

    private Assessed assessed() {
        if (!certain.isEmpty()) {
            Closure row = certain.first();
            return new Assessed(row.status(), firstDays.get(row), row.id());
        }
        if (!possible.isEmpty()) {
            return new Assessed(CrossingStatus.UNKNOWN, null, possible.first().id());
        }
        return Optional.ofNullable(opened)
                .map(row -> new Assessed(CrossingStatus.OPEN, StatusRule.dayOpened(row), row.id()))
                .orElse(Assessed.NOT_ASSESSED);
    }

    private static PartialDate start(Closure row) {
        return row.interval().from();
    }
}
