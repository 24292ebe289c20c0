package app.parley.crossing;

import static app.parley.crossing.ScopeRows.lines;
import static java.util.stream.Collectors.groupingBy;

import app.parley.crossing.ScopeRows.Line;
import app.parley.crossing.ScopeRows.Row;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the closures on which some days hang, and no others, so that the rules say of these days what they would say with
 * all closures before them.
 *
 * <p>One way, a day hangs on the newest row, which knows when its run began; and, if that row has no certain day, on the row
 * before it. Both ways added up, a run can be longer than that of either way: then rows are read further back, four times
 * as far each time, of those crossings alone whose run began before what was read.
 */
final class DecidingClosures {
    private static final int FIRST_READ = 4;
    private static final int FURTHER = 4;

    /** So few that a day is sooner asked for than all days are worked out. */
    private static final int FEW = 40;

    private final DSLContext sql;
    private final int situationId;

    DecidingClosures(DSLContext sql, int situationId) {
        this.sql = sql;
        this.situationId = situationId;
    }

    /**
     * What is decided of a crossing's day.
     *
     * @param counted the status of the counted traffic, both ways added up
     * @param everyWay the status of every traffic, one way each, as {@link StatusRule#everyWay} has it
     */
    record Decided(Assessed counted, List<TrafficStatus> everyWay) {
        static final Decided NOT_ASSESSED =
                new Decided(Assessed.NOT_ASSESSED, StatusRule.everyWayOfNewest(LocalDate.MIN, List.of()));
    }

    /**
     * One day, by crossing; crossings of which nothing is assessed by then are absent.
     *
     * @param crossing slug of the only one wanted, null for all
     */
    Map<String, Decided> on(LocalDate day, Traffic counted, @Nullable String crossing) {
        Map<String, List<Closure>> newest = crossing == null
                ? ScopeRows.newestOn(sql, situationId, day)
                : byCrossing(ScopeRows.back(
                        sql, situationId, lines(Set.of(crossing), EnumSet.allOf(Traffic.class)), day, 1));
        Map<String, List<Closure>> uncertain = withRowsBehindUncertain(newest, day);
        Map<String, Decided> decided = new HashMap<>();
        Map<String, List<TrafficStatus>> undecided = new HashMap<>();
        newest.forEach((slug, closures) -> {
            List<Closure> more = uncertain.get(slug);
            List<TrafficStatus> everyWay =
                    more == null ? StatusRule.everyWayOfNewest(day, closures) : StatusRule.everyWay(day, more);
            Assessed sum = decidedByNewest(day, counted, everyWay);
            if (sum == null) {
                undecided.put(slug, everyWay);
            } else {
                decided.put(slug, new Decided(sum, everyWay));
            }
        });
        further(day, counted, undecided, decided);
        return decided;
    }

    /**
     * A newest row without a certain day leaves the status of its line to the row before it.
     *
     * @return all closures of the crossings where there is such a line; nothing of the others
     */
    private Map<String, List<Closure>> withRowsBehindUncertain(Map<String, List<Closure>> newest, LocalDate day) {
        Set<Line> uncertain = new HashSet<>();
        newest.forEach((slug, closures) -> {
            for (Closure closure : closures) {
                if (!closure.interval().hasCertainDay()) {
                    uncertain.add(line(slug, closure));
                }
            }
        });
        Map<String, List<Closure>> all = new HashMap<>();
        if (uncertain.isEmpty()) {
            return all;
        }
        byCrossing(ScopeRows.back(sql, situationId, uncertain, day, 2)).forEach((slug, closures) -> {
            List<Closure> certain = Objects.requireNonNull(newest.get(slug)).stream()
                    .filter(closure -> !uncertain.contains(line(slug, closure)))
                    .toList();
            all.put(slug, Stream.concat(certain.stream(), closures.stream()).toList());
        });
        return all;
    }

    /** Of a closure that is a row of one line. */
    private static Line line(String crossing, Closure closure) {
        return new Line(crossing, closure.traffic().iterator().next(), closure.direction());
    }

