package app.parley.source;

import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source in the list of sources.
 *
 * @param publishedOn at the precision known, null if undated
 * @param language BCP 47, null if unknown
 * @param facts how many citations rest on it
 */
public record SourceEntry(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate publishedOn,
        @Nullable String language,
        Reliability reliability,
        @Nullable String note,
        int facts) {}
