package app.parley.crossing.ui;

import app.parley.crossing.Assessed;
import app.parley.crossing.ClosureRun;
import app.parley.crossing.CrossingDays.Nearby;
import app.parley.crossing.Distance;
import app.parley.crossing.FlowElsewhere;
import app.parley.crossing.StatusRuns;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Rule;
import app.parley.shell.StatusMark;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nearest crossings: how far, their status, and what the counted traffic did there while it was closed here. */
class NearbySection extends PageSection {

    private final transient CrossingView view;
    private final transient @Nullable ClosureRun closure;

    NearbySection(CrossingView view) {
        super("nearby", view.texts());
        this.view = view;
        this.closure = ClosureRun.upTo(view.on(), view.runs()).stream()
                .filter(ClosureRun::inForce)
                .findFirst()
                .orElse(null);
        if (!view.days().placed()) {
            add(new EmptyState(view.text("crossing-days.nearby.unplaced-here")));
        } else if (view.days().nearby().isEmpty()) {
            add(new EmptyState(view.text("crossing-days.nearby.none")));
        } else {
            add(table());
        }
        if (!view.days().unplaced().isEmpty()) {
            Paragraph unplaced = new Paragraph(view.text(
                    "crossing-days.nearby.unplaced",
                    String.join(view.text("list.comma"), view.days().unplaced())));
            unplaced.addClassNames("quiet", "small");
            add(unplaced);
        }
        add(rules(List.of(Rule.NEARBY, Rule.STATUS), view.state(), view.slug(), view.texts()));
    }

    private FactTable table() {
        FactTable table = new FactTable(
                view.text("crossing-days.nearby.table", view.countedInWords()),
                Stream.of("crossing", "distance", "status", "flow")
                        .map(column -> view.text("crossing-days.nearby.column." + column))
                        .toList());
        table.addClassName("nearby");
        for (Nearby near : view.days().nearby()) {
            Anchor name = new Anchor(
                    view.state()
                            .withWindow(null)
                            .href("crossings/" + near.crossing().slug()),
                    near.crossing().name());
            name.addClassName("crossing-link");
            table.row(name, distance(near), status(near.runs()), new Span(flow(near.runs())));
        }
        return table;
    }

    private Component distance(Nearby near) {
        int km = Distance.rounded(near.crossing().km());
        Span distance = new Span(
                view.text("crossing-days.nearby.km", view.words().formats().number(km)));
        distance.addClassName("nearby-km");
        return distance;
    }

    private Component status(StatusRuns runs) {
        Assessed assessed = runs.on(view.on());
        Div status = new Div(new StatusMark(assessed.status(), view.texts()));
        PartialDate since = assessed.since();
        if (since != null) {
            boolean same = closure != null && since.isDay() && since.equals(closure.since());
            Div line = new Div(
                    same
                            ? view.text("crossing-days.nearby.same-day")
                            : view.words().formats().since(since));
            line.addClassNames("quiet", "small");
            status.add(line);
        }
        return status;
    }

    /** "Moved on 0 of the 358 days". */
    private String flow(StatusRuns there) {
        if (closure == null) {
            return view.text("crossing-days.nearby.not-closed", view.words().traffic(view.counted()));
        }
        FlowElsewhere flow = FlowElsewhere.during(closure.certainFrom(), view.on(), there);
        String words = view.texts().count("crossing-days.nearby.moved", flow.days(), flow.moved(), flow.held());
        return flow.unknown() == 0
                ? words
                : words + view.text("list.comma") + view.texts().count("crossing-days.nearby.unknown", flow.unknown());
    }
}