    private void further(
            LocalDate day, Traffic counted, Map<String, List<TrafficStatus>> undecided, Map<String, Decided> decided) {
        for (int depth = FIRST_READ; !undecided.isEmpty(); depth *= FURTHER) {
            List<Row> back = ScopeRows.back(sql, situationId, lines(undecided.keySet(), Set.of(counted)), day, depth);
            int read = depth;
            back.stream().collect(groupingBy(Row::crossing)).forEach((slug, rows) -> {
                List<Closure> runs = runs(rows);
                Assessed sum = runs.size() <= FEW
                        ? StatusRule.ofTraffic(day, counted, runs)
                        : StatusRuns.ofTraffic(counted, runs).on(day);
                if (isWithin(sum, rows, read)) {
                    decided.put(slug, new Decided(sum, Objects.requireNonNull(undecided.remove(slug))));
                }
            });
        }
    }

    /** For the status of some traffic of one crossing, one way and both, on every day between two, both inclusive. */
    List<Closure> between(LocalDate from, LocalDate to, Set<Traffic> traffic, String crossing) {
        return between(from, to, traffic, crossing, FIRST_READ);
    }

    /**
     * The same, with more rows before.
     *
     * @param atLeast how many rows of each line that can start on the first day or before
     */
    List<Closure> between(LocalDate from, LocalDate to, Set<Traffic> traffic, String crossing, int atLeast) {
        List<Closure> closures = null;
        for (int depth = atLeast; closures == null; depth *= FURTHER) {
            int read = depth;
            List<Row> rows = ScopeRows.back(sql, situationId, lines(Set.of(crossing), traffic), from, read);
            List<Closure> runs = runs(rows);
            boolean decided = traffic.stream()
                    .allMatch(some -> isWithin(StatusRuns.ofTraffic(some, runs).on(from), ofTraffic(some, rows), read));
            closures = decided ? new ArrayList<>(runs) : null;
        }
        for (Row row : ScopeRows.after(sql, situationId, crossing, traffic, from, to)) {
            closures.add(row.closure());
        }
        return closures;
    }

    /**
     * The status of both ways from their newest runs, or null if it may have held before the later of them began: a run
     * has another status on the day before it, so that it cannot where both began as one, or only one way is assessed,
     * except that one way closed and the other open add up to restricted. Nor can it where both are open: what opened was
     * held back on the day before.
     */
    private static @Nullable Assessed decidedByNewest(LocalDate day, Traffic traffic, List<TrafficStatus> everyWay) {
        List<Assessed> parts = Direction.ONE_WAYS.stream()
                .map(oneWay -> everyWay.get(StatusRule.line(traffic, oneWay)).assessed())
                .toList();
        Assessed there = parts.getFirst();
        Assessed back = parts.getLast();
        Assessed sum = StatusSum.on(day, on -> on.equals(day) ? parts : List.of());
        boolean asOne = there.status() == back.status() && Objects.equals(there.since(), back.since());
        boolean decided = sum.since() == null
                || !sum.since().isDay()
                || there.isAssessed() != back.isAssessed()
                || sum.status() == CrossingStatus.OPEN
                || (asOne && sum.status() != CrossingStatus.RESTRICTED);
        return decided ? sum : null;
    }

    /**
     * True if a run that was followed back through some rows began where they are all that matters.
     *
     * @param read how many rows were asked for of each line
     */
    private static boolean isWithin(Assessed sum, List<Row> rows, int read) {
        PartialDate since = sum.since();
        return since == null || !since.earliest().minusDays(1).isBefore(completeFrom(rows, read));
    }

    /** From which day on no other row of these lines can matter. */
    private static LocalDate completeFrom(List<Row> rows, int read) {
        return rows.stream().collect(groupingBy(row -> row.closure().direction())).values().stream()
                .filter(line -> line.size() >= read)
                .map(line -> line.stream().map(Row::firstDay).sorted().toList().get(1))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Rows of one run are one closure. */
    private static List<Closure> runs(List<Row> rows) {
        record Run(Traffic traffic, Direction direction, PartialDate from) {}
        Map<Run, Row> newest = new LinkedHashMap<>();
        for (Row row : rows) {
            Run run = new Run(
                    row.traffic(), row.run().direction(), row.run().interval().from());
            newest.merge(run, row, (one, other) -> one.firstDay().isAfter(other.firstDay()) ? one : other);
        }
        return newest.values().stream().map(Row::run).toList();
    }

    private static List<Row> ofTraffic(Traffic traffic, List<Row> rows) {
        return rows.stream().filter(row -> row.traffic() == traffic).toList();
    }

    private static Map<String, List<Closure>> byCrossing(List<Row> rows) {
        Map<String, List<Closure>> closures = new HashMap<>();
        rows.stream().collect(groupingBy(Row::crossing)).forEach((slug, own) -> closures.put(slug, runs(own)));
        return closures;
    }
}
