package app.parley.talks;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.ROUND_SESSION;
import static app.parley.sql.Tables.ROUND_STATEMENT;

import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The sittings of a round and what was said of it, as the database has them. */
final class RoundWords {
    /** Of sittings and of statements of one round; a dossier has no more. */
    private static final int MOST = 200;

    private RoundWords() {}

    /** In their order. */
    static List<RoundSession> sessions(DSLContext sql, Situation situation, String round) {
        var rows = sql.selectFrom(ROUND_SESSION)
                .where(ROUND_SESSION.SITUATION_ID.eq(situation.id()))
                .and(ROUND_SESSION.ROUND_ID.eq(round))
                .orderBy(ROUND_SESSION.ORDINAL, ROUND_SESSION.ID)
                .limit(MOST)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.ROUND_SESSION_ID, rows.getValues(ROUND_SESSION.ID));
        return rows.map(row -> new RoundSession(
                row.get(ROUND_SESSION.ID),
                row.get(ROUND_SESSION.ORDINAL),
                row.get(ROUND_SESSION.HELD_ON),
                row.get(ROUND_SESSION.PLACE),
                row.get(ROUND_SESSION.NOTE),
                sources.getOrDefault(row.get(ROUND_SESSION.ID), List.of())));
    }

    /** By day, those without one last. */
    static List<RoundStatement> statements(DSLContext sql, Situation situation, String round) {
        var rows = sql.selectFrom(ROUND_STATEMENT)
                .where(ROUND_STATEMENT.SITUATION_ID.eq(situation.id()))
                .and(ROUND_STATEMENT.ROUND_ID.eq(round))
                .orderBy(ROUND_STATEMENT.SAID_ON.asc().nullsLast(), ROUND_STATEMENT.ID)
                .limit(MOST)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.ROUND_STATEMENT_ID, rows.getValues(ROUND_STATEMENT.ID));
        return rows.map(row -> new RoundStatement(
                row.get(ROUND_STATEMENT.ID),
                row.get(ROUND_STATEMENT.PARTY),
                row.get(ROUND_STATEMENT.SPEAKER),
                row.get(ROUND_STATEMENT.SAID_ON),
                row.get(ROUND_STATEMENT.TEXT),
                row.get(ROUND_STATEMENT.LANGUAGE),
                row.get(ROUND_STATEMENT.URL),
                sources.getOrDefault(row.get(ROUND_STATEMENT.ID), List.of())));
    }

    /**
     * The incidents of kind statement, dated to a day that is certainly one of the round's, that are certainly one party's: the
     * party alone acted, or it is its word by name. By day; none if the round's own days are not certain.
     */
    static List<ReportedStatement> reported(
            DSLContext sql, Situation situation, RoundSummary round, List<PartyDelegation> parties) {
        PartialDate start = round.startOn();
        PartialDate end = round.lastDay();
        if (start == null || end == null || !start.isDay() || !end.isDay() || parties.isEmpty()) {
            return List.of();
        }
        var rows = sql.selectFrom(INCIDENT)
                .where(INCIDENT.SITUATION_ID.eq(situation.id()))
                .and(INCIDENT.KIND.eq("statement"))
                .and(INCIDENT.OCCURRED_EARLIEST.between(start.earliest(), end.earliest()))
                .orderBy(INCIDENT.OCCURRED_EARLIEST, INCIDENT.SLUG)
                .limit(MOST)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.INCIDENT_ID, rows.getValues(INCIDENT.ID));
        return rows.stream()
                .filter(row -> row.get(INCIDENT.OCCURRED_ON).isDay())
                .flatMap(row -> party(row.get(INCIDENT.ACTOR_IDS), row.get(INCIDENT.CLAIM_BY), parties).stream()
                        .map(party -> new ReportedStatement(
                                party,
                                row.get(INCIDENT.SLUG),
                                row.get(INCIDENT.OCCURRED_ON),
                                row.get(INCIDENT.TITLE),
                                row.get(INCIDENT.CLAIM_BY),
                                sources.getOrDefault(row.get(INCIDENT.ID), List.of()))))
                .toList();
    }

    /** Whose statement it certainly is; empty if that of several, of somebody else or of nobody told. */
    static Optional<String> party(String @Nullable [] actors, @Nullable String claimBy, List<PartyDelegation> parties) {
        List<String> acted = actors == null ? List.of() : Arrays.asList(actors);
        List<String> found = parties.stream()
                .filter(one -> acted.size() == 1 && acted.getFirst().equals(one.actorId())
                        || acted.isEmpty()
                                && claimBy != null
                                && PlainText.of(claimBy).equals(PlainText.of(one.party())))
                .map(PartyDelegation::party)
                .toList();
        return found.size() == 1 ? Stream.of(found.getFirst()).findFirst() : Optional.empty();
    }
}
