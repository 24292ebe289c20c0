package app.parley.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** The reader pointed at a place on the ground, where no feature is. Clamped to the world. */
@DomEvent("map-point")
public class MapPointEvent extends ComponentEvent<LeafletMap> {

    private final Position position;

    public MapPointEvent(
            LeafletMap source,
            boolean fromClient,
            @EventData("event.detail.lat") double lat,
            @EventData("event.detail.lon") double lon) {
        super(source, fromClient);
        this.position = new Position(Math.clamp(lat, -90, 90), Math.clamp(lon, -180, 180));
    }

    public Position position() {
        return position;
    }
}
