package app.parley.overview.ui;

import app.parley.incident.IncidentKind;
import app.parley.incident.IncidentsNearby;
import app.parley.incident.IncidentsNearby.Count;
import app.parley.incident.IncidentsNearby.OfKind;
import app.parley.incident.ui.IncidentLayer;
import app.parley.overview.ComparedSide;
import app.parley.shell.FactTable;
import app.parley.shell.Formats;
import app.parley.shell.Selection;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reports of incidents near the two sides, by kind; the dead as the largest single report has them. */
class NearbyTable extends FactTable {

    private final Texts texts;
    private final Formats formats;
    private final ViewState state;

    NearbyTable(ComparedSide first, ComparedSide second, List<String> names, ViewState state, Texts texts) {
        super(
                texts.get("compare.incidents.table"),
                List.of(texts.get("compare.incidents.kind"), names.getFirst(), names.getLast()));
        this.texts = texts;
        this.state = state;
        formats = new Formats(texts);
        addClassNames("compare-table", "nearby-table");
        row(new Span(texts.get("compare.incidents.all")), all(first), all(second));
        for (IncidentKind kind : kinds(first, second)) {
            row(new Span(IncidentLayer.word(kind, texts)), cell(kind, first), cell(kind, second));
        }
        row(
                new Span(texts.get("compare.incidents.unplaced")),
                new Span(number(first.incidents().unplaced())),
                new Span(number(second.incidents().unplaced())));
    }

    private static EnumSet<IncidentKind> kinds(ComparedSide... sides) {
        EnumSet<IncidentKind> kinds = EnumSet.noneOf(IncidentKind.class);
        for (ComparedSide side : sides) {
            List<OfKind> found = side.incidents().kinds();
            if (found != null) {
                found.forEach(one -> kinds.add(one.kind()));
            }
        }
        return kinds;
    }

    private Component all(ComparedSide side) {
        IncidentsNearby incidents = side.incidents();
        if (incidents.kinds() == null) {
            return CompareTable.quiet(texts.get("compare.incidents.no-position"));
        }
        Span number = new Span(number(incidents.all()));
        number.addClassName("compare-number");
        Div cell = new Div(number);
        if (incidents.all().possible() > 0) {
            Anchor list = new Anchor(
                    state.carried().withWindow(side.window()).href("map"), texts.get("compare.incidents.map"));
            list.addClassName("small");
            cell.add(new Span(" "), list);
        }
        return cell;
    }

    private Component cell(IncidentKind kind, ComparedSide side) {
        List<OfKind> kinds = side.incidents().kinds();
        if (kinds == null) {
            return CompareTable.quiet(texts.get("compare.incidents.not-counted"));
        }
        Optional<OfKind> found =
                kinds.stream().filter(one -> one.kind() == kind).findFirst();
        Div cell = new Div(new Span(found.map(one -> number(one.count())).orElse(formats.number(0))));
        found.map(OfKind::largest).ifPresent(largest -> {
            Long high = largest.high() == null ? null : Long.valueOf(largest.high());
            String dead = formats.range((long) largest.low(), high);
            Anchor report = new Anchor(
                    state.carried()
                            .withWindow(side.window())
                            .withSelected(new Selection(Selection.Kind.INCIDENT, largest.id()))
                            .href("timeline"),
                    texts.get("compare.incidents.dead", dead));
            report.addClassName("small");
            cell.add(new Span(" "), report);
        });
        return cell;
    }

    /** "12", or "12–14" where two of them may fall outside the window. */
    private String number(Count count) {
        return formats.range(count.certain(), count.possible());
    }
}
