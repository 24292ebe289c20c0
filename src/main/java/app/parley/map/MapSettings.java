package app.parley.map;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets for maps; nothing needs to be set, since the base map works without a network.
 *
 * @param tilesUrl address of raster tiles with {z}, {x}, {y}, drawn in place of the offline base map
 * @param tilesAttribution what the provider of the tiles asks to be shown
 * @param tilesMaxZoom the deepest zoom that the provider serves, 1 to 24
 */
@ConfigurationProperties("parley.map")
public record MapSettings(
        @Nullable String tilesUrl,
        @DefaultValue("") String tilesAttribution,
        @DefaultValue("18") int tilesMaxZoom) {

    public MapSettings {
        tiles(tilesUrl, tilesAttribution, tilesMaxZoom);
    }

    /** The tiles, if an address is set. */
    public Optional<TileSource> tiles() {
        return tiles(tilesUrl, tilesAttribution, tilesMaxZoom);
    }

    private static Optional<TileSource> tiles(@Nullable String url, String attribution, int maxZoom) {
        return url == null || url.isBlank() ? Optional.empty() : Optional.of(new TileSource(url, attribution, maxZoom));
    }
}
