package app.parley.talks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ceasefires of a situation, linked by what each extends.
 *
 * <p>One without a stated end that is extended by a later one hands over to it: it holds until that one starts. One without
 * an end and with nothing after it is in force until known otherwise.
 */
public final class CeasefireChain {

    private static final Comparator<Ceasefire> BY_START = Comparator.comparing(
                    (Ceasefire ceasefire) -> ceasefire.from().earliestStart(ZoneOffset.UTC))
            .thenComparing(Ceasefire::id);

    private final Map<String, Ceasefire> byId;
    private final Map<String, List<Ceasefire>> extensionsOf;

    private CeasefireChain(Map<String, Ceasefire> byId) {
        this.byId = byId;
        this.extensionsOf = byId.values().stream()
                .filter(ceasefire -> ceasefire.extendsId() != null)
                .sorted(BY_START)
                .collect(Collectors.groupingBy(Ceasefire::extendsId));
    }

    /**
     * Links the ceasefires of one situation.
     *
     * @throws IllegalArgumentException if an id occurs twice, a link leads nowhere, or links form a circle, naming the ids
     */
    public static CeasefireChain of(List<Ceasefire> ceasefires) {
        Map<String, Ceasefire> byId = new LinkedHashMap<>();
        for (Ceasefire ceasefire : ceasefires) {
            if (byId.put(ceasefire.id(), ceasefire) != null) {
                throw new IllegalArgumentException("Ceasefire " + ceasefire.id() + " occurs twice.");
            }
        }
        for (Ceasefire ceasefire : ceasefires) {
            String extended = ceasefire.extendsId();
            if (extended != null && !byId.containsKey(extended)) {
                throw new IllegalArgumentException(
                        "Ceasefire " + ceasefire.id() + " extends " + extended + ", which does not exist.");
            }
        }
        refuseCircles(byId);
        return new CeasefireChain(byId);
    }

    /** Those that extend nothing, by start. */
    public List<Ceasefire> roots() {
        return byId.values().stream()
                .filter(ceasefire -> ceasefire.extendsId() == null)
                .sorted(BY_START)
                .toList();
    }

    /** Those that extend the given one directly, by start. */
    public List<Ceasefire> extensionsOf(String id) {
        return extensionsOf.getOrDefault(id, List.of());
    }

    /** All of them: each root, by start, followed by what extends it, link by link. */
    public List<Ceasefire> ordered() {
        List<Ceasefire> ordered = new ArrayList<>();
        Deque<Ceasefire> next = new ArrayDeque<>(roots());
        while (!next.isEmpty()) {
            Ceasefire ceasefire = next.pop();
            ordered.add(ceasefire);
            extensionsOf(ceasefire.id()).reversed().forEach(next::push);
        }
        return List.copyOf(ordered);
    }

    /** The state at an instant; the zone is the one in which days without a time are meant. */
    public CeasefireState inForceAt(Instant instant, ZoneId zone) {
        return stateWithin(instant, instant.plusNanos(1), zone);
    }

    /** The state on a local day of that zone; a ceasefire that holds for any part of the day is in force on it. */
    public CeasefireState inForceOn(LocalDate day, ZoneId zone) {
        return stateWithin(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
    }

    private CeasefireState stateWithin(Instant start, Instant end, ZoneId zone) {
        boolean contested = false;
        boolean possible = false;
        boolean begunBefore = false;
        for (Ceasefire ceasefire : byId.values()) {
            CeasefireReach reach = CeasefireReach.of(ceasefire, extensionsOf(ceasefire.id()), zone);
            if (reach.certainlyMeets(start, end)) {
                if (!ceasefire.contested()) {
                    return CeasefireState.IN_FORCE;
                }
                contested = true;
            }
            possible |= reach.possiblyMeets(start, end);
            begunBefore |= reach.latestStart().isBefore(start);
        }
        if (contested) {
            return CeasefireState.CONTESTED;
        }
        return begunBefore && !possible ? CeasefireState.LAPSED : CeasefireState.UNKNOWN;
    }

    private static void refuseCircles(Map<String, Ceasefire> byId) {
        Set<String> cleared = new HashSet<>();
        for (String id : byId.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String current = id;
            while (current != null && !cleared.contains(current)) {
                if (!onPath.add(current)) {
                    List<String> circle = new ArrayList<>(path.subList(path.indexOf(current), path.size()));
                    circle.add(current);
                    throw new IllegalArgumentException(
                            "Ceasefires extend each other in a circle: " + String.join(" extends ", circle) + ".");
                }
                path.add(current);
                current = Objects.requireNonNull(byId.get(current)).extendsId();
            }
            cleared.addAll(path);
        }
    }
}
