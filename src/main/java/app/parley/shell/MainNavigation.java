package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links to the screens; they keep situation and day. */
class MainNavigation extends Nav {

    /** Paths in order; the key of each name is {@code nav.} and the path, {@code nav.overview} for the empty one. */
    private static final List<String> PATHS = List.of("", "crossings", "cargo", "talks", "timeline", "map", "sources");

    private final Map<String, Anchor> links = new LinkedHashMap<>();

    MainNavigation(Texts texts) {
        addClassName("shell-nav");
        getElement().setAttribute("aria-label", texts.get("nav.label"));
        UnorderedList list = new UnorderedList();
        for (String path : PATHS) {
            Anchor link = new Anchor(path, texts.get("nav." + (path.isEmpty() ? "overview" : path)));
            links.put(path, link);
            list.add(new ListItem(link));
        }
        add(list);
    }

    void show(@Nullable ViewState state) {
        links.forEach((path, link) ->
                link.setHref(state == null ? path : state.carried().href(path)));
    }

    void mark(String firstSegment) {
        String current = TalksNavigation.holds(firstSegment) ? "talks" : firstSegment;
        links.forEach((path, link) -> {
            if (path.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
