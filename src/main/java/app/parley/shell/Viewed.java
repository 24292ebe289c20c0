package app.parley.shell;

import app.parley.situation.Situation;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the open page looks at: a situation, and the state that its address holds. */
public record Viewed(Situation situation, ViewState state) {

    /** What that page looks at; empty if there is no situation at all. */
    public static Optional<Viewed> in(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Viewed.class));
    }

    static void keep(UI ui, @Nullable Viewed viewed) {
        ComponentUtil.setData(ui, Viewed.class, viewed);
    }

    /** The query part that the browser shows, a screen's own filters included. */
    static QueryParameters shown(UI ui) {
        QueryParameters shown = ComponentUtil.getData(ui, QueryParameters.class);
        return shown == null ? QueryParameters.empty() : shown;
    }

    /** Whether the page shows what was recorded by a past instant, which no change alters. */
    static boolean isPast(UI ui) {
        return shown(ui).getSingleParameter("asOf").isPresent();
    }

    static void keepShown(UI ui, QueryParameters query) {
        ComponentUtil.setData(ui, QueryParameters.class, query);
    }

    Viewed with(ViewState other) {
        return new Viewed(situation, other);
    }
}
