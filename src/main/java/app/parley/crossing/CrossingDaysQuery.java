package app.parley.crossing;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The calendar of one crossing for one traffic. */
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
}
