package app.parley.shell;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a map looks, written {@code 34.123,71.093,8.5}.
 *
 * @param lat degrees, WGS 84, −90 to 90
 * @param lon degrees, −180 to 180
 * @param zoom Web Mercator, 0 to 24
 */
public record MapPlace(double lat, double lon, double zoom) implements Serializable {

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,8})?),(-?\\d{1,3}(?:\\.\\d{1,8})?),(\\d{1,2}(?:\\.\\d{1,4})?)");

    /** @throws IllegalArgumentException if a number is out of range */
    public MapPlace {
        if (!isPlace(lat, lon, zoom)) {
            throw new IllegalArgumentException("Not a place on a map: " + lat + ", " + lon + ", zoom " + zoom + ".");
        }
    }

    /** Reads latitude, longitude and zoom; empty for anything else. */
    static Optional<MapPlace> parse(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double lat = Double.parseDouble(parts.group(1));
        double lon = Double.parseDouble(parts.group(2));
        double zoom = Double.parseDouble(parts.group(3));
        return isPlace(lat, lon, zoom) ? Optional.of(new MapPlace(lat, lon, zoom)) : Optional.empty();
    }

    private static boolean isPlace(double lat, double lon, double zoom) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180 && zoom >= 0 && zoom <= 24;
    }

    /** About a hundred metres and a tenth of a zoom level, so that addresses stay short. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f,%.3f,%.1f", lat, lon, zoom);
    }
}
