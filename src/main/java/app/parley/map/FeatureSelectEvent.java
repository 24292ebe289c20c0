package app.parley.map;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader selected a feature, or closed the selected one. */
@DomEvent("feature-select")
public class FeatureSelectEvent extends ComponentEvent<LeafletMap> {

    private final @Nullable String featureId;

    public FeatureSelectEvent(
            LeafletMap source, boolean fromClient, @EventData("event.detail.id") @Nullable String featureId) {
        super(source, fromClient);
        this.featureId = featureId != null && source.shows(featureId) ? featureId : null;
    }

    /** The selected feature; empty when the selection was lifted. Always an id that the map was given. */
    public Optional<String> featureId() {
        return Optional.ofNullable(featureId);
    }
}
