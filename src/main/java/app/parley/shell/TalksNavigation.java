package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Links between the screens that belong to the talks; they keep situation and day. */
public final class TalksNavigation extends Nav {

    /** Paths in order; the key of each name is {@code nav.talks.} and the path, dots for slashes. */
    private static final List<String> PATHS =
            List.of("talks", "talks/commitments", "talks/ceasefires", "talks/calendar", "documents", "actors");

    /** @param current the path of the screen it stands on */
    public TalksNavigation(String current, ViewState state, Texts texts) {
        addClassName("talks-nav");
        getElement().setAttribute("aria-label", texts.get("nav.talks-label"));
        UnorderedList list = new UnorderedList();
        for (String path : PATHS) {
            Anchor link = new Anchor(state.carried().href(path), texts.get("nav.talks." + path.replace('/', '.')));
            if (path.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        add(list);
    }

    /** True if screens under that first part of a path belong to the talks. */
    static boolean holds(String firstSegment) {
        return PATHS.contains(firstSegment);
    }
}
