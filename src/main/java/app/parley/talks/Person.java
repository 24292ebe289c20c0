package app.parley.talks;

import app.parley.name.NearNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A named delegate of one party at one round, with every description that sources give.
 *
 * @param name as first written
 * @param descriptions the rows, in the order given; at least one
 * @param presence how sure it is that they sat there
 */
public record Person(String name, List<Delegate> descriptions, Presence presence) {

    public Person {
        descriptions = List.copyOf(descriptions);
    }

    /** Every level described, without {@link Level#UNKNOWN}. */
    public Set<Level> levels() {
        return levels(descriptions);
    }

    /** The same by sources that are not rated unreliable. */
    Set<Level> reliableLevels() {
        return levels(descriptions.stream().filter(one -> !one.unreliable()).toList());
    }

    private static Set<Level> levels(List<Delegate> descriptions) {
        Set<Level> levels = new LinkedHashSet<>();
        for (Delegate description : descriptions) {
            levels.add(description.level());
        }
        levels.remove(Level.UNKNOWN);
        return levels;
    }

    /** True if it is agreed that they sat there. */
    public boolean isCertain() {
        return presence == Presence.AGREED;
    }

    /** Every office described, plain, without remarks in brackets and without "acting"; a role may name several. */
    Set<String> plainRoles() {
        Set<String> roles = new LinkedHashSet<>();
        for (Delegate description : descriptions) {
            Arrays.stream(description.role().replaceAll("\\([^)]*\\)", " ").split("[;,]"))
                    .map(office -> PlainText.of(office).replaceFirst("^acting ", ""))
                    .forEach(roles::add);
        }
        roles.remove("");
        return roles;
    }

    /** Every organisation described, plain. */
    Set<String> plainOrganisations() {
        Set<String> all = new LinkedHashSet<>();
        for (Delegate description : descriptions) {
            if (description.organisation() != null) {
                all.add(PlainText.of(description.organisation()));
            }
        }
        all.remove("");
        return all;
    }

    /** True if the names are near without being one: they may be spellings of one name, or two persons. */
    public boolean mayBe(Person other) {
        return NearNames.near(name, other.name());
    }

    Person with(Presence other) {
        return new Person(name, descriptions, other);
    }

    /** The named persons among the rows, by plain name, in the order given, as if all were certain. */
    static Map<String, Person> byPlainName(List<Delegate> delegates) {
        Map<String, List<Delegate>> rows = new LinkedHashMap<>();
        for (Delegate delegate : delegates) {
            if (delegate.isNamed()) {
                rows.computeIfAbsent(PlainText.of(delegate.name()), name -> new ArrayList<>())
                        .add(delegate);
            }
        }
        Map<String, Person> persons = new LinkedHashMap<>();
        rows.forEach(
                (plain, own) -> persons.put(plain, new Person(own.getFirst().name(), own, Presence.AGREED)));
        return persons;
    }
}
