package app.parley.actor;

import static app.parley.sql.Tables.ACTOR;
import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COMMITMENT_CLAIM;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.DELEGATE;
import static app.parley.sql.Tables.DELEGATION;
import static app.parley.sql.Tables.DELEGATION_CLAIM;
import static app.parley.sql.Tables.IMPACT_CLAIM;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.PROCESS;
import static app.parley.sql.Tables.ROUND;
import static app.parley.sql.Tables.ROUND_PARTICIPANT;
import static app.parley.sql.Tables.SOURCE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import app.parley.source.CitationStance;
import app.parley.source.Reliability;
import app.parley.talks.Delegate;
import app.parley.talks.ParticipantRole;
import app.parley.talks.RoundStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;

/**
 * Everybody whom a situation names, in a number of statements that is always the same. Talks and actors are read whole, up
 * to a bound; of claims only the distinct names of speakers, each found by one step in an index.
 */
final class DirectoryRows {
    /** Of actors, of descriptions of persons, of speakers in one table: more than any situation names. */
    static final int MOST = 50_000;

    private static final List<TableField<?, String>> SPEAKERS = List.of(
            CROSSING_CLAIM.CLAIM_BY,
            CARGO_CLAIM.CLAIM_BY,
            IMPACT_CLAIM.CLAIM_BY,
            INCIDENT.CLAIM_BY,
            CITATION.SPEAKER,
            COMMITMENT_CLAIM.SPEAKER);

    /** From one name to the next, however many rows bear it. */
    private static final String EACH_NAME = """
            WITH RECURSIVE speaker (name) AS (
                (SELECT left({1}, 200) FROM {0} WHERE situation_id = {2} AND {1} IS NOT NULL ORDER BY left({1}, 200) LIMIT 1)
                UNION ALL
                SELECT (
                    SELECT left({1}, 200)
                    FROM {0}
                    WHERE situation_id = {2} AND {1} IS NOT NULL AND left({1}, 200) > speaker.name
                    ORDER BY left({1}, 200)
                    LIMIT 1)
                FROM speaker
                WHERE speaker.name IS NOT NULL)
            SELECT name FROM speaker WHERE name IS NOT NULL LIMIT {3}""";

    /** The same in the past, which has no such index. */
    private static final String EACH_PAST_NAME =
            "SELECT DISTINCT left({1}, 200) AS name FROM {0} WHERE situation_id = {2} AND {1} IS NOT NULL ORDER BY 1 LIMIT {3}";

    private final DSLContext sql;
    private final int situationId;
    private final boolean past;

    DirectoryRows(DSLContext sql, int situationId, boolean past) {
        this.sql = sql;
        this.situationId = situationId;
        this.past = past;
    }

    OnRecord read() {
        List<OnRecord.OnFile> actors = actors();
        List<Seat> seats = new ArrayList<>(delegates());
        seats.addAll(heads());
        List<String> speakers = speakers();
        boolean cut = actors.size() >= MOST || seats.size() >= MOST || speakers.size() >= MOST;
        return new OnRecord(actors, rounds(), teams(), List.copyOf(seats), thirdParties(), speakers, cut);
    }

    private List<OnRecord.OnFile> actors() {
        return sql.selectFrom(ACTOR)
                .where(ACTOR.SITUATION_ID.eq(situationId))
                .orderBy(ACTOR.ID)
                .limit(MOST)
                .fetch(row -> new OnRecord.OnFile(
                        row.get(ACTOR.ID),
                        row.get(ACTOR.NAME),
                        ActorKind.parse(row.get(ACTOR.KIND)),
                        row.get(ACTOR.PARENT_ID),
                        row.get(ACTOR.COUNTRY_ISO2),
                        List.of(row.get(ACTOR.ALIASES))));
    }

    private Map<String, RoundRef> rounds() {
        return sql.select(ROUND.ID, ROUND.CITY, ROUND.START_ON, ROUND.END_ON, ROUND.STATUS, PROCESS.NAME)
                .from(ROUND)
                .join(PROCESS)
                .on(PROCESS.SITUATION_ID.eq(ROUND.SITUATION_ID))
                .and(PROCESS.ID.eq(ROUND.PROCESS_ID))
                .where(ROUND.SITUATION_ID.eq(situationId))
                .fetchMap(
                        ROUND.ID,
                        row -> new RoundRef(
                                row.get(ROUND.ID),
                                row.get(PROCESS.NAME),
                                row.get(ROUND.CITY),
                                row.get(ROUND.START_ON),
                                row.get(ROUND.END_ON),
                                RoundStatus.parse(row.get(ROUND.STATUS))));
    }

