package app.parley.crossing;

import app.parley.crossing.CrossingDays.Nearby;
import app.parley.crossing.CrossingDays.Neighbour;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The days of one crossing: its calendar for one traffic, or all that its page tells of its days. */
@Component
public class CrossingDaysQuery {
    private final Reads reads;

    public CrossingDaysQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * One entry a local day, both ends inclusive, in order; empty if there was no such crossing by then.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or the calendar is longer than
     *     {@link ClosedDays#LONGEST_CALENDAR_DAYS}
     */
    public Optional<List<CrossingDay>> find(
            Situation situation, String slug, LocalDate from, LocalDate to, Traffic traffic, AsOf asOf) {
        return reads.at(asOf, sql -> {
            if (!CrossingQuery.exists(sql, situation, slug)) {
                return Optional.empty();
            }
            List<Closure> closures = new DecidingClosures(sql, situation.id()).between(from, to, Set.of(traffic), slug);
            return Optional.of(ClosedDays.calendar(from, to, traffic, closures));
        });
    }

    /** All days, of all traffic; nearby crossings are read for the counted traffic alone. Seven statements at most. */
    public Optional<CrossingDays> findAll(Situation situation, String slug, Traffic counted, AsOf asOf) {
        return reads.at(asOf, sql -> {
            if (!CrossingQuery.exists(sql, situation, slug)) {
                return Optional.empty();
            }
            CrossingFacts facts = new CrossingFacts(sql, situation.id());
            CrossingFacts.Placed here = facts.crossing(slug);
            List<Closure> closures = facts.closures(slug);
            return Optional.of(new CrossingDays(
                    closures,
                    closures.size() < CrossingFacts.MOST_CLOSURES,
                    facts.schedule(slug),
                    here.lat() != null,
                    nearby(facts, here, counted),
                    facts.unplaced(slug)));
        });
    }

    private static List<Nearby> nearby(CrossingFacts facts, CrossingFacts.Placed here, Traffic counted) {
        List<Neighbour> nearest = facts.nearest(here);
        if (nearest.isEmpty()) {
            return List.of();
        }
        Map<String, List<Closure>> closures =
                facts.closuresOf(nearest.stream().map(Neighbour::slug).toList(), counted);
        return nearest.stream()
                .map(other -> new Nearby(
                        other, StatusRuns.ofTraffic(counted, closures.getOrDefault(other.slug(), List.of()))))
                .toList();
    }
}
