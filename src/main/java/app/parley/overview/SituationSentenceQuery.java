package app.parley.overview;

import static app.parley.sql.Routines.latest;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.max;

import app.parley.crossing.ClosedDayCount;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.talks.CeasefireQuery;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The facts of the sentence that states a situation. */
@Component
public class SituationSentenceQuery {
    private final Reads reads;

    public SituationSentenceQuery(Reads reads) {
        this.reads = reads;
    }

    /** On a day local to the situation. */
    public SituationSentence on(Situation situation, LocalDate day, AsOf asOf) {
        return reads.at(asOf, sql -> {
            TradeClosures trade = TradeClosures.on(sql, situation, day);
            Optional<Map.Entry<ClosedDayCount, Long>> common = trade.mostCommon();
            return new SituationSentence(
                    day,
                    trade.crossings(),
                    trade.assessed(),
                    trade.counts().size(),
                    trade.longest().orElse(null),
                    common.map(Map.Entry::getKey).orElse(null),
                    common.map(one -> one.getValue().intValue()).orElse(0),
                    CeasefireQuery.stateOn(sql, situation, day),
                    lastRound(sql, situation, day).orElse(null),
                    newestReport(sql, situation, day).orElse(null));
        });
    }

    private static Optional<RoundSummary> lastRound(DSLContext sql, Situation situation, LocalDate day) {
        return RoundQuery.list(sql, situation).stream()
                .filter(round -> round.status().tookPlace())
                .filter(round ->
                        round.startOn() != null && !round.startOn().earliest().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The newest of what was published, confirmed or is told to have happened, no later than the day for certain. */
    private static Optional<PartialDate> newestReport(DSLContext sql, Situation situation, LocalDate day) {
        Optional<PartialDate> published = sql.select(SOURCE.PUBLISHED_ON)
                .from(SOURCE)
                .where(SOURCE.SITUATION_ID.eq(situation.id()))
                .and(lastDay(SOURCE.PUBLISHED_ON).le(day))
                .orderBy(lastDay(SOURCE.PUBLISHED_ON).desc(), SOURCE.PUBLISHED_ON.desc())
                .limit(1)
                .fetchOptional(SOURCE.PUBLISHED_ON);
        Optional<PartialDate> happened = sql.select(INCIDENT.OCCURRED_ON)
                .from(INCIDENT)
                .where(INCIDENT.SITUATION_ID.eq(situation.id()))
                .and(INCIDENT.OCCURRED_EARLIEST.le(day))
                .and(lastDay(INCIDENT.OCCURRED_ON).le(day))
                .orderBy(INCIDENT.OCCURRED_EARLIEST.desc(), INCIDENT.ID.desc())
                .limit(1)
                .fetchOptional(INCIDENT.OCCURRED_ON);
        Optional<PartialDate> confirmed = sql.select(max(CONFIRMATION.CONFIRMED_AT))
                .from(CONFIRMATION)
                .where(CONFIRMATION.SITUATION_ID.eq(situation.id()))
                .and(CONFIRMATION.CONFIRMED_AT.lt(endOf(day, situation)))
                .fetchOptional()
                .map(row -> row.value1())
                .map(at -> PartialDate.of(
                        at.atZoneSameInstant(situation.timeZone()).toLocalDate()));
        return Stream.of(published, happened, confirmed)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(PartialDate::latest).thenComparing(Comparator.naturalOrder()));
    }

    private static Field<LocalDate> lastDay(Field<PartialDate> date) {
        return latest(date.coerce(SQLDataType.CLOB));
    }

    private static OffsetDateTime endOf(LocalDate day, Situation situation) {
        return day.plusDays(1).atStartOfDay(situation.timeZone()).toOffsetDateTime();
    }
}
