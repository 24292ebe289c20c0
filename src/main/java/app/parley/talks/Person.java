package app.parley.talks;

import java.util.ArrayList;
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
 */
public record Person(String name, List<Delegate> descriptions) {

    public Person {
        descriptions = List.copyOf(descriptions);
    }

    /** Every level described, without {@link Level#UNKNOWN}. */
    public Set<Level> levels() {
        Set<Level> levels = new LinkedHashSet<>();
        for (Delegate description : descriptions) {
            levels.add(description.level());
        }
        levels.remove(Level.UNKNOWN);
        return levels;
    }

    /** Every role described, plain and without remarks in brackets; empty roles left out. */
    Set<String> plainRoles() {
        Set<String> roles = new LinkedHashSet<>();
        for (Delegate description : descriptions) {
            roles.add(PlainText.of(description.role().replaceAll("\\([^)]*\\)", " ")));
        }
        roles.remove("");
        return roles;
    }

    boolean isHead() {
        return descriptions.stream().anyMatch(Delegate::head);
    }

    /** The named persons among the rows, by plain name, in the order given. */
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
                (plain, own) -> persons.put(plain, new Person(own.getFirst().name(), own)));
        return persons;
    }
}
