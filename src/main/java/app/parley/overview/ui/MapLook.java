package app.parley.overview.ui;

import app.parley.incident.IncidentClusterQuery;
import app.parley.map.Bounds;
import app.parley.shell.MapPlace;
import app.parley.situation.Situation;

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
        double halfHeight =
                Math.min(80, degreesPerPx * USUAL_HEIGHT_PX / 2 * Math.cos(Math.toRadians(place.lat())));
        Bounds bounds = new Bounds(
                Math.max(-180, Math.min(place.lon(), 179) - halfWidth),
                Math.max(-90, Math.min(place.lat(), 89) - halfHeight),
                Math.min(180, Math.max(place.lon(), -179) + halfWidth),
                Math.min(90, Math.max(place.lat(), -89) + halfHeight));
        return of(bounds, place.zoom());
    }

    Situation.Bounds area() {
        return new Situation.Bounds(bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    boolean shows(double lat, double lon) {
        return bounds.contains(lon, lat);
    }
}
