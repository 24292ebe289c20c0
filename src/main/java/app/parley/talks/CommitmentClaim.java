package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a commitment was kept, in the words of somebody. It is a claim and no more: where the commitment stands, and its
 * score, never hang on it.
 *
 * @param id under which it is stored
 * @param party that says it, or for which it is said, as the sources name it; null if not told, then there is a speaker
 * @param speaker who says it; null if not told, then there is a party
 * @param saidOn local day, as far as it is known; null if undated
 * @param words null if only what it comes to is on record
 */
public record CommitmentClaim(
        UUID id,
        @Nullable String party,
        @Nullable String speaker,
        Stance stance,
        @Nullable PartialDate saidOn,
        @Nullable String words,
        List<CitedSource> sources) {

    /** What it comes to. */
    public enum Stance {
        KEPT,
        BROKEN,
        /** Neither can be read from the words. */
        UNCLEAR;

        /** The lower-case word used in SQL, CSV and HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if no stance has that word */
        static Stance parse(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
