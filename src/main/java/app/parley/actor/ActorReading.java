package app.parley.actor;

import static app.parley.sql.Tables.CEASEFIRE;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.COMMITMENT;
import static app.parley.sql.Tables.INCIDENT;
import static app.parley.sql.Tables.INCIDENT_ACTOR;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import app.parley.actor.ActorDetail.ActorIncidents;
import app.parley.actor.ActorDetail.Agreed;
import app.parley.actor.ActorDetail.Counted;
import app.parley.actor.ActorDetail.Named;
import app.parley.actor.ActorDetail.RoleAt;
import app.parley.actor.ActorDetail.Some;
import app.parley.actor.ActorDetail.TeamAt;
import app.parley.actor.ActorDetail.Truce;
import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.ParticipantRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads the page of one person or organisation within a read that is under way. */
final class ActorReading {
    private static final int NEWEST_INCIDENTS = 8;

    private final DSLContext sql;
    private final Situation situation;
    private final Directory directory;

    ActorReading(DSLContext sql, Situation situation, Directory directory) {
        this.sql = sql;
        this.situation = situation;
        this.directory = directory;
    }

    ActorDetail detail(Known one) {
        Attendances attendances = new Attendances(directory);
        List<String> wordings =
                one.wordings().stream().limit(ActorDetail.MOST_WORDINGS).toList();
        return new ActorDetail(
                directory.entry(one),
                one.country(),
                directory.above(one),
                entries(directory.parts(one.id())),
                entries(directory.members(one.id())),
                attended(one, attendances),
                teams(one),
                roles(one),
                wordings,
                ClaimRows.of(sql, situation.id(), wordings),
                one.onFile() ? incidents(one.id()) : ActorIncidents.NONE,
                commitments(one),
                ceasefires(one),
                NamesAlike.of(directory, one, attendances.otherHeads(one)),
                new RoundNetworks(directory, attendances, situation).around(one));
    }

    private Some<ActorEntry> entries(List<Known> all) {
        return new Some<>(
                all.stream().limit(ActorDetail.MOST_NAMED).map(directory::entry).toList(), all.size());
    }

    private Some<Attendance> attended(Known one, Attendances attendances) {
        List<UUID> delegates = ids(one, false);
        Map<UUID, List<CitedSource>> sources =
                new HashMap<>(Citations.of(sql, situation.id(), CITATION.DELEGATE_ID, delegates));
        sources.putAll(Citations.of(sql, situation.id(), CITATION.DELEGATION_CLAIM_ID, ids(one, true)));
        return Some.of(attendances.of(one, sources), ActorDetail.MOST_ROUNDS);
    }

    /** Of so many rounds that the first that are shown have their sources. */
    private static List<UUID> ids(Known one, boolean ofHead) {
        return one.seats().stream()
                .filter(seat -> seat.ofHead() == ofHead)
                .map(Seat::id)
                .limit(ActorDetail.MOST_ROUNDS * 10L)
                .toList();
    }

    private Some<TeamAt> teams(Known one) {
        Map<Attendances.Table, Set<String>> named = new HashMap<>();
        for (Known person : directory.all()) {
            person.seats()
                    .forEach(seat -> named.computeIfAbsent(Attendances.Table.of(seat), table -> new LinkedHashSet<>())
                            .add(person.id()));
        }
        List<TeamAt> teams = one.teams().stream()
                .map(team -> new TeamAt(
                        directory.round(team.roundId()),
                        team.party(),
                        thirdRoles(one, team.roundId()),
                        named.getOrDefault(new Attendances.Table(team.roundId(), team.party()), Set.of())
                                .size()))
                .sorted(Comparator.comparing(TeamAt::round, Attendances.BY_ROUND)
                        .thenComparing(TeamAt::party))
                .toList();
        return Some.of(teams, ActorDetail.MOST_ROUNDS);
    }

    /** None of a side of the situation. */
    private List<ParticipantRole> thirdRoles(Known one, String roundId) {
        if (situation.sideA().actorId().equals(one.id())
                || situation.sideB().actorId().equals(one.id())) {
            return List.of();
        }
        return one.roles().stream()
                .filter(role -> role.roundId().equals(roundId))
                .map(OnRecord.ThirdParty::role)
                .distinct()
                .toList();
    }

