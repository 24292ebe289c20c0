package app.parley.timeline;

import com.vaadin.flow.component.ComponentEvent;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user selected an item, or cleared the selection. */
public class ItemSelectEvent extends ComponentEvent<TimeLanes> {

    private final @Nullable ItemRef item;

    ItemSelectEvent(TimeLanes source, @Nullable ItemRef item) {
        super(source, true);
        this.item = item;
    }

    /** The selected item, which is one of the current lanes; empty if the selection was cleared. */
    public Optional<ItemRef> getItem() {
        return Optional.ofNullable(item);
    }

    /** An item by its id and the id of its lane. */
    public record ItemRef(String laneId, String id) implements Serializable {}
}
