package app.parley.timeline;

import com.vaadin.flow.component.ComponentEvent;

/** The user moved, zoomed or brushed to another window; fired once the movement has been quiet for 250 ms. */
public class WindowChangeEvent extends ComponentEvent<TimeLanes> {

    private final TimeWindow window;

    WindowChangeEvent(TimeLanes source, TimeWindow window) {
        super(source, true);
        this.window = window;
    }

    public TimeWindow getWindow() {
        return window;
    }
}
