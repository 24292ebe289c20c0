package app.parley.crossing.ui;

import app.parley.cargo.StrandedFigure;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.ClaimContradiction;
import app.parley.crossing.CrossingOnDay;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Saying;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Crossings on one day, a row each: status of the counted traffic, day, other traffic, stranded cargo, freshness. */
class CrossingTable extends FactTable {

    private final CrossingWords words;
    private final CargoWords cargo;
    private final ViewState state;

    /** Rows by status, the closed first, then by name. */
    public CrossingTable(List<CrossingOnDay> crossings, ViewState state, CrossingWords words) {
        super(
                words.texts().get("crossing.page.all"),
                Stream.of("name", "status", "day", "other", "stranded", "reported")
                        .map(column -> words.texts().get("crossing.list.column." + column))
                        .toList());
        this.words = words;
        this.cargo = new CargoWords(words.texts(), words.formats());
        this.state = state;
        addClassName("crossing-table");
        crossings.stream()
                .sorted(Comparator.comparing(CrossingOnDay::status).thenComparing(CrossingOnDay::name))
                .forEach(crossing -> row(List.of(
                        name(crossing),
                        status(crossing),
                        day(crossing),
                        other(crossing),
                        stranded(crossing),
                        reported(crossing))));
    }

    private Component name(CrossingOnDay crossing) {
        String href = state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug());
        Anchor link = new Anchor(href, crossing.name());
        link.addClassName("crossing-link");
        Div name = new Div(link);
        List<String> provinces = Stream.of(
                        crossing.sideA().province(), crossing.sideB().province())
                .filter(province -> province != null && !province.isBlank())
                .toList();
        if (!provinces.isEmpty()) {
            name.add(quiet(String.join(words.texts().get("list.dash"), provinces)));
        }
        return name;
    }

    private Component status(CrossingOnDay crossing) {
        Div status = new Div(new StatusMark(crossing.status(), words.texts()));
        if (crossing.since() != null) {
            status.add(quiet(words.formats().since(crossing.since())));
        }
        for (ClaimContradiction.Reason reason : crossing.contradictions()) {
            Div flag = new Div(
                    words.texts().get("crossing.page.disagree." + reason.name().toLowerCase(java.util.Locale.ROOT)));
            flag.addClassNames("flag", "small");
            status.add(flag);
        }
        return status;
    }

    private Component day(CrossingOnDay crossing) {
        if (crossing.closedDays() == null) {
            return quiet(words.texts().get("crossing.page.no-count"));
        }
        Span number = new Span(words.number(crossing.closedDays()));
        number.addClassName("day-number");
        return number;
    }

    private Component other(CrossingOnDay crossing) {
        String other = words.otherTraffic(crossing);
        return other.isEmpty() ? quiet(words.texts().get("crossing.page.other-unknown")) : new Div(other);
    }

    private Component stranded(CrossingOnDay crossing) {
        if (crossing.stranded().isEmpty()) {
            return quiet(words.texts().get("cargo.none-short"));
        }
        Div list = new Div();
        crossing.stranded().forEach(figure -> list.add(figure(figure)));
        return list;
    }

    private Figure figure(StrandedFigure figure) {
        ArrayList<Saying> sayings = new ArrayList<>(cargo.sayings(figure));
        return new Figure(
                cargo.number(figure),
                cargo.unit(figure.unit()),
                words.formats().date(figure.asOf()),
                words.texts(),
                () -> sayings);
    }

    private Component reported(CrossingOnDay crossing) {
        Texts texts = words.texts();
        if (crossing.lastReportedOn() == null || crossing.ageDays() == null) {
            return flag(texts.get("crossing.page.never-reported"));
        }
        Div reported = new Div(words.formats().day(crossing.lastReportedOn()));
        reported.add(quiet(age(crossing.ageDays(), texts)));
        if (crossing.stale()) {
            reported.add(flag(texts.get("crossing.page.stale")));
        }
        return reported;
    }

    /** How long before the day viewed. */
    static String age(int days, Texts texts) {
        return days == 0 ? texts.get("crossing.page.same-day") : texts.count("crossing.page.before-day", days);
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }

    private static Div flag(String text) {
        Div line = new Div(text);
        line.addClassNames("flag", "small");
        return line;
    }
}
