package app.parley.talks;

import org.jspecify.annotations.Nullable;

/**
 * A third party at a round.
 *
 * @param name as the source gives it
 * @param actorId null if the name is no known actor's
 */
public record Participant(
        ParticipantRole role, String name, @Nullable String actorId) {}
