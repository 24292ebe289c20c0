package app.parley.api;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source as a fact cites it. */
@Schema(name = "CitedSource")
record SourceLine(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,

        @Schema(type = "string") @Nullable PartialDate publishedOn,

        @Schema(description = "Of the source: A (best) to F (cannot be judged).")
        String reliability,

        @Schema(description = "Of this statement: 1 (best) to 6; null if nobody judged it.") @Nullable
        Integer credibility,

        @Nullable String speaker,

        @Schema(description = "reports, supports or disputes.")
        String stance) {

    static List<SourceLine> of(List<CitedSource> sources) {
        return sources.stream().map(SourceLine::of).toList();
    }

    private static SourceLine of(CitedSource source) {
        return new SourceLine(
                source.id(),
                source.title(),
                source.publisher(),
                source.url(),
                source.publishedOn(),
                source.reliability().name(),
                source.credibility() == null ? null : source.credibility().number(),
                source.speaker(),
                source.stance());
    }
}
