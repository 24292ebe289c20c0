package app.parley.talks;

import static app.parley.sql.Tables.COMMITMENT;
import static app.parley.sql.Tables.SITUATION_VERSION;

import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.sql.tables.records.CeasefireRecord;
import app.parley.time.AsOf;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What of talks is dated: rounds, stated starts and ends of ceasefires, due commitments. */
@Component
public class CalendarQuery {
    /** How many commitments are read at most, the first due first. */
    static final int MOST_COMMITMENTS = 5_000;

    private static final Comparator<CalendarDate> ORDER = Comparator.comparing(
                    (CalendarDate date) -> date.when().earliest())
            .thenComparing(CalendarDate::kind)
            .thenComparing(CalendarDate::id)
            .thenComparing(CalendarDate::word);

    private final Reads reads;
    private final RoundQuery rounds;

    public CalendarQuery(Reads reads, RoundQuery rounds) {
        this.reads = reads;
        this.rounds = rounds;
    }

    /**
     * The dates and the state of the data that they are of.
     *
     * @param dates by first day
     * @param undatedRounds how many rounds have no date at all
     * @param changedAt when the situation's data last changed
     */
    public record Calendar(List<CalendarDate> dates, long undatedRounds, Instant changedAt) {}

    public Calendar of(Situation situation, Set<CalendarKind> kinds, AsOf asOf) {
        List<RoundSummary> sat = kinds.contains(CalendarKind.ROUNDS) ? rounds.list(situation, asOf) : List.of();
        List<CalendarDate> dates = new ArrayList<>();
        sat.forEach(round -> CalendarRule.of(round).ifPresent(dates::add));
        long undated = sat.stream().filter(round -> round.startOn() == null).count();
        return reads.at(asOf, sql -> {
            if (kinds.contains(CalendarKind.CEASEFIRES)) {
                addCeasefires(sql, situation, dates);
            }
            if (kinds.contains(CalendarKind.COMMITMENTS)) {
                addDue(sql, situation, dates);
            }
            dates.sort(ORDER);
            return new Calendar(List.copyOf(dates), undated, changedAt(sql, situation));
        });
    }

    private static void addCeasefires(DSLContext sql, Situation situation, List<CalendarDate> dates) {
        Map<String, CeasefireRecord> rows = CeasefireQuery.rows(sql, situation);
        Map<String, List<CeasefireWord>> words = DecidingWords.of(sql, situation, rows.keySet());
        rows.forEach((id, row) -> dates.addAll(CalendarRule.of(
                id,
                CeasefireBound.parse(row.getFromAt()),
                row.getToAt() == null ? null : CeasefireBound.parse(row.getToAt()),
                row.getNote(),
                words.getOrDefault(id, List.of()),
                situation.timeZone())));
    }

    private static void addDue(DSLContext sql, Situation situation, List<CalendarDate> dates) {
        sql.select(COMMITMENT.ID, COMMITMENT.TEXT, COMMITMENT.DUE_ON, COMMITMENT.STATUS_CLAIMS)
                .from(COMMITMENT)
                .where(COMMITMENT.SITUATION_ID.eq(situation.id()))
                .and(COMMITMENT.DUE_ON.isNotNull())
                .orderBy(COMMITMENT.DUE_ON, COMMITMENT.ID)
                .limit(MOST_COMMITMENTS)
                .forEach(row -> dates.add(CalendarRule.of(
                        row.value1(), row.value2(), row.value3(), CommitmentState.said(List.of(row.value4())))));
    }

    private static Instant changedAt(DSLContext sql, Situation situation) {
        return Optional.ofNullable(sql.select(SITUATION_VERSION.CHANGED_AT)
                        .from(SITUATION_VERSION)
                        .where(SITUATION_VERSION.SITUATION_ID.eq(situation.id()))
                        .fetchOne(SITUATION_VERSION.CHANGED_AT))
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
