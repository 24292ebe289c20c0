package app.parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list of people and organisations.
 *
 * @param id what links name it by: the dossier's id, or one made of the name
 * @param name as the dossier has it, or as first written
 * @param otherNames aliases on file, and other ways in which the plain name is written
 * @param onFile true if the dossier lists it; false if it is known by its name in a record alone
 * @param parent to whom it belongs; null if to nobody or to nobody on file
 * @param organisations as sources describe a person, each once, as worded
 * @param parties for which a person sat, each once
 * @param rounds at how many rounds that took place it is named, as a person, a party or a third party
 * @param speaks true if claims or quotations are recorded of it
 */
public record ActorEntry(
        String id,
        String name,
        ActorKind kind,
        List<String> otherNames,
        boolean onFile,
        @Nullable ActorRef parent,
        List<ActorRef> organisations,
        List<String> parties,
        int rounds,
        boolean speaks) {

    /** Itself as a link names it. */
    public ActorRef ref() {
        return new ActorRef(id, name);
    }
}
