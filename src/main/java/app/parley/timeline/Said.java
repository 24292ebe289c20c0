package app.parley.timeline;

import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that both server and user may set, such as the window. The browser numbers what the user does; what we say
 * carries the last number heard, so that the browser can drop an answer to something the user has since left.
 */
final class Said implements Serializable {

    private final String property;
    private long heard;
    private long said;

    Said(String property) {
        this.property = property;
    }

    void heard(long number) {
        heard = number;
    }

    /** Says it even if it equals what was said before: the user may have changed it in between. */
    void say(Element element, ObjectNode value) {
        said++;
        element.setPropertyJson(property, value.put("seen", heard).put("said", said));
    }
}
