package app.parley.crossing;

import app.parley.crossing.StatusRuns.Run;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Days on which something passed although the counted traffic was closed, or on which the counted traffic itself passed
 * for a short while between two closures.
 *
 * @param kind which of the two
 * @param traffic what passed
 * @param direction one way, or both where they agree
 * @param status open or restricted
 * @param from first day, of the days looked at
 * @param to last day, inclusive, of the days looked at
 * @param inForce true if it went on through the last of the days looked at
 * @param closureIds the assessed rows it rests on
 */
public record ExceptionalOpening(
        Kind kind,
        Traffic traffic,
        Direction direction,
        CrossingStatus status,
        LocalDate from,
        LocalDate to,
        boolean inForce,
        List<String> closureIds) {

    /** The longest opening of the counted traffic between two closures that still counts as a break of one, in days. */
    public static final int LONGEST_BREAK_DAYS = 7;

    /** Why it is exceptional. */
    public enum Kind {
        /** Other traffic passed while the counted traffic was closed. */
        OTHER_TRAFFIC,
        /** The counted traffic passed between two closures. */
        BREAK
    }

    private static final Comparator<ExceptionalOpening> BY_DAY = Comparator.comparing(ExceptionalOpening::from)
            .thenComparing(ExceptionalOpening::traffic)
            .thenComparing(ExceptionalOpening::direction);

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Every one up to that day, oldest first; pass the closures of one crossing. */
    public static List<ExceptionalOpening> upTo(LocalDate day, Traffic counted, List<Closure> closures) {
        StatusRuns runs = StatusRuns.ofTraffic(counted, closures);
        LocalDate first = runs.firstAssessed();
        if (first == null || first.isAfter(day)) {
            return List.of();
        }
        List<Run> between = runs.between(first, day);
        List<ExceptionalOpening> openings = new ArrayList<>(breaks(counted, between));
        List<Run> closed = closed(between);
        for (Traffic other : Traffic.values()) {
            if (other != counted && !closed.isEmpty()) {
                openings.addAll(ofOther(other, closed, closures, day));
            }
        }
        openings.sort(BY_DAY);
        return List.copyOf(openings);
    }

    /** Days in a row closed, whatever their beginning. */
    private static List<Run> closed(List<Run> runs) {
        List<Run> closed = new ArrayList<>();
        for (Run run : runs) {
            if (run.status() != CrossingStatus.CLOSED) {
                continue;
            }
            Run before = closed.isEmpty() ? null : closed.getLast();
            if (before != null && before.to().plusDays(1).equals(run.from())) {
                closed.set(
                        closed.size() - 1, new Run(before.from(), run.to(), run.status(), before.since(), List.of()));
            } else {
                closed.add(run);
            }
        }
        return closed;
    }

    private static List<ExceptionalOpening> ofOther(
            Traffic other, List<Run> closed, List<Closure> closures, LocalDate day) {
        List<ExceptionalOpening> there = oneWay(other, Direction.A_TO_B, closed, closures, day);
        List<ExceptionalOpening> back = oneWay(other, Direction.B_TO_A, closed, closures, day);
        List<ExceptionalOpening> all = new ArrayList<>();
        for (ExceptionalOpening opening : there) {
            all.add(back.stream().anyMatch(opening::sameDaysAs) ? opening.bothWays() : opening);
        }
        back.stream()
                .filter(opening -> there.stream().noneMatch(opening::sameDaysAs))
                .forEach(all::add);
        return all;
    }

    private static List<ExceptionalOpening> oneWay(
            Traffic other, Direction oneWay, List<Run> closed, List<Closure> closures, LocalDate day) {
        StatusRuns runs = StatusRuns.oneWay(other, oneWay, closures);
        List<ExceptionalOpening> openings = new ArrayList<>();
        for (Run held : closed) {
            for (Run run : runs.between(held.from(), held.to())) {
                if (run.status().moves()) {
                    openings.add(new ExceptionalOpening(
                            Kind.OTHER_TRAFFIC,
                            other,
                            oneWay,
                            run.status(),
                            run.from(),
                            run.to(),
                            run.to().equals(day),
                            run.closureIds()));
                }
            }
        }
        return openings;
    }

    private static List<ExceptionalOpening> breaks(Traffic counted, List<Run> runs) {
        List<ExceptionalOpening> breaks = new ArrayList<>();
        int first = 0;
        while (first < runs.size()) {
            int after = first;
            while (after < runs.size() && runs.get(after).status().moves()) {
                after++;
            }
            if (after > first && isClosed(runs, first - 1) && isClosed(runs, after)) {
                List<Run> moving = runs.subList(first, after);
                if (moving.stream().mapToInt(Run::days).sum() <= LONGEST_BREAK_DAYS) {
                    breaks.add(breakOf(counted, moving));
                }
            }
            first = Math.max(after, first + 1);
        }
        return breaks;
    }

    private static boolean isClosed(List<Run> runs, int index) {
        return index >= 0 && index < runs.size() && runs.get(index).status() == CrossingStatus.CLOSED;
    }

    private static ExceptionalOpening breakOf(Traffic counted, List<Run> moving) {
        boolean restricted = moving.stream().anyMatch(run -> run.status() == CrossingStatus.RESTRICTED);
        return new ExceptionalOpening(
                Kind.BREAK,
                counted,
                Direction.BOTH,
                restricted ? CrossingStatus.RESTRICTED : CrossingStatus.OPEN,
                moving.getFirst().from(),
                moving.getLast().to(),
                false,
                moving.stream()
                        .flatMap(run -> run.closureIds().stream())
                        .distinct()
                        .toList());
    }

    private ExceptionalOpening bothWays() {
        return new ExceptionalOpening(kind, traffic, Direction.BOTH, status, from, to, inForce, closureIds);
    }

    private boolean sameDaysAs(ExceptionalOpening other) {
        return status == other.status && from.equals(other.from) && to.equals(other.to);
    }
}
