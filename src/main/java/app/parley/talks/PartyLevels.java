package app.parley.talks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * At what level a party spoke over the rounds of a process that took place, in their order.
 *
 * @param rounds every such round, whether or not the party is recorded there
 */
public record PartyLevels(String party, List<AtRound> rounds) {
    static final int MOST_PARTIES = 12;

    /**
     * One round.
     *
     * @param recorded false if nothing is recorded of the party there
     */
    public record AtRound(RoundSummary round, boolean recorded, LevelReached reached) {}

    /**
     * One per party of whose members something is told, those at most rounds first; at most {@value #MOST_PARTIES}.
     *
     * @param delegations of each round, the situation's sides first
     */
    static List<PartyLevels> over(List<RoundSummary> rounds, Map<String, List<PartyDelegation>> delegations) {
        return rounds.stream()
                .flatMap(round -> delegations.getOrDefault(round.id(), List.of()).stream())
                .filter(team -> !team.delegates().isEmpty() && team.thirdRoles().isEmpty())
                .map(PartyDelegation::party)
                .distinct()
                .map(party -> new PartyLevels(
                        party,
                        rounds.stream()
                                .map(round -> atRound(party, round, delegations))
                                .toList()))
                .sorted(Comparator.comparing(
                        one -> -one.rounds().stream().filter(AtRound::recorded).count()))
                .limit(MOST_PARTIES)
                .toList();
    }

    private static AtRound atRound(String party, RoundSummary round, Map<String, List<PartyDelegation>> delegations) {
        return delegations.getOrDefault(round.id(), List.of()).stream()
                .filter(team -> team.party().equals(party))
                .findFirst()
                .map(team -> new AtRound(round, true, LevelReached.of(team.asTeam())))
                .orElse(new AtRound(round, false, LevelReached.NONE));
    }
}
