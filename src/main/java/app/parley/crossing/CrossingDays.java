package app.parley.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All days of one crossing, for every traffic, and what they are held against.
 *
 * @param closures assessed, of all times
 * @param complete false if there are more closures than were read; the days of the oldest are then missing
 * @param schedule when it was meant to be open
 * @param placed whether its own position is known
 * @param nearby the nearest crossings, nearest first
 * @param unplaced names of other crossings whose position is not known, the first of them if there are many
 */
public record CrossingDays(
        List<Closure> closures,
        boolean complete,
        OpeningSchedule schedule,
        boolean placed,
        List<Nearby> nearby,
        List<String> unplaced) {

    /**
     * Another crossing with a position.
     *
     * @param km along the great circle
     */
    public record Neighbour(String slug, String name, double km) {}

    /**
     * Another crossing, and its days of the same traffic.
     *
     * @param runs of the counted traffic there
     */
    public record Nearby(Neighbour crossing, StatusRuns runs) {}

    /** All days of one traffic, both ways added up. */
    public StatusRuns runs(Traffic traffic) {
        return StatusRuns.ofTraffic(traffic, closures);
    }

    /** The closures of each traffic up to a day, longest first; traffic closed on the same days by the same rows together. */
    public Map<List<Traffic>, List<ClosureRun>> longestClosures(LocalDate day) {
        Map<List<ClosureRun>, List<Traffic>> alike = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            List<ClosureRun> runs = ClosureRun.upTo(day, runs(traffic)).stream()
                    .sorted(ClosureRun.LONGEST_FIRST)
                    .toList();
            if (!runs.isEmpty()) {
                alike.computeIfAbsent(runs, key -> new ArrayList<>()).add(traffic);
            }
        }
        Map<List<Traffic>, List<ClosureRun>> byTraffic = new LinkedHashMap<>();
        alike.forEach((runs, traffic) -> byTraffic.put(List.copyOf(traffic), runs));
        return byTraffic;
    }
}
