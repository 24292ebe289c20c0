package app.parley.actor;

import app.parley.talks.ParticipantRole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a situation names, as recorded, before it is asked who is who.
 *
 * @param rounds by id
 * @param speakers names given with claims and quotations, each once
 * @param cut true if there was more than is read
 */
record OnRecord(
        List<OnFile> actors,
        Map<String, RoundRef> rounds,
        List<Team> teams,
        List<Seat> seats,
        List<ThirdParty> thirdParties,
        List<String> speakers,
        boolean cut) {

    /** An actor that the dossier lists. */
    record OnFile(
            String id,
            String name,
            ActorKind kind,
            @Nullable String parentId,
            @Nullable String country,
            List<String> aliases) {}

    /** A party's delegation at a round; the actor is null if the party's name is no known actor's. */
    record Team(String roundId, String party, @Nullable String actorId) {}

    /** A third party at a round; the actor is null if the name is no known actor's. */
    record ThirdParty(
            String roundId,
            ParticipantRole role,
            String name,
            @Nullable String actorId) {}
}
