package app.parley.talks;

import app.parley.situation.Situation;
import app.parley.sql.tables.records.CeasefireRecord;
import app.parley.time.DaySpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The ceasefires as days on a line. */
final class TrucesOnLine {
    private TrucesOnLine() {}

    /** By start, as they are told on that day. */
    static List<RoundLine.Truce> of(DSLContext sql, Situation situation, LocalDate on) {
        Map<String, CeasefireRecord> rows = CeasefireQuery.rows(sql, situation);
        Map<String, List<CeasefireWord>> words = DecidingWords.of(sql, situation, rows.keySet());
        CeasefireChain chain = CeasefireQuery.chain(rows, words, on);
        Map<String, Ceasefire> byId = chain.ordered().stream().collect(Collectors.toMap(Ceasefire::id, one -> one));
        return CeasefireQuery.list(sql, situation, on, rows, chain).stream()
                .map(entry -> {
                    Ceasefire one = Objects.requireNonNull(byId.get(entry.id()));
                    return truce(
                            entry,
                            CeasefireReach.of(one, chain.extensionsOf(entry.id()), situation.timeZone()),
                            words.getOrDefault(entry.id(), List.of()),
                            on,
                            situation.timeZone());
                })
                .sorted(Comparator.comparing(RoundLine.Truce::earliest)
                        .thenComparing(truce -> truce.entry().id()))
                .toList();
    }

    private static RoundLine.Truce truce(
            CeasefireEntry entry, CeasefireReach reach, List<CeasefireWord> words, LocalDate on, ZoneId zone) {
        LocalDate earliest = local(reach.earliestStart(), zone);
        boolean open = reach.latestEnd().equals(Instant.MAX);
        LocalDate known = later(on, earliest);
        LocalDate latest = open ? known : later(lastDay(reach.latestEnd(), zone), earliest);
        return new RoundLine.Truce(
                entry,
                earliest,
                local(reach.latestStart(), zone),
                reach.earliestEnd().equals(Instant.MAX) ? known : lastDay(reach.earliestEnd(), zone),
                latest,
                open,
                contested(CeasefireWord.deniedDays(words, entry.from(), on), earliest, latest));
    }

    private static LocalDate local(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static LocalDate lastDay(Instant end, ZoneId zone) {
        return local(end.minusNanos(1), zone);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Of the days on which a denial stood, those on which it may have run. */
    private static List<DaySpan> contested(List<DaySpan> denied, LocalDate earliest, LocalDate latest) {
        DaySpan ran = new DaySpan(earliest, latest);
        return denied.stream()
                .filter(ran::overlaps)
                .map(days -> new DaySpan(
                        days.from().isBefore(earliest) ? earliest : days.from(),
                        days.to() == null || days.to().isAfter(latest) ? latest : days.to()))
                .toList();
    }
}
