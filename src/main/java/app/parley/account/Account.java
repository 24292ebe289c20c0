package app.parley.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param login lower-case, without spaces; unique
 * @param name as it is shown to others
 * @param deactivatedAt since when they may not; null if they may
 * @param hasPassword false until the link that they were sent was used
 * @param sessionEpoch sessions that began with another number are over
 */
public record Account(
        UUID id,
        String login,
        String name,
        Role role,
        @Nullable Instant deactivatedAt,
        boolean hasPassword,
        int sessionEpoch) {

    public boolean active() {
        return deactivatedAt == null;
    }
}
