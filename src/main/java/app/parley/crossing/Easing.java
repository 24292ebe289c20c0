package app.parley.crossing;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Traffic that was closed began to move at a crossing, freely or in part, both ways added up.
 *
 * @param on the first day of moving, at the precision that is known
 * @param earliest the first day it can have been
 * @param latest the last day it can have been: of an end known to the month, the day after that month
 * @param traffic what began to move; at least one
 */
public record Easing(PartialDate on, LocalDate earliest, LocalDate latest, Set<Traffic> traffic) {

    private static final Comparator<Easing> IN_ORDER =
            Comparator.comparing(Easing::earliest).thenComparing(Easing::latest);

    public Easing {
        traffic = Set.copyOf(traffic);
    }

    /**
     * Every easing of some of the traffic that had certainly come by a day, in order; what eased at one time is one easing.
     * A closure whose end is followed by a day left undecided by another date is not counted: it may not have eased.
     *
     * @param by the last local day that counts, inclusive
     * @param traffic of which easings are asked for
     * @param closures of one crossing
     */
    public static List<Easing> by(LocalDate by, Set<Traffic> traffic, List<Closure> closures) {
        TreeMap<Easing, Set<Traffic>> found =
                new TreeMap<>(IN_ORDER.thenComparing(easing -> easing.on().toString()));
        for (Traffic one : traffic) {
            for (Closure closure : closures) {
                if (closure.traffic().contains(one)) {
                    at(closure, one, closures)
                            .filter(easing -> !easing.latest().isAfter(by))
                            .ifPresent(easing -> found.computeIfAbsent(easing, key -> EnumSet.noneOf(Traffic.class))
                                    .add(one));
                }
            }
        }
        List<Easing> easings = new ArrayList<>();
        found.forEach((easing, all) -> easings.add(new Easing(easing.on, easing.earliest, easing.latest, all)));
        return List.copyOf(easings);
    }

    private static Optional<Easing> at(Closure closure, Traffic traffic, List<Closure> closures) {
        PartialDate to = closure.interval().to();
        if (to == null) {
            return Optional.empty();
        }
        LocalDate after = to.latest().plusDays(1);
        CrossingStatus before =
                StatusRule.ofTraffic(to.earliest(), traffic, closures).status();
        Assessed then = StatusRule.ofTraffic(after, traffic, closures);
        if (before != CrossingStatus.CLOSED || !then.status().moves()) {
            return Optional.empty();
        }
        PartialDate on = Objects.requireNonNull(then.since(), "what moves has moved since some day");
        return Optional.of(
                on.isDay()
                        ? new Easing(on, on.earliest(), on.latest(), Set.of(traffic))
                        : new Easing(on, to.earliest().plusDays(1), after, Set.of(traffic)));
    }
}
