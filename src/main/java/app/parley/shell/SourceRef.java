package app.parley.shell;

import app.parley.source.Basis;
import app.parley.source.CitationStance;
import app.parley.source.CitedSource;
import app.parley.source.Reliability;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is named beside a figure.
 *
 * @param id of the source
 * @param title of the article, statement or data set
 * @param publisher who published it, empty if unknown
 * @param url where it is found, null if nowhere; anything but http(s) is not linked
 * @param reliability A to F, or empty if not rated
 * @param published the day it came out, in words; empty if undated
 * @param rated both axes of its rating in words, where a fact cites it; empty elsewhere
 * @param disputes true if it disputes the fact
 */
public record SourceRef(
        String id,
        String title,
        String publisher,
        @Nullable String url,
        String reliability,
        String published,
        String rated,
        boolean disputes)
        implements Serializable {

    /** A source that no fact cites here. */
    public SourceRef(
            String id, String title, String publisher, @Nullable String url, String reliability, String published) {
        this(id, title, publisher, url, reliability, published, "", false);
    }

    /** A cited source as a line names it. */
    public static SourceRef of(CitedSource source, Formats formats) {
        return new SourceRef(
                source.id(),
                source.title(),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.url(),
                source.reliability().name(),
                source.publishedOn() == null ? "" : formats.date(source.publishedOn()),
                new RatingWords(formats.texts()).both(source),
                source.stance() == CitationStance.DISPUTES);
    }

    /** The sources of one fact, in their order. */
    public static List<SourceRef> all(List<CitedSource> sources, Formats formats) {
        return sources.stream().map(source -> of(source, formats)).toList();
    }

    /** What a fact with these sources rests on. */
    public static Basis basis(Collection<SourceRef> sources) {
        return Basis.ofReliabilities(sources.stream()
                .filter(source -> !source.disputes() && !source.reliability().isEmpty())
                .map(source -> Reliability.parse(source.reliability()))
                .toList());
    }

    /** True if the address can be linked to. */
    public boolean isLinked() {
        return url != null && url.matches("https?://[^\\s]+");
    }
}
