package app.parley.talks;

import app.parley.time.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a ceasefire had run by a day: local days on which it ran for any part, first and last counted both.
 *
 * @param low days for certain: dates known in part read so as to give the fewest, and none counted on which a party's word
 *     that it does not hold stood, whether or not that party has taken it back since
 * @param high days at most
 * @param first the first of the days that are certain, whatever a party says; null if there is none
 * @param last the last of them
 */
public record CeasefireSpan(
        long low,
        long high,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** @param denied days on which a denial stood, none in two of them */
    static CeasefireSpan of(
            Ceasefire one, List<Ceasefire> extensions, ZoneId zone, LocalDate day, List<DaySpan> denied) {
        CeasefireReach reach = CeasefireReach.of(one, extensions, zone);
        LocalDate first = local(reach.latestStart(), zone);
        LocalDate last = lastDay(reach.earliestEnd(), zone, day);
        long low = count(first, last)
                - denied.stream()
                        .mapToLong(span -> count(later(first, span.from()), earlier(last, span.to())))
                        .sum();
        long high = count(local(reach.earliestStart(), zone), lastDay(reach.latestEnd(), zone, day));
        boolean ran = !last.isBefore(first);
        return new CeasefireSpan(low, high, ran ? first : null, ran ? last : null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    private static LocalDate local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate lastDay(Instant end, ZoneId zone, LocalDate day) {
        if (end.equals(Instant.MAX)) {
            return day;
        }
        LocalDate last = local(end.minusNanos(1), zone);
        return last.isAfter(day) ? day : last;
    }

    private static long count(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
