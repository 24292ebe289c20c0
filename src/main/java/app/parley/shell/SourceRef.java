package app.parley.shell;

import app.parley.source.CitedSource;
import java.io.Serializable;
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
 */
public record SourceRef(
        String id, String title, String publisher, @Nullable String url, String reliability, String published)
        implements Serializable {

    /** A cited source as a line names it. */
    public static SourceRef of(CitedSource source, Formats formats) {
        return new SourceRef(
                source.id(),
                source.title(),
                Objects.requireNonNullElse(source.publisher(), ""),
                source.url(),
                source.reliability().name(),
                source.publishedOn() == null ? "" : formats.date(source.publishedOn()));
    }

    /** The sources of one fact, in their order. */
    public static List<SourceRef> all(List<CitedSource> sources, Formats formats) {
        return sources.stream().map(source -> of(source, formats)).toList();
    }

    /** True if the address can be linked to. */
    public boolean isLinked() {
        return url != null && url.matches("https?://[^\\s]+");
    }
}
