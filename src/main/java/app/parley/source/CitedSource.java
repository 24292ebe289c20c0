package app.parley.source;

import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as one fact rests on it.
 *
 * @param id what links name it by
 * @param publishedOn as far as it is known
 * @param reliability of the source, whatever it says
 * @param speaker who says it there; null for the source itself
 * @param stance whether it reports, supports or disputes the fact
 * @param credibility of this statement; null if nobody judged it
 */
public record CitedSource(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate publishedOn,
        Reliability reliability,
        @Nullable String speaker,
        Stance stance,
        @Nullable Credibility credibility) {}
