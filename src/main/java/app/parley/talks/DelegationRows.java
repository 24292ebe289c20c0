package app.parley.talks;

import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.DELEGATE;
import static app.parley.sql.Tables.DELEGATION;
import static app.parley.sql.Tables.DELEGATION_CLAIM;

import app.parley.situation.Situation;
import app.parley.source.Citations;
import app.parley.source.CitedSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Delegations as the database has them. */
final class DelegationRows {
    private DelegationRows() {}

    private record Table(String round, String party) {}

    /** The delegations of each of the rounds by its id, the situation's sides first, then by party. */
    static Map<String, List<PartyDelegation>> of(DSLContext sql, Situation situation, List<RoundSummary> rounds) {
        List<String> ids = rounds.stream().map(RoundSummary::id).toList();
        Map<Table, List<PartyDelegation.Claim>> claims = claims(sql, situation, ids);
        Map<Table, List<PartyDelegation.Member>> members = members(sql, situation, ids);
        var rows = sql.select(DELEGATION.ROUND_ID, DELEGATION.PARTY, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .where(DELEGATION.SITUATION_ID.eq(situation.id()))
                .and(DELEGATION.ROUND_ID.in(ids))
                .fetchGroups(DELEGATION.ROUND_ID);
        Map<String, List<PartyDelegation>> byRound = new HashMap<>();
        for (RoundSummary round : rounds) {
            var teams = rows.get(round.id());
            byRound.put(
                    round.id(),
                    teams == null
                            ? List.of()
                            : teams
                                    .map(row -> {
                                        Table table = new Table(round.id(), row.value2());
                                        var ofParty = claims.getOrDefault(table, List.of());
                                        var team = members.getOrDefault(table, List.of());
                                        return new PartyDelegation(
                                                row.value2(),
                                                row.value3(),
                                                thirdRoles(row.value2(), row.value3(), round, situation),
                                                ofParty,
                                                team,
                                                heads(team, ofParty));
                                    })
                                    .stream()
                                    .sorted(Comparator.comparing((PartyDelegation one) -> side(one, situation))
                                            .thenComparing(PartyDelegation::party))
                                    .toList());
        }
        return byRound;
    }

    private static List<ParticipantRole> thirdRoles(
            String party, @Nullable String actorId, RoundSummary round, Situation situation) {
        if (situation.sideA().actorId().equals(actorId)
                || situation.sideB().actorId().equals(actorId)) {
            return List.of();
        }
        return round.participants().stream()
                .filter(one -> actorId != null && actorId.equals(one.actorId())
                        || PlainText.of(one.name()).equals(PlainText.of(party)))
                .map(Participant::role)
                .distinct()
                .toList();
    }

    private static int side(PartyDelegation one, Situation situation) {
        if (situation.sideA().actorId().equals(one.actorId())) {
            return 0;
        }
        return situation.sideB().actorId().equals(one.actorId()) ? 1 : 2;
    }

    private static Map<Table, List<PartyDelegation.Claim>> claims(
            DSLContext sql, Situation situation, List<String> rounds) {
        var rows = sql.selectFrom(DELEGATION_CLAIM)
                .where(DELEGATION_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(DELEGATION_CLAIM.ROUND_ID.in(rounds))
                .orderBy(DELEGATION_CLAIM.ID)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.DELEGATION_CLAIM_ID, rows.getValues(DELEGATION_CLAIM.ID));
        Map<Table, List<PartyDelegation.Claim>> claims = new HashMap<>();
        rows.forEach(row -> claims.computeIfAbsent(
                        new Table(row.get(DELEGATION_CLAIM.ROUND_ID), row.get(DELEGATION_CLAIM.PARTY)),
                        table -> new ArrayList<>())
                .add(new PartyDelegation.Claim(
                        row.get(DELEGATION_CLAIM.ID),
                        row.get(DELEGATION_CLAIM.SIZE),
                        row.get(DELEGATION_CLAIM.HEAD_NAME),
                        sources.getOrDefault(row.get(DELEGATION_CLAIM.ID), List.of()))));
        return claims;
    }

    private static Map<Table, List<PartyDelegation.Member>> members(
            DSLContext sql, Situation situation, List<String> rounds) {
        var rows = sql.selectFrom(DELEGATE)
                .where(DELEGATE.SITUATION_ID.eq(situation.id()))
                .and(DELEGATE.ROUND_ID.in(rounds))
                .orderBy(DELEGATE.ID)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.DELEGATE_ID, rows.getValues(DELEGATE.ID));
        Map<Table, List<PartyDelegation.Member>> members = new HashMap<>();
        rows.forEach(row -> {
            Delegate delegate = new Delegate(
                    row.get(DELEGATE.PARTY),
                    row.get(DELEGATE.NAME),
                    Objects.requireNonNullElse(row.get(DELEGATE.ROLE), ""),
                    row.get(DELEGATE.ORGANIZATION),
                    row.get(DELEGATE.IS_HEAD));
            members.computeIfAbsent(new Table(row.get(DELEGATE.ROUND_ID), delegate.party()), table -> new ArrayList<>())
                    .add(new PartyDelegation.Member(
                            row.get(DELEGATE.ID),
                            delegate.name(),
                            delegate.isNamed(),
                            delegate.role(),
                            delegate.organisation(),
                            delegate.level(),
                            delegate.head(),
                            sources.getOrDefault(row.get(DELEGATE.ID), List.of())));
        });
        return members;
    }

    /** Everyone called head, whether as a person at the table or in a word on the whole team. */
    private static List<PartyDelegation.Head> heads(
            List<PartyDelegation.Member> team, List<PartyDelegation.Claim> claims) {
        Map<String, PartyDelegation.Head> heads = new LinkedHashMap<>();
        team.stream().filter(one -> one.head() && one.named()).forEach(one -> add(heads, one.name(), one.sources()));
        for (PartyDelegation.Claim claim : claims) {
            if (claim.headName() != null) {
                add(heads, claim.headName(), claim.sources());
            }
        }
        return List.copyOf(heads.values());
    }

    private static void add(Map<String, PartyDelegation.Head> heads, String name, List<CitedSource> sources) {
        heads.merge(PlainText.of(name), new PartyDelegation.Head(name, sources), (known, again) -> {
            List<CitedSource> all = new ArrayList<>(known.sources());
            again.sources().stream().filter(source -> !all.contains(source)).forEach(all::add);
            return new PartyDelegation.Head(known.name(), List.copyOf(all));
        });
    }
}
