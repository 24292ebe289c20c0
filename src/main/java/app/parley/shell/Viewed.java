package app.parley.shell;

import app.parley.situation.Situation;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
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

    Viewed with(ViewState other) {
        return new Viewed(situation, other);
    }
}
