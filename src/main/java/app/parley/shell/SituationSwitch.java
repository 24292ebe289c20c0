package app.parley.shell;

import app.parley.situation.Situation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses among several situations; the new one opens at its overview on the same day. */
class SituationSwitch extends Choice {

    SituationSwitch(Viewed viewed, List<Situation> situations) {
        super(
                Texts.here().get("shell.situation"),
                options(situations),
                viewed.situation().slug(),
                slug -> {
                    UI ui = UI.getCurrentOrThrow();
                    Viewed.in(ui).ifPresent(now -> {
                        QueryParameters query = now.state().carried().toParameters();
                        ui.navigate("", query.excluding(ViewAddress.SITUATION).merging(ViewAddress.SITUATION, slug));
                    });
                });
    }

    private static Map<String, String> options(List<Situation> situations) {
        Map<String, String> options = new LinkedHashMap<>();
        situations.forEach(situation -> options.put(situation.slug(), situation.name()));
        return options;
    }
}
