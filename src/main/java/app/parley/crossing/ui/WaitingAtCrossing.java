package app.parley.crossing.ui;

import app.parley.cargo.WaitingCase;
import app.parley.cargo.WaitingChargeQuery;
import app.parley.cargo.ui.CargoPlaces;
import app.parley.cargo.ui.WaitingCalculator;
import app.parley.crossing.CrossingOnDay;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waiting costs at one crossing, estimated by what is counted there; leads on to the cargo of all crossings. */
@Component
public class WaitingAtCrossing {
    private final WaitingChargeQuery charges;

    public WaitingAtCrossing(WaitingChargeQuery charges) {
        this.charges = charges;
    }

    Div at(
            CrossingOnDay crossing,
            Viewed viewed,
            CrossingWords words,
            QueryParameters query,
            SerializableConsumer<Map<String, String>> keep) {
        WaitingCase waiting = WaitingCase.of(
                charges.list(viewed.situation(), crossing.slug(), viewed.state().asOf()),
                crossing.slug(),
                crossing.stranded(),
                WaitingDays.at(crossing),
                viewed.state().on());
        Anchor all =
                new Anchor(viewed.state().carried().href("cargo"), words.texts().get("cargo.page.to-cargo"));
        return new Div(
                new WaitingCalculator(
                        waiting,
                        new CargoPlaces(Map.of(crossing.slug(), crossing.name()), viewed.state()),
                        words.traffic(crossing.counted())
                                .toLowerCase(words.texts().locale()),
                        query,
                        words.texts(),
                        keep),
                new Paragraph(all));
    }
}
