package app.parley.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is in the log of access.
 *
 * @param action what was done, in the lower-case word of SQL
 * @param actor who did it, as they are called now; null if nobody was signed in or they are gone
 * @param subject whose account it was done to; null if it is none
 * @param detail more, such as the roles before and after or what was exported
 */
public record AccessEntry(
        UUID id,
        Instant at,
        String action,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable String detail) {}
