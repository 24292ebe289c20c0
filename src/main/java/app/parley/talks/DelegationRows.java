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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** Delegations as the database has them. */
final class DelegationRows {
    private DelegationRows() {}

    /** The delegations of a round, the situation's sides first, then by party. */
    static List<PartyDelegation> of(DSLContext sql, Situation situation, String round) {
        Map<String, List<PartyDelegation.Claim>> claims = claims(sql, situation, round);
        Map<String, List<PartyDelegation.Member>> members = members(sql, situation, round);
        return sql
                .select(DELEGATION.PARTY, DELEGATION.ACTOR_ID)
                .from(DELEGATION)
                .where(DELEGATION.SITUATION_ID.eq(situation.id()))
                .and(DELEGATION.ROUND_ID.eq(round))
                .fetch(row -> {
                    String party = row.get(DELEGATION.PARTY);
                    var ofParty = claims.getOrDefault(party, List.of());
                    var team = members.getOrDefault(party, List.of());
                    return new PartyDelegation(
                            party, row.get(DELEGATION.ACTOR_ID), ofParty, team, heads(team, ofParty));
                })
                .stream()
                .sorted(Comparator.comparing((PartyDelegation one) -> side(one, situation))
                        .thenComparing(PartyDelegation::party))
                .toList();
    }

    /** The rows that {@link DelegationChange} compares. */
    static List<Delegate> delegates(List<PartyDelegation> delegations) {
        return delegations.stream()
                .flatMap(team -> team.delegates().stream()
                        .map(one -> new Delegate(team.party(), one.name(), one.role(), one.organisation(), one.head())))
                .toList();
    }

    private static int side(PartyDelegation one, Situation situation) {
        if (situation.sideA().actorId().equals(one.actorId())) {
            return 0;
        }
        return situation.sideB().actorId().equals(one.actorId()) ? 1 : 2;
    }

    private static Map<String, List<PartyDelegation.Claim>> claims(DSLContext sql, Situation situation, String round) {
        var rows = sql.selectFrom(DELEGATION_CLAIM)
                .where(DELEGATION_CLAIM.SITUATION_ID.eq(situation.id()))
                .and(DELEGATION_CLAIM.ROUND_ID.eq(round))
                .orderBy(DELEGATION_CLAIM.ID)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.DELEGATION_CLAIM_ID, rows.getValues(DELEGATION_CLAIM.ID));
        return rows.intoGroups(
                DELEGATION_CLAIM.PARTY,
                row -> new PartyDelegation.Claim(
                        row.get(DELEGATION_CLAIM.SIZE),
                        row.get(DELEGATION_CLAIM.HEAD_NAME),
                        sources.getOrDefault(row.get(DELEGATION_CLAIM.ID), List.of())));
    }

    private static Map<String, List<PartyDelegation.Member>> members(
            DSLContext sql, Situation situation, String round) {
        var rows = sql.selectFrom(DELEGATE)
                .where(DELEGATE.SITUATION_ID.eq(situation.id()))
                .and(DELEGATE.ROUND_ID.eq(round))
                .orderBy(DELEGATE.ID)
                .fetch();
        Map<UUID, List<CitedSource>> sources =
                Citations.of(sql, situation.id(), CITATION.DELEGATE_ID, rows.getValues(DELEGATE.ID));
        return rows.intoGroups(DELEGATE.PARTY, row -> {
            Delegate delegate = new Delegate(
                    row.get(DELEGATE.PARTY),
                    row.get(DELEGATE.NAME),
                    Objects.requireNonNullElse(row.get(DELEGATE.ROLE), ""),
                    row.get(DELEGATE.ORGANIZATION),
                    row.get(DELEGATE.IS_HEAD));
            return new PartyDelegation.Member(
                    delegate.name(),
                    delegate.isNamed(),
                    delegate.role(),
                    delegate.organisation(),
                    delegate.level(),
                    delegate.head(),
                    sources.getOrDefault(row.get(DELEGATE.ID), List.of()));
        });
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
