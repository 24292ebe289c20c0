package app.parley.talks;

import app.parley.name.PlainName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which names mean one party: those that are equal but for case, diacritics and white space, and those that are a name or
 * alias of one and the same actor on file.
 *
 * <p>Near spellings stay apart, as do a state and its government: they are two actors. A name that two actors bear is
 * neither's.
 */
final class PartyNames {
    private final Map<String, Set<String>> bearers = new HashMap<>();

    /** @param names its name and aliases */
    record Bearer(String actorId, List<String> names) {}

    PartyNames(Collection<Bearer> actors) {
        for (Bearer actor : actors) {
            actor.names()
                    .forEach(name -> bearers.computeIfAbsent(PlainName.of(name), plain -> new HashSet<>())
                            .add(actor.actorId()));
        }
    }

    /** The same for all names of one party. */
    String who(String party) {
        String plain = PlainName.of(party);
        Set<String> actors = Objects.requireNonNullElse(bearers.get(plain), Set.of());
        // No plain name begins with a space, so that no actor's id is taken for one.
        return actors.size() == 1 ? " " + actors.iterator().next() : plain;
    }
}
