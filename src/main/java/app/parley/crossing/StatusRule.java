package app.parley.crossing;

import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The status of a crossing on a local day, from its assessed closures.
 *
 * <p>Pass the closures of one crossing. What no row covers is unknown, never open; an ended row with nothing after it
 * means open from the next day; rows that start later do not matter.
 *
 * <p>Both directions of a traffic, and all traffic of a crossing, add up as {@link StatusSum} says.
 */
public final class StatusRule {

    /** Of ended rows, by the day on which they opened the crossing. */
    static final Comparator<Closure> BY_OPENING =
            Comparator.comparing(StatusRule::dayOpened, StatusSum.BY_LATEST).thenComparing(Closure::id);

    private static final List<TrafficStatus> NOT_ASSESSED = everyWay(LocalDate.MIN, List.of());

    private StatusRule() {}

    /**
     * The status for one traffic and one way.
     *
     * @throws IllegalArgumentException if the direction is both ways
     */
    public static Assessed on(LocalDate day, Traffic traffic, Direction oneWay, List<Closure> closures) {
        if (oneWay == Direction.BOTH) {
            throw new IllegalArgumentException("A status is asked for one way; for both ways use ofTraffic.");
        }
        List<Closure> rows = closures.stream()
                .filter(closure -> closure.assesses(traffic, oneWay))
                .toList();
        if (rows.size() == 1) {
            return ofOneRow(day, rows.getFirst());
        }
        return covering(day, rows)
                .or(() -> undecided(day, rows))
                .or(() -> opened(day, rows))
                .orElse(Assessed.NOT_ASSESSED);
    }

    private static Assessed ofOneRow(LocalDate day, Closure row) {
        if (row.interval().certainly(day)) {
            return new Assessed(row.status(), row.interval().from(), row.id());
        }
        if (row.interval().possibly(day)) {
            return new Assessed(CrossingStatus.UNKNOWN, null, row.id());
        }
        return row.interval().endedBefore(day)
                ? new Assessed(CrossingStatus.OPEN, dayOpened(row), row.id())
                : Assessed.NOT_ASSESSED;
    }

    /** The status for one traffic, both ways added up. */
    public static Assessed ofTraffic(LocalDate day, Traffic traffic, List<Closure> closures) {
        return StatusSum.on(
                day,
                on -> Direction.ONE_WAYS.stream()
                        .map(oneWay -> on(on, traffic, oneWay, closures))
                        .toList());
    }

    /** The status of the crossing as a whole: all traffic, both ways, added up. */
    public static Assessed overall(LocalDate day, List<Closure> closures) {
        return StatusSum.on(day, on -> {
            List<Assessed> parts = new ArrayList<>();
            for (Traffic traffic : Traffic.values()) {
                for (Direction oneWay : Direction.ONE_WAYS) {
                    parts.add(on(on, traffic, oneWay, closures));
                }
            }
            return parts;
        });
    }

    /** The status of the crossing as a whole, from that of every traffic and way. */
    static CrossingStatus overall(List<TrafficStatus> everyWay) {
        return StatusSum.statusOf(everyWay.stream().map(TrafficStatus::assessed).toList());
    }

    /**
     * The status of every assessed traffic, in the order of {@link Traffic}; one line for both ways where they agree in
     * everything but the row.
     */
    public static List<TrafficStatus> byTraffic(LocalDate day, List<Closure> closures) {
        return byTraffic(everyWay(day, closures));
    }

