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
 * @param unreliable what rests only on sources rated unreliable or not to be judged
 */
public record Team(
        String party,
        List<Delegate> delegates,
        List<String> heads,
        Set<Integer> sizes,
        Set<String> contested,
        Unreliable unreliable) {

    public Team {
        delegates = List.copyOf(delegates);
        heads = List.copyOf(heads);
        sizes = Set.copyOf(sizes);
        contested = Set.copyOf(contested);
    }

    /**
     * What is told of the whole team by sources rated unreliable or not to be judged, and by no others.
     *
     * @param heads plain names of those whom only such sources call head
     * @param sizes true if only such sources tell a size; has no meaning if none does
     */
    public record Unreliable(Set<String> heads, boolean sizes) {
        static final Unreliable NOTHING = new Unreliable(Set.of(), false);
    }

    /** Teams of which the members are all that is recorded, in the order in which the parties first appear. */
    static List<Team> of(Collection<Delegate> rows) {
        Map<String, List<Delegate>> byParty =
                rows.stream().collect(Collectors.groupingBy(Delegate::party, LinkedHashMap::new, Collectors.toList()));
        return byParty.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), List.of(), Set.of(), Set.of(), Unreliable.NOTHING))
                .toList();
    }

    /**
     * Adds to what is told of the whole team what its members tell.
     *
     * @param claimedHeads as words on the whole team name them
     * @param disputed plain names of those whose presence a source disputes
     */
    static Team of(
            String party,
            List<Delegate> rows,
            List<String> claimedHeads,
            Set<Integer> sizes,
            Set<String> disputed,
            Unreliable unreliable) {
        Map<String, String> heads = new LinkedHashMap<>();
        rows.stream()
                .filter(one -> one.head() && one.isNamed())
                .forEach(one -> heads.putIfAbsent(PlainText.of(one.name()), one.name()));
        claimedHeads.forEach(name -> heads.putIfAbsent(PlainText.of(name), name));
        List<Delegate> all = Stream.concat(
                        rows.stream(),
                        claimed(heads, rows)
                                .map(head -> new Delegate(
                                        party,
                                        head.getValue(),
                                        "",
                                        null,
                                        true,
                                        unreliable.heads().contains(head.getKey()))))
                .toList();
        Set<String> contested = new LinkedHashSet<>(disputed);
        if (heads.size() > 1) {
            Person.byPlainName(all).forEach((plain, person) -> {
                if (person.descriptions().stream().allMatch(Delegate::head)) {
                    contested.add(plain);
                }
            });
        }
        return new Team(party, all, List.copyOf(heads.values()), sizes, contested, unreliable);
    }

    /** Heads whom no row describes. */
    private static Stream<Map.Entry<String, String>> claimed(Map<String, String> heads, List<Delegate> rows) {
        return heads.entrySet().stream()
                .filter(head ->
                        rows.stream().noneMatch(one -> PlainText.of(one.name()).equals(head.getKey())));
    }

    /** By plain name, in the order given. */
    Map<String, Person> persons() {
        Map<String, Person> persons = new LinkedHashMap<>();
        Person.byPlainName(delegates)
                .forEach((plain, person) -> persons.put(plain, person.with(presence(plain, person))));
        return persons;
    }

    private Presence presence(String plain, Person person) {
        if (contested.contains(plain)) {
            return Presence.CONTESTED;
        }
        boolean reliablyHead =
                heads.stream().anyMatch(head -> PlainText.of(head).equals(plain)) && !isUnreliableHead(plain);
        return !reliablyHead && person.descriptions().stream().allMatch(Delegate::unreliable)
                ? Presence.UNRELIABLE
                : Presence.AGREED;
    }

    private boolean isUnreliableHead(String plain) {
        return unreliable.heads().contains(plain);
    }

    /** True if no head is named, or some source not rated unreliable names one. */
    boolean headIsReliable() {
        return heads.isEmpty() || heads.stream().anyMatch(head -> !isUnreliableHead(PlainText.of(head)));
    }

    /** Descriptions without a name; each stands for at least one person, and two may be of one. */
    int unnamed() {
        return (int) delegates.stream().filter(one -> !one.isNamed()).count();
    }

    /** Whether more may have sat there than are named, and by what. */
    Openness openness() {
        Collection<Person> persons = persons().values();
        if (persons.isEmpty()) {
            return Openness.NOBODY_NAMED;
        }
        if (unnamed() > 0) {
            return Openness.UNNAMED_MEMBERS;
        }
        if (sizes.isEmpty()) {
            return Openness.SIZE_NOT_TOLD;
        }
        int certain = certainlyApart(persons);
        if (sizes.stream().anyMatch(size -> size > certain)) {
            return Openness.LARGER_THAN_NAMED;
        }
        return unreliable.sizes() ? Openness.SIZE_UNRELIABLE : Openness.NAMED;
    }

    /** How many certainly sat there; near spellings count once. */
    private static int certainlyApart(Collection<Person> persons) {
        Set<Person> apart = new LinkedHashSet<>();
        persons.stream()
                .filter(Person::isCertain)
                .filter(person -> apart.stream().noneMatch(other -> person.mayBe(other)))
                .forEach(apart::add);
        return apart.size();
    }
}
