package app.parley.talks;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.PROCESS;
import static app.parley.sql.Tables.ROUND;
import static app.parley.sql.Tables.ROUND_PARTICIPANT;

import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rounds as the database has them, in their order. */
final class RoundRows {
    /** By start, then number; what is unknown comes last. */
    private static final Comparator<RoundSummary> ORDER = Comparator.comparing(
                    RoundSummary::startOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RoundSummary::number, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RoundSummary::id);

    private RoundRows() {}

    static List<RoundSummary> where(DSLContext sql, Situation situation, Condition condition) {
        var rows = sql.select(ROUND.fields())
                .select(PROCESS.NAME)
                .from(ROUND)
                .join(PROCESS)
                .on(PROCESS.SITUATION_ID.eq(ROUND.SITUATION_ID))
                .and(PROCESS.ID.eq(ROUND.PROCESS_ID))
                .where(ROUND.SITUATION_ID.eq(situation.id()))
                .and(condition)
                .fetch();
        List<String> ids = rows.getValues(ROUND.ID);
        Map<String, List<Participant>> participants = participants(sql, situation, ids);
        Map<String, List<CitedSource>> sources = Citations.of(sql, situation.id(), CITATION.ROUND_ID, ids);
        return rows.stream()
                .map(row -> summary(row, participants, sources))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The round before that one among those of its process that took place; none if it did not take place itself, or the
     * days of either are unknown.
     */
    static Optional<RoundSummary> before(RoundSummary round, List<RoundSummary> ofProcess) {
        if (round.startOn() == null || !round.status().tookPlace()) {
            return Optional.empty();
        }
        return ofProcess.stream()
                .filter(other -> other.startOn() != null && other.status().tookPlace())
                .filter(other -> ORDER.compare(other, round) < 0)
                .max(ORDER);
    }

    /** Why a round without one before it has none. */
    static NotCompared whyNotCompared(RoundSummary round) {
        if (!round.status().tookPlace()) {
            return NotCompared.NOT_HELD;
        }
        return round.startOn() == null ? NotCompared.UNDATED : NotCompared.FIRST_OF_PROCESS;
    }

    /** The newest of those that took place, in their order; those without days come last. */
    static List<RoundSummary> met(List<RoundSummary> ofProcess, int most) {
        List<RoundSummary> met = ofProcess.stream()
                .filter(one -> one.status().tookPlace())
                .sorted(ORDER)
                .toList();
        return met.subList(Math.max(0, met.size() - most), met.size());
    }

    private static Map<String, List<Participant>> participants(
            DSLContext sql, Situation situation, List<String> rounds) {
        return sql.selectFrom(ROUND_PARTICIPANT)
                .where(ROUND_PARTICIPANT.SITUATION_ID.eq(situation.id()))
                .and(ROUND_PARTICIPANT.ROUND_ID.in(rounds))
                .orderBy(ROUND_PARTICIPANT.ORDINAL, ROUND_PARTICIPANT.NAME)
                .fetchGroups(
                        ROUND_PARTICIPANT.ROUND_ID,
                        row -> new Participant(
                                ParticipantRole.parse(row.get(ROUND_PARTICIPANT.ROLE)),
                                row.get(ROUND_PARTICIPANT.NAME),
                                row.get(ROUND_PARTICIPANT.ACTOR_ID)));
    }

    private static RoundSummary summary(
            Record row, Map<String, List<Participant>> participants, Map<String, List<CitedSource>> sources) {
        String id = row.get(ROUND.ID);
        return new RoundSummary(
                id,
                new TalksProcess(row.get(ROUND.PROCESS_ID), row.get(PROCESS.NAME)),
                row.get(ROUND.ROUND_NUMBER),
                row.get(ROUND.CITY),
                row.get(ROUND.COUNTRY_ISO2),
                row.get(ROUND.VENUE),
                row.get(ROUND.START_ON),
                row.get(ROUND.END_ON),
                RoundStatus.parse(row.get(ROUND.STATUS)),
                row.get(ROUND.OUTCOME_SUMMARY),
                participants.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(Participant::role))
                        .toList(),
                sources.getOrDefault(id, List.of()));
    }
}
