package app.parley.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At the foot of every screen: how we count, what can be set side by side, and what we got wrong. The links keep situation, day and traffic. */
class ShellFooter extends Footer {

    private final List<Anchor> links;

    ShellFooter(Texts texts) {
        addClassName("shell-footer");
        links = List.of(
                new Anchor("rules", texts.get("rules.title")),
                new Anchor("compare", texts.get("compare.footer")),
                new Anchor("corrections", texts.get("corrections.title")));
        links.forEach(this::add);
    }

    void show(@Nullable ViewState state) {
        for (Anchor link : links) {
            String path = link.getHref().split("\\?", 2)[0];
            link.setHref(
                    state == null
                            ? path
                            : state.carried().withTraffic(state.traffic()).href(path));
        }
    }
}
