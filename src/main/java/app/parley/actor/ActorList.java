package app.parley.actor;

import java.util.List;
import java.util.Map;

/**
 * The list of people and organisations as a screen shows it.
 *
 * @param matching all that match, those whose name begins with the text first, then by name
 * @param didYouMean near spellings, if few match
 * @param kinds how many there are of each kind, whatever is asked for; kinds of which there are none are left out
 * @param cut true if the situation names more than are read
 */
public record ActorList(
        List<ActorEntry> matching, List<ActorEntry> didYouMean, Map<ActorKind, Integer> kinds, boolean cut) {}
