package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a ceasefire holds, in the words of one party.
 *
 * @param id under which it is stored
 * @param party as the sources name it
 * @param speaker who said it for the party; null if not told
 * @param saidOn local day, as far as it is known; null if undated
 */
public record CeasefireAccount(
        UUID id,
        String party,
        @Nullable String speaker,
        CeasefireStance stance,
        @Nullable PartialDate saidOn,
        String text,
        List<CitedSource> sources) {}
