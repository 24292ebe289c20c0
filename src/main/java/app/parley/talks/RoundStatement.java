package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a round, in their words.
 *
 * @param id under which it is stored
 * @param party for whom it was said; null if not told, then there is a speaker
 * @param speaker who said it; null if not told, then there is a party
 * @param saidOn as far as it is known; null if not told
 * @param language of the text, as a BCP 47 tag; null if not told
 * @param url where it stands on the web; null if nowhere known
 */
public record RoundStatement(
        UUID id,
        @Nullable String party,
        @Nullable String speaker,
        @Nullable PartialDate saidOn,
        String text,
        @Nullable String language,
        @Nullable String url,
        List<CitedSource> sources) {}
