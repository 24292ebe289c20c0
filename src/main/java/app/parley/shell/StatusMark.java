package app.parley.shell;

import app.parley.crossing.CrossingStatus;
import com.vaadin.flow.component.html.Span;

/**
 * A status by shape, word and colour: closed a filled square, restricted a half-filled diamond, open a ring, unknown a
 * cross. The same shapes stand on the map.
 */
public class StatusMark extends Span {

    public StatusMark(CrossingStatus status, Texts texts) {
        this(status, word(status, texts));
    }

    /** With other words beside the shape, such as "closed, day 358". */
    public StatusMark(CrossingStatus status, String words) {
        super(words);
        addClassNames("status-mark", "status-" + status.code());
    }

    /** "Closed", "Restricted", "Open", "Unknown". */
    public static String word(CrossingStatus status, Texts texts) {
        return texts.get("status." + status.code());
    }
}
