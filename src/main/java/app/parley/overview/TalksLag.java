package app.parley.overview;

import app.parley.crossing.Closure;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Easing;
import app.parley.crossing.ReopeningLag;
import app.parley.crossing.StatusRule;
import app.parley.crossing.Traffic;
import app.parley.talks.RoundSummary;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A round of talks, and when traffic at a crossing eased before and after it: an order in time, not cause and effect.
 *
 * @param round one that took place and has a known start
 * @param days the round's first to last day
 * @param atEnd the counted traffic's status on the last day the round can have ended on, or on the day viewed if it may
 *     still have been going on
 * @param counted the counted traffic's easings around it
 * @param any those of any traffic
 */
public record TalksLag(
        RoundSummary round, DateInterval days, CrossingStatus atEnd, ReopeningLag counted, ReopeningLag any) {

    /** Every round that took place and had begun by the day, in the order given. */
    public static List<TalksLag> of(List<RoundSummary> rounds, LocalDate day, Traffic counted, List<Closure> closures) {
        List<Easing> ofCounted = Easing.by(day, EnumSet.of(counted), closures);
        List<Easing> ofAny = Easing.by(day, EnumSet.allOf(Traffic.class), closures);
        return rounds.stream()
                .filter(round -> round.status().tookPlace())
                .filter(round -> begunBy(round, day))
                .map(round -> {
                    DateInterval days = days(round);
                    PartialDate end = Objects.requireNonNull(days.to());
                    LocalDate last = end.latest().isAfter(day) ? day : end.latest();
                    return new TalksLag(
                            round,
                            days,
                            StatusRule.ofTraffic(last, counted, closures).status(),
                            ReopeningLag.of(days, ofCounted),
                            ReopeningLag.of(days, ofAny));
                })
                .toList();
    }

    private static boolean begunBy(RoundSummary round, LocalDate day) {
        PartialDate start = round.startOn();
        return start != null && !start.earliest().isAfter(day);
    }

    private static DateInterval days(RoundSummary round) {
        PartialDate start = Objects.requireNonNull(round.startOn());
        return new DateInterval(start, Optional.ofNullable(round.endOn()).orElse(start));
    }
}
