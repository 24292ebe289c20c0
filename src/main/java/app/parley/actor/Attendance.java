package app.parley.actor;

import app.parley.source.CitedSource;
import app.parley.talks.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person named for one party at one round, with every description that sources give.
 *
 * @param party as the sources name it
 * @param partyActor the actor that the party's name means; null if none is known
 * @param levels read from the roles; empty if none tells one
 * @param head true if a source calls the person the head
 * @param headContested true if sources call several persons, or spellings, the head
 * @param contested true if it is not agreed that this person was there: a source disputes it, or the person is named as
 *     head and in no other way while other sources name another head
 * @param unreliable true if only sources rated unreliable or not to be judged say that this person was there
 */
public record Attendance(
        RoundRef round,
        String party,
        @Nullable ActorRef partyActor,
        List<Description> descriptions,
        Set<Level> levels,
        boolean head,
        boolean headContested,
        boolean contested,
        boolean unreliable) {

    /** True if the round took place; else the person was named for a round that did not. */
    public boolean tookPlace() {
        return round.status().tookPlace();
    }

    /**
     * One description.
     *
     * @param name as written there
     * @param role as worded; empty if none is given
     * @param head true if it calls the person the head
     */
    public record Description(
            String name,
            String role,
            @Nullable ActorRef organisation,
            Level level,
            boolean head,
            List<CitedSource> sources) {}
}
