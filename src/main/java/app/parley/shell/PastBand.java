package app.parley.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Above the screen and always in view: the replay, and that the page tells of the past. */
@Tag("past-band")
@JsModule("./shell/past-band.ts")
class PastBand extends Component {
    PastBand(Replay replay, PastBanner past) {
        getElement().appendChild(replay.getElement(), past.getElement());
    }
}