    private List<OnRecord.Team> teams() {
        return sql.select(DELEGATION.ROUND_ID, DELEGATION.PARTY, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .where(DELEGATION.SITUATION_ID.eq(situationId))
                .orderBy(DELEGATION.ROUND_ID, DELEGATION.PARTY)
                .limit(MOST)
                .fetch(row -> new OnRecord.Team(row.value1(), row.value2(), row.value3()));
    }

    private List<OnRecord.ThirdParty> thirdParties() {
        return sql.selectFrom(ROUND_PARTICIPANT)
                .where(ROUND_PARTICIPANT.SITUATION_ID.eq(situationId))
                .orderBy(ROUND_PARTICIPANT.ROUND_ID, ROUND_PARTICIPANT.ROLE, ROUND_PARTICIPANT.ORDINAL)
                .limit(MOST)
                .fetch(row -> new OnRecord.ThirdParty(
                        row.get(ROUND_PARTICIPANT.ROUND_ID),
                        ParticipantRole.parse(row.get(ROUND_PARTICIPANT.ROLE)),
                        row.get(ROUND_PARTICIPANT.NAME),
                        row.get(ROUND_PARTICIPANT.ACTOR_ID)));
    }

    private List<Seat> delegates() {
        Set<UUID> disputed = new HashSet<>(sql.select(CITATION.DELEGATE_ID)
                .from(CITATION)
                .where(CITATION.SITUATION_ID.eq(situationId))
                .and(CITATION.DELEGATE_ID.isNotNull())
                .and(CITATION.STANCE.eq(inline(CitationStance.DISPUTES.code())))
                .limit(MOST)
                .fetch(CITATION.DELEGATE_ID));
        Set<UUID> unreliable = unreliable(CITATION.DELEGATE_ID);
        return sql
                .selectFrom(DELEGATE)
                .where(DELEGATE.SITUATION_ID.eq(situationId))
                .orderBy(DELEGATE.ID)
                .limit(MOST)
                .fetch(row -> new Seat(
                        row.get(DELEGATE.ID),
                        false,
                        row.get(DELEGATE.ROUND_ID),
                        row.get(DELEGATE.PARTY),
                        row.get(DELEGATE.NAME),
                        Objects.requireNonNullElse(row.get(DELEGATE.ROLE), ""),
                        row.get(DELEGATE.ORGANIZATION),
                        row.get(DELEGATE.IS_HEAD),
                        disputed.contains(row.get(DELEGATE.ID)),
                        unreliable.contains(row.get(DELEGATE.ID))))
                .stream()
                .filter(DirectoryRows::isNamed)
                .toList();
    }

    private List<Seat> heads() {
        Set<UUID> unreliable = unreliable(CITATION.DELEGATION_CLAIM_ID);
        return sql
                .selectFrom(DELEGATION_CLAIM)
                .where(DELEGATION_CLAIM.SITUATION_ID.eq(situationId))
                .and(DELEGATION_CLAIM.HEAD_NAME.isNotNull())
                .orderBy(DELEGATION_CLAIM.ID)
                .limit(MOST)
                .fetch(row -> new Seat(
                        row.get(DELEGATION_CLAIM.ID),
                        true,
                        row.get(DELEGATION_CLAIM.ROUND_ID),
                        row.get(DELEGATION_CLAIM.PARTY),
                        row.get(DELEGATION_CLAIM.HEAD_NAME),
                        "",
                        null,
                        true,
                        false,
                        unreliable.contains(row.get(DELEGATION_CLAIM.ID))))
                .stream()
                .filter(DirectoryRows::isNamed)
                .toList();
    }

    /** Those of the facts that only sources rated E or F tell. */
    private Set<UUID> unreliable(TableField<?, UUID> fact) {
        return new HashSet<>(sql.select(fact)
                .from(CITATION)
                .join(SOURCE)
                .on(SOURCE.SITUATION_ID.eq(CITATION.SITUATION_ID))
                .and(SOURCE.ID.eq(CITATION.SOURCE_ID))
                .where(CITATION.SITUATION_ID.eq(situationId))
                .and(fact.isNotNull())
                .and(CITATION.STANCE.ne(inline(CitationStance.DISPUTES.code())))
                .groupBy(fact)
                .having(min(SOURCE.RELIABILITY).ge(inline(Reliability.E.name())))
                .limit(MOST)
                .fetch(fact));
    }

    private static boolean isNamed(Seat seat) {
        return new Delegate(seat.party(), seat.name(), "", null, false).isNamed();
    }

    private List<String> speakers() {
        Set<String> names = new LinkedHashSet<>();
        for (TableField<?, String> speaker : SPEAKERS) {
            names.addAll(sql.resultQuery(
                            past ? EACH_PAST_NAME : EACH_NAME,
                            Objects.requireNonNull(speaker.getTable()),
                            speaker,
                            val(situationId),
                            inline(MOST))
                    .fetch("name", String.class));
        }
        return List.copyOf(names);
    }
}
