package app.parley.cargo.ui;

import app.parley.cargo.StrandedFigure;
import app.parley.shell.EmptyState;
import app.parley.shell.Figure;
import app.parley.shell.Formats;
import app.parley.shell.Saying;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** What is stranded now: one figure a unit, each with the claims behind it one click away. */
public class StrandedCargo extends Div {

    public StrandedCargo(List<StrandedFigure> figures, Texts texts) {
        addClassName("stranded");
        if (figures.isEmpty()) {
            add(new EmptyState(texts.get("cargo.none")));
            return;
        }
        CargoWords words = new CargoWords(texts, new Formats(texts));
        UnorderedList list = new UnorderedList();
        figures.forEach(figure -> list.add(item(figure, words)));
        add(list);
    }

    private static ListItem item(StrandedFigure figure, CargoWords words) {
        ArrayList<Saying> sayings = new ArrayList<>(words.sayings(figure));
        ListItem item = new ListItem(new Figure(
                words.number(figure),
                words.unit(figure.unit()),
                words.texts().get("cargo.as-of", words.formats().date(figure.asOf())),
                words.texts(),
                () -> sayings));
        String best = words.best(figure);
        String basis = words.texts().count("cargo.claims", figure.claims().size());
        Span note = new Span(best.isEmpty() ? basis : words.texts().get("cargo.best-of", best, basis));
        note.addClassNames("quiet", "small");
        item.add(note);
        return item;
    }
}
