package app.parley.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one party's delegation differs from the round before in the same process.
 *
 * <p>Persons are matched by name regardless of case, diacritics and spaces. Near spellings may be one person or two, so they
 * are a kind of their own. Several rows of one name are one person described several ways. Unnamed members are never
 * matched. That a name is missing from a round tells that somebody joined or left only where the sizes told leave no place
 * for others than those named, and where it is certain that the person sat at the other round.
 *
 * @param party the party
 * @param before whether others than those named may have sat there at the earlier round
 * @param after the same of the later round
 * @param joined certainly at the later round only
 * @param left certainly at the earlier round only
 * @param stayed named at both; they stayed only if it is certain that they sat at both
 * @param maybeSame near spellings, one at either round
 * @param newlyNamed named at the later round only, where that does not mean that they joined
 * @param notNamedNow named at the earlier round only, where that does not mean that they left
 * @param head whether the head changed
 * @param unnamedBefore number of descriptions without a name at the earlier round, each of at least one person
 * @param unnamedAfter the same at the later round
 */
public record DelegationChange(
        String party,
        Openness before,
        Openness after,
        List<Person> joined,
        List<Person> left,
        List<Stay> stayed,
        List<MaybeSame> maybeSame,
        List<Person> newlyNamed,
        List<Person> notNamedNow,
        HeadChange head,
        int unnamedBefore,
        int unnamedAfter) {

    /** True if both rounds name somebody; if not, nobody can be said to have joined, left or stayed. */
    public boolean comparable() {
        return names(before) && names(after);
    }

    /** True if there is nobody of whom anything can be said by name. */
    public boolean namesNobody() {
        return !names(before) && !names(after);
    }

    private static boolean names(Openness one) {
        return one != Openness.NOT_RECORDED && one != Openness.NOBODY_NAMED;
    }

    /** One change per party that is recorded at either round, in the order in which parties first appear. */
    public static List<DelegationChange> between(List<Team> before, List<Team> after) {
        Map<String, Team> earlier = byParty(before);
        Map<String, Team> later = byParty(after);
        Set<String> parties = new LinkedHashSet<>(later.keySet());
        parties.addAll(earlier.keySet());
        return parties.stream()
                .map(party ->
                        ofParty(party, Optional.ofNullable(earlier.get(party)), Optional.ofNullable(later.get(party))))
                .toList();
    }

    private static DelegationChange ofParty(String party, Optional<Team> before, Optional<Team> after) {
        Map<String, Person> earlier = before.map(Team::persons).orElse(Map.of());
        Map<String, Person> later = after.map(Team::persons).orElse(Map.of());
        List<Person> gone = unmatched(earlier, later);
        List<Person> come = unmatched(later, earlier);
        Set<MaybeSame> near = new LinkedHashSet<>();
        gone.forEach(one ->
                later.values().stream().filter(one::mayBe).forEach(other -> near.add(new MaybeSame(one, other))));
        come.forEach(one ->
                earlier.values().stream().filter(one::mayBe).forEach(other -> near.add(new MaybeSame(other, one))));
        gone.removeIf(one -> near.stream().anyMatch(pair -> pair.before().equals(one)));
        come.removeIf(one -> near.stream().anyMatch(pair -> pair.after().equals(one)));
        Openness openBefore = before.map(Team::openness).orElse(Openness.NOT_RECORDED);
        Openness openAfter = after.map(Team::openness).orElse(Openness.NOT_RECORDED);
        List<Person> left = certain(gone, openAfter);
        List<Person> joined = certain(come, openBefore);
        return new DelegationChange(
                party,
                openBefore,
                openAfter,
                joined,
                left,
                stayed(earlier, later),
                List.copyOf(near),
                without(come, joined),
                without(gone, left),
                HeadChange.between(
                        before.map(Team::heads).orElse(List.of()),
                        after.map(Team::heads).orElse(List.of()),
                        reliable(before) && reliable(after)),
                before.map(Team::unnamed).orElse(0),
                after.map(Team::unnamed).orElse(0));
    }

    private static List<Stay> stayed(Map<String, Person> earlier, Map<String, Person> later) {
        List<Stay> stayed = new ArrayList<>();
        earlier.forEach((name, person) -> {
            Person same = later.get(name);
            if (same != null) {
                stayed.add(new Stay(person, same));
            }
        });
        return List.copyOf(stayed);
    }

    private static List<Person> unmatched(Map<String, Person> of, Map<String, Person> in) {
        List<Person> alone = new ArrayList<>();
        of.forEach((name, person) -> {
            if (!in.containsKey(name)) {
                alone.add(person);
            }
        });
        return alone;
    }

    /** Those who certainly sat in their own team, if the other round's is closed to them. */
    private static List<Person> certain(List<Person> persons, Openness other) {
        return other.isOpen()
                ? List.of()
                : persons.stream().filter(Person::isCertain).toList();
    }

    private static boolean reliable(Optional<Team> team) {
        return team.map(Team::headIsReliable).orElse(true);
    }

    private static List<Person> without(List<Person> persons, List<Person> some) {
        return persons.stream().filter(person -> !some.contains(person)).toList();
    }

    private static Map<String, Team> byParty(List<Team> teams) {
        Map<String, Team> byParty = new LinkedHashMap<>();
        teams.forEach(team -> byParty.put(team.party(), team));
        return byParty;
    }
}