    private Some<RoleAt> roles(Known one) {
        List<OnRecord.ThirdParty> first = one.roles().stream()
                .sorted(Comparator.comparing(
                                (OnRecord.ThirdParty role) -> directory.round(role.roundId()), Attendances.BY_ROUND)
                        .thenComparing(OnRecord.ThirdParty::role))
                .limit(ActorDetail.MOST_ROUNDS)
                .toList();
        Map<String, List<CitedSource>> sources = Citations.of(
                sql,
                situation.id(),
                CITATION.ROUND_ID,
                first.stream().map(OnRecord.ThirdParty::roundId).distinct().toList());
        List<RoleAt> roles = first.stream()
                .map(role -> new RoleAt(
                        directory.round(role.roundId()), role.role(), sources.getOrDefault(role.roundId(), List.of())))
                .toList();
        return new Some<>(roles, one.roles().size());
    }

    /** Counted among the newest that the cap lets in. */
    private ActorIncidents incidents(String actor) {
        var mine = INCIDENT_ACTOR.SITUATION_ID.eq(situation.id()).and(INCIDENT_ACTOR.ACTOR_ID.eq(actor));
        var newest = select(INCIDENT_ACTOR.KIND)
                .from(INCIDENT_ACTOR)
                .where(mine)
                .orderBy(INCIDENT_ACTOR.OCCURRED_EARLIEST.desc(), INCIDENT_ACTOR.INCIDENT_ID.desc())
                .limit(Counted.CAP + 1)
                .asTable("newest");
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.select(newest.field(INCIDENT_ACTOR.KIND), count())
                .from(newest)
                .groupBy(newest.field(INCIDENT_ACTOR.KIND))
                .orderBy(count().desc(), newest.field(INCIDENT_ACTOR.KIND))
                .forEach(row -> counts.put(row.value1(), row.value2()));
        List<Named> named = sql.select(INCIDENT.SLUG, INCIDENT.OCCURRED_ON, INCIDENT.KIND, INCIDENT.TITLE)
                .from(INCIDENT_ACTOR)
                .join(INCIDENT)
                .on(INCIDENT.ID.eq(INCIDENT_ACTOR.INCIDENT_ID))
                .where(mine)
                .orderBy(INCIDENT_ACTOR.OCCURRED_EARLIEST.desc(), INCIDENT_ACTOR.INCIDENT_ID.desc())
                .limit(NEWEST_INCIDENTS)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3(), row.value4()));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new ActorIncidents(Counted.of(all), counts, named);
    }

    private Some<Agreed> commitments(Known one) {
        Set<String> parties = new LinkedHashSet<>(one.names().toList());
        one.teams().forEach(team -> parties.add(team.party()));
        boolean side = one.id().equals(situation.sideA().actorId())
                || one.id().equals(situation.sideB().actorId());
        if (side) {
            parties.add(CommitmentEntry.BOTH);
        }
        if (!one.isBody()) {
            return new Some<>(List.of(), 0);
        }
        List<Agreed> all = sql.select(COMMITMENT.ID, COMMITMENT.TEXT, COMMITMENT.PARTY, COMMITMENT.ROUND_ID)
                .from(COMMITMENT)
                .where(COMMITMENT.SITUATION_ID.eq(situation.id()))
                .and(COMMITMENT.PARTY.in(parties))
                .orderBy(COMMITMENT.ID)
                .fetch(row -> new Agreed(
                        row.value1(),
                        row.value2(),
                        row.value3().equals(CommitmentEntry.BOTH),
                        row.value4() == null ? null : directory.round(row.value4())));
        List<Agreed> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparing(Agreed::round, Comparator.nullsLast(Attendances.BY_ROUND))
                .thenComparing(Agreed::id));
        return Some.of(inOrder, ActorDetail.MOST_NAMED);
    }

    private Some<Truce> ceasefires(Known one) {
        String[] names = one.names().toArray(String[]::new);
        List<Truce> all = sql.select(CEASEFIRE.ID, CEASEFIRE.FROM_AT, CEASEFIRE.TO_AT, CEASEFIRE.NOTE)
                .from(CEASEFIRE)
                .where(CEASEFIRE.SITUATION_ID.eq(situation.id()))
                .and(condition("{0} && {1}", CEASEFIRE.BROKERED_BY, val(names, CEASEFIRE.BROKERED_BY.getDataType())))
                .orderBy(CEASEFIRE.FROM_AT, CEASEFIRE.ID)
                .fetch(row -> new Truce(row.value1(), row.value2(), row.value3(), row.value4()));
        return Some.of(all, ActorDetail.MOST_NAMED);
    }
}
