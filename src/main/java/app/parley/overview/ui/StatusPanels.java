package app.parley.overview.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.EmptyState;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All crossings, the longest closed first; one may be selected. */
class StatusPanels extends Div {

    private final Map<String, StatusPanel> panels = new LinkedHashMap<>();
    private final SerializableConsumer<String> selected;

    /** @param selected called with the slug that the reader selected, or selected again to lift it */
    StatusPanels(SerializableConsumer<String> selected) {
        this.selected = selected;
        addClassName("panels");
    }

    void show(List<CrossingOnDay> crossings, ViewState state, CrossingWords words, CrossingClaims claims) {
        removeAll();
        panels.clear();
        if (crossings.isEmpty()) {
            add(new EmptyState(words.texts().get("panels.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        for (CrossingOnDay crossing : crossings) {
            String slug = crossing.slug();
            StatusPanel panel = new StatusPanel(crossing, state, words, claims, () -> selected.accept(slug));
            panels.put(slug, panel);
            list.add(panel);
        }
        add(list);
    }

    void select(@Nullable String slug) {
        panels.forEach((shown, panel) -> panel.setSelected(shown.equals(slug)));
    }
}
