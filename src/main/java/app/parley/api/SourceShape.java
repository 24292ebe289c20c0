package app.parley.api;

import app.parley.attachment.Attachment;
import app.parley.source.Basis;
import app.parley.source.CitedSource;
import app.parley.source.Credibility;
import app.parley.source.FactKind;
import app.parley.source.SourceDetail;
import app.parley.source.SourceEntry;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sources as the API shows them. */
final class SourceShape {
    private SourceShape() {}

    /** A source under a fact. */
    @Schema(name = "Citation")
    record Cited(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String url,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate publishedOn,

            @Schema(description = "A (best) to F (cannot be judged)")
            String reliability,

            @Schema(description = "Of this one statement, 1 (best) to 6; null if not judged") @Nullable
            Integer credibility,

            @Nullable String speaker,

            @Schema(description = "reports, supports or disputes")
            String stance) {

        static Cited of(CitedSource source) {
            Credibility credibility = source.credibility();
            return new Cited(
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.url(),
                    source.publishedOn(),
                    source.reliability().name(),
                    credibility == null ? null : credibility.number(),
                    source.speaker(),
                    source.stance().code());
        }

        static List<Cited> of(List<CitedSource> sources) {
            return sources.stream().map(Cited::of).toList();
        }
    }

    /**
     * What a fact rests on: members of the fact itself.
     *
     * @param onlyUnreliable true if sources say so and all of these are unreliable
     */
    @Schema(name = "Resting")
    record Resting(
            List<Cited> sources,

            @Schema(description = "True if sources say so, and every one that does has reliability E")
            boolean onlyUnreliable) {

        static Resting of(List<CitedSource> sources) {
            return new Resting(Cited.of(sources), Basis.of(sources) == Basis.UNRELIABLE);
        }
    }

    /** A source in the list. */
    @Schema(name = "SourceEntry")
    record Entry(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String url,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate publishedOn,

            @Nullable String language,

            @Schema(description = "A (best) to F (cannot be judged)")
            String reliability,

            @Nullable String note,
            @Schema(description = "How many facts cite it") int facts) {

        static Entry of(SourceEntry source) {
            return new Entry(
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.url(),
                    source.publishedOn(),
                    source.language(),
                    source.reliability().name(),
                    source.note(),
                    source.facts());
        }
    }

    /** A source with what rests on it. */
    @Schema(name = "Source")
    record Detail(
            String id,
            String title,
            @Nullable String publisher,
            @Nullable String url,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate publishedOn,

            @Nullable String language,

            @Schema(description = "A (best) to F (cannot be judged)")
            String reliability,

            @Nullable String note,

            @Schema(description = "How many facts of each kind cite it")
            Map<String, Integer> counts,

            @Schema(description = "Of these, how many of each kind no source tells that is rated better than E")
            Map<String, Integer> onlyBasisOf,

            @Schema(description = "Those facts, at most 500")
            List<Fact> facts,

            @Schema(description = "Kept copies, which those signed in may download")
            List<Copy> copies) {

        static Detail of(SourceDetail detail, List<Attachment> copies) {
            SourceEntry source = detail.source();
            return new Detail(
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.url(),
                    source.publishedOn(),
                    source.language(),
                    source.reliability().name(),
                    source.note(),
                    byKind(detail.counts()),
                    byKind(detail.onlyCounts()),
                    detail.facts().stream().map(Fact::of).toList(),
                    copies.stream().map(Copy::of).toList());
        }

        private static Map<String, Integer> byKind(Map<FactKind, Integer> counts) {
            Map<String, Integer> byCode = new LinkedHashMap<>();
            counts.forEach((kind, count) -> byCode.put(kind.code(), count));
            return byCode;
        }
    }

    /** What is known of a kept copy. */
    @Schema(name = "SourceCopy")
    record Copy(
            UUID id,
            String fileName,
            String mediaType,
            int sizeBytes,

            @Schema(description = "64 lower-case hexadecimal digits")
            String sha256,

            Instant addedAt) {

        static Copy of(Attachment copy) {
            return new Copy(
                    copy.id(),
                    copy.fileName(),
                    copy.type().mediaType(),
                    copy.sizeBytes(),
                    copy.sha256(),
                    copy.addedAt());
        }
    }

    /** A fact that cites a source. */
    @Schema(name = "CitedFact")
    record Fact(
            String kind,
            String id,

            @Schema(description = "Slug of the crossing, round, commitment, ceasefire or incident it is about")
            @Nullable
            String subject,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate on,

            @Nullable String text,
            @Nullable String speaker,
            String stance,

            @Schema(description = "Of this one statement, 1 (best) to 6; null if not judged") @Nullable
            Integer credibility,

            @Schema(description = "True if no source tells it that is rated better than E")
            boolean onlyBasis) {

        static Fact of(SourceDetail.Fact fact) {
            return new Fact(
                    fact.kind().code(),
                    fact.id(),
                    fact.subject(),
                    fact.on(),
                    fact.text(),
                    fact.speaker(),
                    fact.stance().code(),
                    fact.credibility() == null ? null : fact.credibility().number(),
                    fact.onlyBasis());
        }
    }
}
