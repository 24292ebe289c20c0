package app.parley.map;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What opens when a feature is selected: rows of plain text, and perhaps one link. Never HTML. */
public record Popup(List<Row> rows, @Nullable Link link) implements Serializable {

    public Popup {
        rows = List.copyOf(rows);
    }

    /** A term and what is said of it. */
    public record Row(String term, String text) implements Serializable {}

    /**
     * A link within the application (relative) or to a web page.
     *
     * @param href relative, http or https; anything else is refused
     */
    public record Link(String href, String text) implements Serializable {
        public Link {
            String scheme = URI.create(href).getScheme();
            if (scheme != null && !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("href " + href + " is neither relative nor http(s)");
            }
        }
    }
}
