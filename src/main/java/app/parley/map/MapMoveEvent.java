package app.parley.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The reader moved or zoomed the map; sent once the movement has rested. Values are clamped to the world. */
@DomEvent("map-move")
public class MapMoveEvent extends ComponentEvent<LeafletMap> {

    private final MapView view;
    private final Bounds bounds;

    public MapMoveEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.lat") double lat,
            @EventData("event.detail.lon") double lon,
            @EventData("event.detail.zoom") double zoom,
            @EventData("event.detail.west") double west,
            @EventData("event.detail.south") double south,
            @EventData("event.detail.east") double east,
            @EventData("event.detail.north") double north) {
        super(source, fromClient);
        this.view =
                new MapView(new Position(clamp(lat, 90), clamp(lon, 180)), Math.clamp(zoom, 0, MapView.DEEPEST_ZOOM));
        this.bounds = boundsWithinWorld(west, south, east, north);
    }

    /** Centre and zoom. */
    public MapView view() {
        return view;
    }

    /** What is in view. */
    public Bounds bounds() {
        return bounds;
    }

    private static Bounds boundsWithinWorld(double west, double south, double east, double north) {
        double w = clamp(west, 180);
        double s = clamp(south, 90);
        double e = clamp(east, 180);
        double n = clamp(north, 90);
        // A map dragged past the antimeridian shows nothing that bounds could hold.
        return w < e && s < n ? new Bounds(w, s, e, n) : Bounds.WORLD;
    }

    private static double clamp(double degrees, double limit) {
        return Math.clamp(degrees, -limit, limit);
    }
}
