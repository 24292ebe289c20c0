package app.parley.overview.ui;

import app.parley.cargo.CargoUnit;
import app.parley.cargo.StrandedDifference;
import app.parley.cargo.StrandedFigure;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.ComparedSide;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Saying;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Two sides of a comparison, row by row, with the difference where like stands beside like. */
class CompareTable extends FactTable {

    private final CrossingWords words;
    private final CargoWords cargo;
    private final ViewState state;
    private final ComparedSide first;
    private final ComparedSide second;

    /** @param names of the two sides, as columns */
    CompareTable(ComparedSide first, ComparedSide second, List<String> names, ViewState state, CrossingWords words) {
        super(
                words.texts().get("compare.table"),
                List.of(
                        words.texts().get("compare.column.what"),
                        names.getFirst(),
                        names.getLast(),
                        words.texts().get("compare.column.difference")));
        this.first = first;
        this.second = second;
        this.state = state;
        this.words = words;
        cargo = new CargoWords(words.texts(), words.formats());
        addClassName("compare-table");
        days();
        stranded();
    }

    private void days() {
        Texts texts = words.texts();
        String traffic = words.traffic(state.traffic()).toLowerCase(texts.locale());
        group(texts.get("compare.group.days", traffic));
        row(new Span(texts.get("compare.days")), window(first), window(second), words(""));
        row(new Span(texts.get("compare.status")), status(first), status(second), words(""));
        row(
                named("compare.counter", Rule.CLOSED_DAYS),
                counter(first.onLastDay()),
                counter(second.onLastDay()),
                words(""));
        boolean alike = first.tally().days() == second.tally().days();
        for (CrossingStatus status : CrossingStatus.values()) {
            int one = first.tally().of(status);
            int other = second.tally().of(status);
            row(
                    new StatusMark(status, texts.get("compare.days." + status.code())),
                    number(one),
                    number(other),
                    words(alike ? signed(other - one) : texts.get("compare.unlike-windows")));
        }
    }

    private Component window(ComparedSide side) {
        DaySpan window = side.window();
        return lines(
                words.texts().count("compare.day-count", side.tally().days()),
                words.texts()
                        .get(
                                "format.interval",
                                words.formats().day(window.from()),
                                words.formats().day(last(side))));
    }

    private Component status(ComparedSide side) {
        CrossingOnDay crossing = side.onLastDay();
        Div cell = new Div(new StatusMark(crossing.status(), words.texts()));
        cell.add(quiet(words.texts().get("compare.on", words.formats().day(last(side)))));
        return cell;
    }

    private Component counter(CrossingOnDay crossing) {
        if (crossing.closedDays() == null) {
            return quiet(words.texts().get("compare.no-counter"));
        }
        Div cell = new Div(number(words.number(crossing.closedDays())));
        if (crossing.since() != null) {
            cell.add(quiet(words.formats().since(crossing.since())));
        }
        return cell;
    }

    private void stranded() {
        group(words.texts().get("compare.group.stranded"));
        TreeSet<CargoUnit> units = new TreeSet<>();
        first.onLastDay().stranded().forEach(figure -> units.add(figure.unit()));
        second.onLastDay().stranded().forEach(figure -> units.add(figure.unit()));
        if (units.isEmpty()) {
            String none = words.texts().get("cargo.none-short");
            row(named("compare.stranded", Rule.STRANDED_NOW), quiet(none), quiet(none), words(""));
        }
        for (CargoUnit unit : units) {
            Optional<StrandedFigure> one = of(unit, first);
            Optional<StrandedFigure> other = of(unit, second);
            Div name = new Div(new Span(cargo.unit(unit)), new Span(" "), rule(Rule.STRANDED_NOW));
            row(name, figure(one), figure(other), difference(one, other));
        }
    }

    private static Optional<StrandedFigure> of(CargoUnit unit, ComparedSide side) {
        return side.onLastDay().stranded().stream()
                .filter(figure -> figure.unit() == unit)
                .findFirst();
    }

    private Component figure(Optional<StrandedFigure> found) {
        if (found.isEmpty()) {
            return quiet(words.texts().get("cargo.none-short"));
        }
        StrandedFigure figure = found.get();
        ArrayList<Saying> sayings = new ArrayList<>(cargo.sayings(figure));
        Div cell = new Div(new Figure(
                cargo.number(figure),
                cargo.unit(figure.unit()),
                words.formats().date(figure.asOf()),
                words.texts(),
                () -> sayings));
        String best = cargo.best(figure);
        if (!best.isEmpty()) {
            cell.add(quiet(best));
        }
        return cell;
    }

    /** Of like units alone, with both dates, for the two counts need not speak of one day. */
    private Component difference(Optional<StrandedFigure> one, Optional<StrandedFigure> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return words("");
        }
        Texts texts = words.texts();
        String dates = texts.get(
                "compare.dates",
                words.formats().date(other.get().asOf()),
                words.formats().date(one.get().asOf()));
        return StrandedDifference.between(one.get(), other.get())
                .map(difference -> lines(inWords(difference), dates))
                .orElseGet(() -> lines(texts.get("compare.no-difference"), dates));
    }

    private String inWords(StrandedDifference difference) {
        Texts texts = words.texts();
        Long low = difference.low();
        Long high = difference.high();
        if (low == null) {
            return texts.get("format.at-most", signed(Objects.requireNonNull(high)));
        }
        if (high == null) {
            return texts.get("format.at-least", signed(low));
        }
        return low.equals(high) ? signed(low) : texts.get("compare.from-to", signed(low), signed(high));
    }

    private Component named(String key, Rule rule) {
        return new Div(new Span(words.texts().get(key)), new Span(" "), rule(rule));
    }

    private RuleLink rule(Rule rule) {
        return new RuleLink(rule, state, second.onLastDay().slug(), words.texts());
    }

    private Span number(long number) {
        return number(words.formats().number(number));
    }

    private static Span number(String number) {
        Span shown = new Span(number);
        shown.addClassName("compare-number");
        return shown;
    }

    private Div lines(String main, String below) {
        return new Div(new Div(main), quiet(below));
    }

    private static LocalDate last(ComparedSide side) {
        return Objects.requireNonNull(side.window().to(), "the window has an end");
    }

    /** "+12", "−3" with the sign of print, "0". */
    private String signed(long difference) {
        String number = words.formats().number(Math.abs(difference));
        return difference == 0 ? number : (difference > 0 ? "+" : "\u2212") + number;
    }

    static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
