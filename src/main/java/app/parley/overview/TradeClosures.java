package app.parley.overview;

import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CROSSING;

import app.parley.crossing.Assessed;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.ClosedDays;
import app.parley.crossing.Closure;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.StatusRule;
import app.parley.crossing.Traffic;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.ClosureRecord;
import app.parley.time.DateInterval;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Which crossings are closed to trade on a day, and since how long.
 *
 * @param crossings number of all
 * @param assessed number of those for which some trade is assessed
 * @param counts one for each crossing where every assessed trade is closed, counted from when the last of it was
 */
record TradeClosures(int crossings, int assessed, List<ClosedDayCount> counts) {
    private static final List<Traffic> TRADE = List.of(Traffic.IMPORT, Traffic.EXPORT, Traffic.TRANSIT);
    private static final Comparator<ClosedDayCount> BY_LENGTH =
            Comparator.comparing(ClosedDayCount::low).thenComparing(ClosedDayCount::high);

    static TradeClosures on(DSLContext sql, Situation situation, LocalDate day) {
        Map<String, List<Closure>> closures = sql.selectFrom(CLOSURE)
                .where(CLOSURE.SITUATION_ID.eq(situation.id()))
                .orderBy(CLOSURE.ID)
                .fetchGroups(CLOSURE.CROSSING_ID, row -> closure((ClosureRecord) row));
        List<List<Assessed>> trade = closures.values().stream()
                .map(rows -> assessedTrade(day, rows))
                .filter(assessed -> !assessed.isEmpty())
                .toList();
        int crossings = sql.fetchCount(CROSSING, CROSSING.SITUATION_ID.eq(situation.id()));
        return new TradeClosures(
                crossings,
                trade.size(),
                trade.stream()
                        .flatMap(assessed -> closedDays(day, assessed).stream())
                        .toList());
    }

    Optional<ClosedDayCount> longest() {
        return counts.stream().max(BY_LENGTH);
    }

    /** The count that most crossings share, the longer of two equally common; with the number that share it. */
    Optional<Map.Entry<ClosedDayCount, Long>> mostCommon() {
        return counts.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<ClosedDayCount, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(BY_LENGTH)));
    }

    private static List<Assessed> assessedTrade(LocalDate day, List<Closure> closures) {
        return TRADE.stream()
                .map(traffic -> StatusRule.ofTraffic(day, traffic, closures))
                .filter(Assessed::isAssessed)
                .toList();
    }

    private static Optional<ClosedDayCount> closedDays(LocalDate day, List<Assessed> trade) {
        if (trade.stream().anyMatch(one -> one.status() != CrossingStatus.CLOSED)) {
            return Optional.empty();
        }
        return trade.stream()
                .flatMap(one -> ClosedDays.count(day, one).stream())
                .min(BY_LENGTH);
    }

    private static Closure closure(ClosureRecord row) {
        return new Closure(
                row.getId(),
                Arrays.stream(row.getTraffic()).map(Traffic::parse).collect(Collectors.toSet()),
                Direction.parse(row.getDirection()),
                new DateInterval(row.getFromOn(), row.getToOn()),
                CrossingStatus.parse(row.getStatus()));
    }
}
