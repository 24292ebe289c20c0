package app.parley.cargo.ui;

import app.parley.cargo.CargoDispute;
import app.parley.cargo.CargoReport;
import app.parley.shell.EmptyState;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Counts of one place and day that differ, with the reason: those that cannot both hold, and folded those that can. */
public class DisputeList extends Div {
    private static final int MOST = 20;

    private final CargoPlaces places;
    private final CargoWords words;

    public DisputeList(List<CargoDispute> disputes, CargoPlaces places, Texts texts) {
        this.places = places;
        this.words = new CargoWords(texts, new Formats(texts));
        addClassName("dispute-list");
        List<CargoDispute> real = disputes.stream()
                .filter(pair -> pair.reason() == CargoDispute.Reason.COUNTS)
                .toList();
        List<CargoDispute> apparent = disputes.stream()
                .filter(pair -> pair.reason() != CargoDispute.Reason.COUNTS)
                .toList();
        if (real.isEmpty()) {
            add(new EmptyState(texts.get("cargo.page.no-dispute")));
        } else {
            add(list(real));
        }
        if (!apparent.isEmpty()) {
            NativeDetails others = new NativeDetails(texts.count("cargo.page.apparent", apparent.size()));
            others.addClassName("reveal");
            others.setContent(list(apparent));
            add(others);
        }
    }

    private UnorderedList list(List<CargoDispute> disputes) {
        UnorderedList list = new UnorderedList();
        disputes.stream().limit(MOST).forEach(pair -> list.add(item(pair)));
        if (disputes.size() > MOST) {
            list.add(new ListItem(words.texts().count("cargo.page.more-disputes", disputes.size() - MOST)));
        }
        return list;
    }

    private ListItem item(CargoDispute pair) {
        Texts texts = words.texts();
        CargoReport first = pair.first();
        CargoReport second = pair.second();
        ArrayList<Saying> sayings = new ArrayList<>(List.of(words.saying(first), words.saying(second)));
        Figure against = new Figure(
                texts.get("cargo.page.against", words.number(first), words.number(second)),
                texts.get(
                        "cargo.page.unit-at",
                        words.unit(first.unit()),
                        places.name(Objects.requireNonNull(first.crossing()))),
                texts.get("cargo.as-of", words.date(first)),
                texts,
                () -> sayings);
        String reason = texts.get(
                "cargo.dispute." + pair.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.speaker(first),
                words.speaker(second),
                Objects.requireNonNullElse(first.note(), texts.get("cargo.not-said")),
                Objects.requireNonNullElse(second.note(), texts.get("cargo.not-said")));
        Span why = new Span(reason);
        why.addClassNames("dispute-reason", "small");
        return new ListItem(against, why);
    }
}
