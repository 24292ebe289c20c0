package app.parley.source;

import app.parley.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A source as a fact cites it: enough to name it, judge it and go there.
 *
 * @param id the source's slug
 * @param publishedOn at the precision known, null if undated
 * @param reliability of the source
 * @param credibility of this one statement, null if not judged
 * @param speaker whom the source quotes, null if itself or not said
 * @param stance how the source stands to the fact
 */
public record CitedSource(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate publishedOn,
        Reliability reliability,
        @Nullable Credibility credibility,
        @Nullable String speaker,
        CitationStance stance) {}
