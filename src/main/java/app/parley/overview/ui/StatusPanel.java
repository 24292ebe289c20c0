package app.parley.overview.ui;

import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.ClaimContradiction.Reason;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.EmptyState;
import app.parley.shell.Figure;
import app.parley.shell.RatingWords;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Sayings;
import app.parley.shell.StatusMark;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** One crossing in the list: status, day counter, other traffic, what is stranded, what contradicts, how fresh. */
class StatusPanel extends ListItem {

    private final NativeButton name;

    StatusPanel(
            CrossingOnDay crossing,
            ViewState state,
            CrossingWords words,
            CrossingClaims claims,
            SerializableRunnable select) {
        addClassName("panel");
        name = new NativeButton(crossing.name(), event -> select.run());
        name.addClassName("panel-name");
        name.setTitle(words.texts().get("panel.select"));
        add(
                head(crossing, state, words),
                counter(crossing, state, words),
                facts(crossing, state, words, claims),
                report(crossing, state, words, claims));
    }

    void setSelected(boolean selected) {
        setClassName("selected", selected);
        name.getElement().setAttribute("aria-pressed", String.valueOf(selected));
    }

    private Div head(CrossingOnDay crossing, ViewState state, CrossingWords words) {
        H3 heading = new H3(name);
        Div status = new Div(new StatusMark(
                crossing.status(), words.statusSince(crossing.counted(), crossing.status(), crossing.since())));
        Anchor page = new Anchor(
                state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug()),
                words.texts().get("panel.page"));
        page.addClassName("panel-link");
        page.setAriaLabel(words.texts().get("panel.page-of", crossing.name()));
        Div line = new Div(heading, page);
        line.addClassName("panel-line");
        Div head = new Div(line, status);
        new RatingWords(words.texts()).mark(crossing.basis()).ifPresent(status::add);
        head.addClassName("panel-head");
        return head;
    }

    /** The day counter, with what it counts and by which rule one click away. */
    private static Component counter(CrossingOnDay crossing, ViewState state, CrossingWords words) {
        Div counter = new Div();
        counter.addClassName("panel-counter");
        if (crossing.closedDays() == null) {
            Span none = new Span(words.texts().get("panel.no-count"));
            none.addClassName("quiet");
            counter.add(none);
            return counter;
        }
        Span number = new Span(words.number(crossing.closedDays()));
        number.addClassName("count");
        Span unit = new Span(words.texts().get("panel.days-closed"));
        unit.addClassName("count-unit");
        NativeDetails rule = new NativeDetails();
        rule.addClassName("reveal");
        rule.setSummary(number, unit);
        rule.setContent(new Paragraph(words.texts()
                .get(
                        "panel.rule",
                        words.traffic(crossing.counted())
                                .toLowerCase(words.texts().locale()),
                        crossing.since() == null ? "" : words.formats().date(crossing.since()))));
        counter.add(RuleLink.small(Rule.CLOSED_DAYS, state, crossing.slug(), words.texts()), rule);
        return counter;
    }

    private static Div facts(CrossingOnDay crossing, ViewState state, CrossingWords words, CrossingClaims claims) {
        Div facts = new Div();
        facts.addClassName("panel-facts");
        String other = words.otherTraffic(crossing);
        if (!other.isEmpty()) {
            Div line = new Div(other);
            line.addClassName("panel-other");
            facts.add(line);
        }
        CargoWords cargo = new CargoWords(words.texts(), words.formats());
        crossing.stranded().forEach(figure -> {
            String slug = crossing.slug();
            var unit = figure.unit();
            facts.add(new Figure(
                    cargo.number(figure),
                    cargo.unit(unit),
                    words.formats().date(figure.asOf()),
                    words.texts(),
                    () -> claims.stranded(slug, unit)));
            new RatingWords(words.texts()).mark(figure.basis()).ifPresent(facts::add);
        });
        if (!crossing.stranded().isEmpty()) {
            facts.add(RuleLink.small(Rule.STRANDED_NOW, state, crossing.slug(), words.texts()));
        }
        return facts;
    }

    private static Div report(CrossingOnDay crossing, ViewState state, CrossingWords words, CrossingClaims claims) {
        Div report = new Div();
        report.addClassName("panel-report");
        Div last = new Div(words.lastReport(crossing));
        if (crossing.stale() && crossing.lastReportedOn() != null) {
            Span stale = new Span(words.texts().get("crossing.stale"));
            stale.addClassName("flag");
            last.add(new Span(" "), stale);
        }
        last.add(new Span(" "), RuleLink.small(Rule.FRESHNESS, state, crossing.slug(), words.texts()));
        report.add(last);
        if (crossing.contradicted()) {
            report.add(contradiction(crossing, words, claims));
        }
        return report;
    }

    private static NativeDetails contradiction(CrossingOnDay crossing, CrossingWords words, CrossingClaims claims) {
        String slug = crossing.slug();
        NativeDetails details = new NativeDetails();
        details.addClassNames("reveal", "contradiction");
        Span flag = new Span(words.texts()
                .get("panel.contradicted." + (crossing.contradictions().contains(Reason.STATUS) ? "status" : "start")));
        flag.addClassName("flag");
        details.setSummary(flag);
        Figure.onFirstOpening(details, () -> {
            var said = claims.contradicting(slug);
            CrossingWords now = CrossingWords.here();
            return said.isEmpty()
                    ? new EmptyState(now.texts().get("figure.no-claims"))
                    : new Sayings(said, now.texts());
        });
        return details;
    }
}