    /** The same, from the status of every traffic and way. */
    static List<TrafficStatus> byTraffic(List<TrafficStatus> everyWay) {
        List<TrafficStatus> lines = new ArrayList<>();
        for (int i = 0; i < everyWay.size(); i += 2) {
            Traffic traffic = everyWay.get(i).traffic();
            Assessed there = everyWay.get(i).assessed();
            Assessed back = everyWay.get(i + 1).assessed();
            if (there.isAssessed()
                    && back.isAssessed()
                    && there.status() == back.status()
                    && Objects.equals(there.since(), back.since())) {
                lines.add(new TrafficStatus(traffic, Direction.BOTH, there));
                continue;
            }
            if (there.isAssessed()) {
                lines.add(new TrafficStatus(traffic, Direction.A_TO_B, there));
            }
            if (back.isAssessed()) {
                lines.add(new TrafficStatus(traffic, Direction.B_TO_A, back));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * The status of every traffic, one way each, in the order of {@link Traffic} and {@link Direction#ONE_WAYS}. What no row
     * speaks of is there as unknown.
     */
    public static List<TrafficStatus> everyWay(LocalDate day, List<Closure> closures) {
        List<TrafficStatus> everyWay = new ArrayList<>();
        for (Traffic traffic : Traffic.values()) {
            List<Closure> ofTraffic = closures.stream()
                    .filter(closure -> closure.traffic().contains(traffic))
                    .toList();
            for (Direction oneWay : Direction.ONE_WAYS) {
                everyWay.add(new TrafficStatus(traffic, oneWay, on(day, traffic, oneWay, ofTraffic)));
            }
        }
        return List.copyOf(everyWay);
    }

    /**
     * The same, if of every line there is one closure at most: its newest run.
     *
     * @throws IllegalArgumentException if two closures are of one line
     */
    static List<TrafficStatus> everyWayOfNewest(LocalDate day, List<Closure> newest) {
        @Nullable TrafficStatus[] everyWay = new TrafficStatus[NOT_ASSESSED.size()];
        for (Closure closure : newest) {
            for (Traffic traffic : closure.traffic()) {
                for (Direction oneWay : Direction.ONE_WAYS) {
                    if (closure.direction().covers(oneWay)) {
                        int line = line(traffic, oneWay);
                        if (everyWay[line] != null) {
                            throw new IllegalArgumentException(
                                    "Closure " + closure.id() + " is not the only one of its line.");
                        }
                        everyWay[line] = new TrafficStatus(traffic, oneWay, ofOneRow(day, closure));
                    }
                }
            }
        }
        for (int line = 0; line < everyWay.length; line++) {
            if (everyWay[line] == null) {
                everyWay[line] = NOT_ASSESSED.get(line);
            }
        }
        return List.of(everyWay);
    }

    /** Where a traffic and a way stand in {@link #everyWay}. */
    static int line(Traffic traffic, Direction oneWay) {
        return traffic.ordinal() * Direction.ONE_WAYS.size() + oneWay.ordinal();
    }

    private static Optional<Assessed> covering(LocalDate day, List<Closure> rows) {
        return rows.stream()
                .filter(row -> row.interval().certainly(day))
                .min(Comparator.comparing(Closure::status)
                        .thenComparing(row -> row.interval().from())
                        .thenComparing(Closure::id))
                .map(row -> new Assessed(row.status(), firstDayOfRun(row, rows), row.id()));
    }

    /** Follows rows of the same status that touch without a gap back to the first of them. */
    private static PartialDate firstDayOfRun(Closure row, List<Closure> rows) {
        Closure first = row;
        Optional<Closure> before = Optional.of(row);
        while (before.isPresent()) {
            first = before.get();
            Closure current = first;
            before = rows.stream()
                    .filter(candidate -> candidate.status() == current.status() && candidate.runsInto(current))
                    .min(Comparator.comparing(candidate -> candidate.interval().from()));
        }
        return first.interval().from();
    }

    private static Optional<Assessed> undecided(LocalDate day, List<Closure> rows) {
        return rows.stream()
                .filter(row -> row.interval().possibly(day))
                .min(Comparator.comparing((Closure row) -> row.interval().from())
                        .thenComparing(Closure::id))
                .map(row -> new Assessed(CrossingStatus.UNKNOWN, null, row.id()));
    }

    private static Optional<Assessed> opened(LocalDate day, List<Closure> rows) {
        return rows.stream()
                .filter(row -> row.interval().endedBefore(day))
                .max(BY_OPENING)
                .map(row -> new Assessed(CrossingStatus.OPEN, dayOpened(row), row.id()));
    }

    static PartialDate dayOpened(Closure ended) {
        DateInterval interval = ended.interval();
        PartialDate end = Objects.requireNonNull(interval.to(), "only an ended row opens");
        return end.isDay() ? PartialDate.of(end.latest().plusDays(1)) : end;
    }
}
