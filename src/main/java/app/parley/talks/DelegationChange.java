package app.parley.talks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one party's delegation differs from the round before in the same process.
 *
 * <p>Persons are matched by name regardless of case, diacritics and spaces; other spellings stay different persons. Several
 * rows of one name are one person described several ways. Unnamed members are counted and never matched.
 *
 * @param party the party
 * @param comparable true if both rounds name somebody; if not, nobody can be said to have joined, left or stayed
 * @param joined named at the later round only
 * @param left named at the earlier round only
 * @param stayed named at both
 * @param head whether the head changed
 * @param unnamedBefore number of unnamed rows at the earlier round
 * @param unnamedAfter number of unnamed rows at the later round
 */
public record DelegationChange(
        String party,
        boolean comparable,
        List<Person> joined,
        List<Person> left,
        List<Stay> stayed,
        HeadChange head,
        int unnamedBefore,
        int unnamedAfter) {

    /** One change per party that sat at either round, in the order in which parties first appear. */
    public static List<DelegationChange> between(List<Delegate> before, List<Delegate> after) {
        Set<String> parties = new LinkedHashSet<>();
        before.forEach(delegate -> parties.add(delegate.party()));
        after.forEach(delegate -> parties.add(delegate.party()));
        return parties.stream()
                .map(party -> ofParty(party, rowsOf(party, before), rowsOf(party, after)))
                .toList();
    }

    private static DelegationChange ofParty(String party, List<Delegate> before, List<Delegate> after) {
        Map<String, Person> earlier = Person.byPlainName(before);
        Map<String, Person> later = Person.byPlainName(after);
        boolean comparable = !earlier.isEmpty() && !later.isEmpty();
        List<Person> joined = new ArrayList<>();
        List<Person> left = new ArrayList<>();
        List<Stay> stayed = new ArrayList<>();
        if (comparable) {
            earlier.forEach((name, person) -> {
                Person same = later.get(name);
                if (same == null) {
                    left.add(person);
                } else {
                    stayed.add(new Stay(person, same));
                }
            });
            later.forEach((name, person) -> {
                if (!earlier.containsKey(name)) {
                    joined.add(person);
                }
            });
        }
        return new DelegationChange(
                party,
                comparable,
                List.copyOf(joined),
                List.copyOf(left),
                List.copyOf(stayed),
                headChange(earlier, later),
                unnamed(before),
                unnamed(after));
    }

    private static HeadChange headChange(Map<String, Person> earlier, Map<String, Person> later) {
        List<String> before = heads(earlier);
        List<String> after = heads(later);
        HeadChange.Kind kind;
        if (before.size() > 1 || after.size() > 1) {
            kind = HeadChange.Kind.CONTESTED;
        } else if (before.isEmpty() || after.isEmpty()) {
            kind = HeadChange.Kind.NOT_STATED;
        } else {
            boolean same = PlainText.of(before.getFirst()).equals(PlainText.of(after.getFirst()));
            kind = same ? HeadChange.Kind.SAME : HeadChange.Kind.CHANGED;
        }
        return new HeadChange(kind, before, after);
    }

    private static List<String> heads(Map<String, Person> persons) {
        return persons.values().stream()
                .filter(Person::isHead)
                .map(Person::name)
                .toList();
    }

    private static List<Delegate> rowsOf(String party, List<Delegate> delegates) {
        return delegates.stream()
                .filter(delegate -> delegate.party().equals(party))
                .toList();
    }

    private static int unnamed(List<Delegate> delegates) {
        return (int) delegates.stream().filter(delegate -> !delegate.isNamed()).count();
    }
}
