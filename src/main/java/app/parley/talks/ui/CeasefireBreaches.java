package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RecordLinks;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.talks.CeasefireFile;
import app.parley.talks.CeasefireViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who alleges that a ceasefire was broken, by whom, when and by what; every row is a charge, none a finding. */
final class CeasefireBreaches extends Section {

    CeasefireBreaches(CeasefireFile file, ViewState state, CeasefireWords words) {
        setId("violations");
        add(new H2(words.get("ceasefire.violations-title")));
        if (file.violations().isEmpty()) {
            add(new EmptyState(words.get("ceasefire.violations-none")));
            return;
        }
        add(new Paragraph(
                file.violationCount() > file.violations().size()
                        ? words.get("ceasefire.newest-of", file.violations().size(), file.violationCount())
                        : words.get("ceasefire.violations-lead")));
        FactTable table = new FactTable(
                words.get("ceasefire.violations-title"),
                List.of(
                        words.get("ceasefire.column.alleged-by"),
                        words.get("ceasefire.column.against"),
                        words.get("ceasefire.column.occurred-on"),
                        words.get("ceasefire.column.charge")));
        table.addClassName("truce-accounts");
        for (CeasefireViolation one : file.violations()) {
            table.row(
                    new Span(words.talks().party(one.allegedBy())),
                    new Span(
                            one.against() == null
                                    ? words.get("ceasefire.nobody-named")
                                    : words.talks().party(one.against())),
                    new Span(
                            one.occurredOn() == null
                                    ? words.get("ceasefire.undated")
                                    : words.talks().formats().date(one.occurredOn())),
                    charge(one, state, words));
        }
        add(table);
    }

    private static Component charge(CeasefireViolation one, ViewState state, CeasefireWords words) {
        Div charge = new Div();
        if (one.text() != null) {
            charge.add(new Div(one.text()));
        }
        if (one.incident() != null) {
            ViewState selected = state.carried()
                    .withSelected(new Selection(
                            Selection.Kind.INCIDENT, one.incident().id()));
            charge.add(new Div(new Anchor(
                    selected.href("timeline"),
                    words.get(
                            "ceasefire.incident-meant",
                            words.talks()
                                    .texts()
                                    .get("incident." + one.incident().kind()),
                            one.incident().title()))));
        }
        charge.add(
                new Cited(one.sources(), words.talks().texts()),
                RecordLinks.of("ceasefire_violations", one.id(), words.talks().party(one.allegedBy())));
        return charge;
    }
}
