package app.parley.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/**
 * A {@linkplain HeaderPart part of the page's head} that is kept current: its browser side asks for that again and again while
 * the page is looked at.
 */
@Tag("asking-mark")
@JsModule("./shell/asking-mark.ts")
public abstract class AskingMark extends Component implements HasComponents {

    /** @param every between two times, while the page is looked at */
    protected AskingMark(Duration every) {
        getElement().setProperty("every", every.toMillis());
    }

    /**
     * Brings it up to date, and whatever of the screen hangs on it.
     *
     * @return whether anything on the screen below became different
     */
    protected abstract boolean look();

    @ClientCallable
    private boolean ask() {
        return look();
    }
}
