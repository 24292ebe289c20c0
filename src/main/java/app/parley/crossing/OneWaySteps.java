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

    /** A day on which a row begins to hold, for certain or possibly, ceases to, or opens the crossing. */
    private record Change(LocalDate day, Runnable made) {}

    /** Steps from the beginning of time on; the first is that nothing is assessed. */
    static List<Step> of(List<Closure> rows) {
        OneWaySteps walk = new OneWaySteps(rows);
        List<Change> changes = walk.changes(rows);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(LocalDate.MIN, Assessed.NOT_ASSESSED));
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).made().run();
            LocalDate day = changes.get(i).day();
            if (i + 1 < changes.size() && changes.get(i + 1).day().equals(day)) {
                continue;
            }
            Assessed assessed = walk.assessed();
            if (!steps.getLast().assessed().equals(assessed)) {
                steps.add(new Step(day, assessed));
            }
        }
        return steps;
    }

    /** By day; those of one day in the order of the rows. */
    private List<Change> changes(List<Closure> rows) {
        List<Change> changes = new ArrayList<>(5 * rows.size());
        for (Closure row : rows) {
            row.interval().certainSpan().ifPresent(span -> hold(changes, span, certain, row));
            DaySpan maybe = row.interval().possibleSpan();
            hold(changes, maybe, possible, row);
            if (maybe.to() != null) {
                changes.add(new Change(maybe.to().plusDays(1), () -> open(row)));
            }
        }
        changes.sort(Comparator.comparingLong(change -> change.day().toEpochDay()));
        return changes;
    }

    private static void hold(List<Change> changes, DaySpan span, TreeSet<Closure> rows, Closure row) {
        changes.add(new Change(span.from(), () -> rows.add(row)));
        if (span.to() != null) {
            changes.add(new Change(span.to().plusDays(1), () -> rows.remove(row)));
        }
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
