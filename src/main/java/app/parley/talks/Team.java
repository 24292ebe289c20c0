package app.parley.talks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is recorded of a party's team at a round, as the rules read it.
 *
 * @param delegates one per description, named or not
 * @param heads everyone whom a source calls the head, as written, spellings apart
 * @param sizes every size that a source tells, in persons
 * @param contested plain names of those of whom it is not agreed that they sat there
 */
public record Team(
        String party, List<Delegate> delegates, List<String> heads, Set<Integer> sizes, Set<String> contested) {

    public Team {
        delegates = List.copyOf(delegates);
        heads = List.copyOf(heads);
        sizes = Set.copyOf(sizes);
        contested = Set.copyOf(contested);
    }

    /** Teams of which the members are all that is recorded, in the order in which the parties first appear. */
    static List<Team> of(Collection<Delegate> rows) {
        Map<String, List<Delegate>> byParty =
                rows.stream().collect(Collectors.groupingBy(Delegate::party, LinkedHashMap::new, Collectors.toList()));
        return byParty.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), List.of(), Set.of(), Set.of()))
                .toList();
    }

    /**
     * Adds to what is told of the whole team what its members tell.
     *
     * @param claimedHeads as words on the whole team name them
     * @param disputed plain names of those whose presence a source disputes
     */
    static Team of(
            String party, List<Delegate> rows, List<String> claimedHeads, Set<Integer> sizes, Set<String> disputed) {
        Map<String, String> heads = new LinkedHashMap<>();
        rows.stream()
                .filter(one -> one.head() && one.isNamed())
                .forEach(one -> heads.putIfAbsent(PlainText.of(one.name()), one.name()));
        claimedHeads.forEach(name -> heads.putIfAbsent(PlainText.of(name), name));
        List<Delegate> all = Stream.concat(
                        rows.stream(),
                        heads.entrySet().stream()
                                .filter(head -> rows.stream()
                                        .noneMatch(
                                                one -> PlainText.of(one.name()).equals(head.getKey())))
                                .map(head -> new Delegate(party, head.getValue(), "", null, true)))
                .toList();
        Set<String> contested = new LinkedHashSet<>(disputed);
        if (heads.size() > 1) {
            Person.byPlainName(all).forEach((plain, person) -> {
                if (person.descriptions().stream().allMatch(Delegate::head)) {
                    contested.add(plain);
                }
            });
        }
        return new Team(party, all, List.copyOf(heads.values()), sizes, contested);
    }

    Map<String, Person> persons() {
        return Person.byPlainName(delegates);
    }

    boolean isContested(Person person) {
        return contested.contains(PlainText.of(person.name()));
    }

    /** Descriptions without a name; each stands for at least one person, and two may be of one. */
    int unnamed() {
        return (int) delegates.stream().filter(one -> !one.isNamed()).count();
    }

    /** Whether more may have sat there than are named, and by what. */
    Openness openness() {
        Set<Person> apart = new LinkedHashSet<>();
        persons().values().stream()
                .filter(person -> apart.stream().noneMatch(other -> person.mayBe(other)))
                .forEach(apart::add);
        if (apart.isEmpty()) {
            return Openness.NOBODY_NAMED;
        }
        if (unnamed() > 0) {
            return Openness.UNNAMED_MEMBERS;
        }
        return sizes.stream().anyMatch(size -> size > apart.size()) ? Openness.LARGER_THAN_NAMED : Openness.NAMED;
    }
}
