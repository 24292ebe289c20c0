package app.parley.map;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Raster tiles drawn in place of the offline base map.
 *
 * @param urlTemplate http or https, with {@code {z}}, {@code {x}} and {@code {y}}, perhaps {@code {s}} and {@code {r}}
 * @param attribution plain text that the provider asks for
 * @param maxZoom deepest zoom the provider serves, 1 to 24
 */
public record TileSource(String urlTemplate, String attribution, int maxZoom) implements Serializable {

    public TileSource {
        String sample = urlTemplate.replaceAll("\\{[a-z]}", "0");
        String scheme;
        try {
            scheme = new URI(sample).getScheme();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("tile template " + urlTemplate + " is not a URL", e);
        }
        if (scheme == null || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
            throw new IllegalArgumentException("tile template " + urlTemplate + " is not http or https");
        }
        for (String part : new String[] {"{z}", "{x}", "{y}"}) {
            if (!urlTemplate.contains(part)) {
                throw new IllegalArgumentException("tile template " + urlTemplate + " lacks " + part);
            }
        }
        if (maxZoom < 1 || maxZoom > 24) {
            throw new IllegalArgumentException("maxZoom " + maxZoom + " is not between 1 and 24");
        }
    }
}
