package app.parley.overview.ui;

import app.parley.incident.IncidentClusterQuery;
import app.parley.map.Bounds;
import app.parley.shell.MapPlace;
import app.parley.situation.Situation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows: bounds, and how deep it is zoomed. Before the reader moves it only one of them is known; the other is
 * worked out for a map of usual size.
 *
 * @param zoom whole Web Mercator zoom, 0 to {@link IncidentClusterQuery#DEEPEST_ZOOM}
 */
record MapLook(Bounds bounds, int zoom) {

    private static final double USUAL_WIDTH_PX = 900;
    private static final double USUAL_HEIGHT_PX = 600;
    private static final double TILE_PX = 256;
    private static final Pattern CLUSTER = Pattern.compile("cluster:(\\d{1,2})/(\\d{1,9})/(\\d{1,9})");

    static MapLook of(Bounds bounds, double zoom) {
        return new MapLook(bounds, (int) Math.clamp(Math.round(zoom), 0, IncidentClusterQuery.DEEPEST_ZOOM));
    }

    /** The whole area of a situation. */
    static MapLook whole(Situation situation) {
        Situation.Bounds area = situation.bounds();
        Bounds bounds = new Bounds(area.west(), area.south(), area.east(), area.north());
        return of(bounds, Math.log(360 / bounds.width() * USUAL_WIDTH_PX / TILE_PX) / Math.log(2));
    }

    /** Around a place of the address. */
    static MapLook at(MapPlace place) {
        double degreesPerPx = 360 / (TILE_PX * Math.pow(2, place.zoom()));
        double halfWidth = Math.min(170, degreesPerPx * USUAL_WIDTH_PX / 2);
        double halfHeight = Math.min(80, degreesPerPx * USUAL_HEIGHT_PX / 2 * Math.cos(Math.toRadians(place.lat())));
        Bounds bounds = new Bounds(
                Math.max(-180, Math.min(place.lon(), 179) - halfWidth),
                Math.max(-90, Math.min(place.lat(), 89) - halfHeight),
                Math.min(180, Math.max(place.lon(), -179) + halfWidth),
                Math.min(90, Math.max(place.lat(), -89) + halfHeight));
        return of(bounds, place.zoom());
    }

    /** The cell that a cluster gathers, from the feature's id {@code cluster:level/column/row}; empty for anything else. */
    static Optional<MapLook> ofCluster(@Nullable String feature) {
        Matcher cell = CLUSTER.matcher(feature == null ? "" : feature);
        if (!cell.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(cell.group(1));
        double cells = Math.pow(2, level);
        long x = Long.parseLong(cell.group(2));
        long y = Long.parseLong(cell.group(3));
        Bounds bounds = new Bounds(
                Math.max(-180, x / cells * 360 - 180),
                latitude((y + 1) / cells),
                Math.min(180, (x + 1) / cells * 360 - 180),
                latitude(y / cells));
        return Optional.of(of(bounds, level));
    }

    /** @param down share of the Web Mercator square from its upper edge, 0 to 1 */
    private static double latitude(double down) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * Math.clamp(down, 0, 1)))));
    }

    Situation.Bounds area() {
        return new Situation.Bounds(bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    boolean shows(double lat, double lon) {
        return bounds.contains(lon, lat);
    }
}
