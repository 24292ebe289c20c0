package app.parley.crossing;

import app.parley.crossing.AssessedLine.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the desk takes as true on every day of a window, worked out once from the closures of one crossing: only where a row
 * begins or ends can a status change, so only those days are looked at.
 */
public final class AssessedDays {
    private final LedgerWindow window;
    private final List<Closure> closures;
    private final Map<Traffic, Map<Direction, NavigableMap<LocalDate, Assessed>>> lines = new EnumMap<>(Traffic.class);
    private final Map<Traffic, Map<Direction, StatusRuns>> runs = new EnumMap<>(Traffic.class);
    private final NavigableMap<LocalDate, AssessedDay> days = new TreeMap<>();
    private final Map<ClaimedStatus, Map<LocalDate, Assessed>> answers = new EnumMap<>(ClaimedStatus.class);

    private AssessedDays(LedgerWindow window, List<Closure> closures) {
        this.window = window;
        this.closures = List.copyOf(closures);
    }

    /** @param closures those of one crossing that can matter within the window or say since when */
    public static AssessedDays of(LedgerWindow window, List<Closure> closures) {
        AssessedDays assessed = new AssessedDays(window, closures);
        Set<LocalDate> changes = new TreeSet<>();
        for (Traffic traffic : Traffic.values()) {
            Map<Direction, NavigableMap<LocalDate, Assessed>> ways = new EnumMap<>(Direction.class);
            for (Direction oneWay : Direction.ONE_WAYS) {
                NavigableMap<LocalDate, Assessed> line = assessed.line(traffic, oneWay);
                ways.put(oneWay, line);
                changes.addAll(line.keySet());
            }
            assessed.lines.put(traffic, ways);
        }
        changes.forEach(day -> assessed.days.put(day, assessed.sum(day)));
        return assessed;
    }

    /** @throws IllegalArgumentException if the day is outside the window */
    public AssessedDay on(LocalDate day) {
        if (!window.contains(day)) {
            throw new IllegalArgumentException(day + " is not from " + window.from() + " to " + window.to() + ".");
        }
        return Objects.requireNonNull(days.floorEntry(day)).getValue();
    }

    public LedgerWindow window() {
        return window;
    }

    /** The first days of the stretches in which nothing changes, among the days from one to another. */
    List<LocalDate> changes(LocalDate from, LocalDate to) {
        return Stream.concat(Stream.of(from), days.subMap(from, false, to, true).keySet().stream())
                .toList();
    }

    /** The run that answers such a word on a day: closed asks for trade, X only for X, open and restricted for all. */
    Assessed run(ClaimedStatus said, LocalDate day) {
        LocalDate unchangedSince = window.contains(day) ? days.floorKey(day) : day;
        return answers.computeIfAbsent(said, _ -> new HashMap<>())
                .computeIfAbsent(unchangedSince, _ -> answer(said, day));
    }

    private Assessed answer(ClaimedStatus said, LocalDate day) {
        Set<Traffic> asked = switch (said) {
            case CLOSED -> Traffic.trade();
            case OPEN, RESTRICTED -> EnumSet.allOf(Traffic.class);
            case RETURNEES_ONLY -> Set.of(Traffic.RETURNEES);
            case HUMANITARIAN_ONLY -> Set.of(Traffic.HUMANITARIAN);
            case PEDESTRIAN_ONLY -> Set.of(Traffic.PEDESTRIAN);
        };
        return StatusSum.on(day, on -> parts(on, asked));
    }

    /** One line for each assessed traffic, trade first; the classes of trade in one line where they read alike. */
    public List<AssessedLine> lines() {
        List<AssessedLine> found = new ArrayList<>();
        for (Traffic traffic : Traffic.values()) {
            for (AssessedLine line : ways(traffic)) {
                int alike = traffic.isTrade() ? indexOfAlike(found, line) : -1;
                if (alike < 0) {
                    found.add(line);
                } else {
                    Set<Traffic> both = EnumSet.copyOf(found.get(alike).traffic());
                    both.add(traffic);
                    found.set(alike, new AssessedLine(both, line.direction(), line.stretches()));
                }
            }
        }
        return List.copyOf(found);
    }

    private static int indexOfAlike(List<AssessedLine> found, AssessedLine line) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).direction() == line.direction() && found.get(i).reads(line)) {
                return i;
            }
        }
        return -1;
    }

    private List<AssessedLine> ways(Traffic traffic) {
        List<AssessedLine> oneWay = Direction.ONE_WAYS.stream()
                .map(way -> new AssessedLine(Set.of(traffic), way, stretches(traffic, way)))
                .filter(AssessedLine::isAssessed)
                .toList();
        if (oneWay.size() == 2 && oneWay.getFirst().reads(oneWay.getLast())) {
            return List.of(new AssessedLine(
                    Set.of(traffic), Direction.BOTH, oneWay.getFirst().stretches()));
        }
        return oneWay;
    }

    private List<Stretch> stretches(Traffic traffic, Direction way) {
        NavigableMap<LocalDate, Assessed> line = Objects.requireNonNull(
                Objects.requireNonNull(lines.get(traffic)).get(way));
        List<Stretch> stretches = new ArrayList<>();
        line.forEach((from, assessed) -> {
            LocalDate next = line.higherKey(from);
            stretches.add(AssessedLine.stretch(from, next == null ? window.to() : next.minusDays(1), assessed));
        });
        return stretches;
    }

    /** The days of the window on which the line changes, its first included. */
    private NavigableMap<LocalDate, Assessed> line(Traffic traffic, Direction oneWay) {
        NavigableMap<LocalDate, Assessed> line = new TreeMap<>();
        runs(traffic, oneWay).steps(window.from(), window.to()).forEach(step -> line.put(step.from(), step.assessed()));
        return line;
    }

    private StatusRuns runs(Traffic traffic, Direction oneWay) {
        return runs.computeIfAbsent(traffic, some -> new EnumMap<>(Direction.class))
                .computeIfAbsent(oneWay, way -> StatusRuns.oneWay(traffic, way, closures));
    }

    private AssessedDay sum(LocalDate day) {
        Map<Traffic, CrossingStatus> byTraffic = new EnumMap<>(Traffic.class);
        for (Traffic traffic : Traffic.values()) {
            byTraffic.put(traffic, StatusSum.statusOf(parts(day, Set.of(traffic))));
        }
        return new AssessedDay(
                byTraffic,
                StatusSum.statusOf(parts(day, Traffic.trade())),
                StatusSum.statusOf(parts(day, EnumSet.allOf(Traffic.class))));
    }

    private List<Assessed> parts(LocalDate day, Set<Traffic> asked) {
        List<Assessed> parts = new ArrayList<>();
        for (Traffic traffic : asked) {
            for (Direction oneWay : Direction.ONE_WAYS) {
                parts.add(part(day, traffic, oneWay));
            }
        }
        return parts;
    }

    private Assessed part(LocalDate day, Traffic traffic, Direction oneWay) {
        if (!window.contains(day)) {
            return runs(traffic, oneWay).on(day);
        }
        NavigableMap<LocalDate, Assessed> line = Objects.requireNonNull(
                Objects.requireNonNull(lines.get(traffic)).get(oneWay));
        return Objects.requireNonNull(line.floorEntry(day)).getValue();
    }
}
