package app.parley.crossing;

import java.util.Map;

/**
 * What the desk takes as true on one local day, both ways added up.
 *
 * @param byTraffic every traffic; unknown where nothing is assessed
 * @param trade import, export and transit added up
 * @param overall all traffic added up
 */
public record AssessedDay(Map<Traffic, CrossingStatus> byTraffic, CrossingStatus trade, CrossingStatus overall) {

    public AssessedDay {
        byTraffic = Map.copyOf(byTraffic);
    }

    /** The status of one traffic. */
    public CrossingStatus of(Traffic traffic) {
        return byTraffic.getOrDefault(traffic, CrossingStatus.UNKNOWN);
    }

    /** True if some traffic that is no trade passes, that one aside. */
    boolean movesBesides(Traffic one) {
        return byTraffic.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != one
                        && !entry.getKey().isTrade()
                        && entry.getValue().moves());
    }
}
