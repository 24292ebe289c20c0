package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.RoundLine;
import app.parley.talks.RoundSummary;
import app.parley.talks.TalksProcess;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The rounds of all tracks on one axis of time, the days between them, the ceasefires beneath, and faintly below what was
 * reported of force and of closed crossings, so that one sees what happened before, during and after each round. For wide
 * screens; {@link RoundSteps} tells the same in words.
 */
class RoundLinePlot extends Div {
    /** Shares of the narrowest line that a name takes up. */
    private static final double TICK_NAME = 0.06;

    private static final double VIEWED_NAME = 0.12;

    private final TalksWords words;
    private final ViewState state;
    private final LineScale scale;

    RoundLinePlot(RoundLine line, ViewState state, TalksWords words) {
        this.words = words;
        this.state = state;
        this.scale = LineScale.of(line.window());
        addClassName("line-plot");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("line.drawing"));
        add(ground(line), axis());
        line.rounds().stream().map(RoundSummary::process).distinct().forEach(track -> add(track(track, line)));
        add(between(line));
        add(new TruceRow(line, scale, state, words));
        add(new ForceRow(line, scale, words), new ClosedRow(line, scale, state.on(), words));
    }

    /** Behind everything: the marks of the axis, the days of each round, and the day viewed. */
    private Component ground(RoundLine line) {
        Div ground = new Div();
        ground.addClassName("line-ground");
        ground.getElement().setAttribute("aria-hidden", "true");
        for (LineTicks.Tick tick : LineTicks.of(scale)) {
            ground.add(at(new Span(), "line-tick", scale.at(tick.day())));
        }
        for (RoundSummary round : line.rounds()) {
            LocalDate from = first(round);
            LocalDate to = last(round);
            if (round.status().tookPlace() && scale.shows(from, to)) {
                Span band = at(new Span(), "line-band", scale.start(from));
                band.getStyle().set("inline-size", LineScale.percent(scale.width(from, to)));
                ground.add(band);
            }
        }
        if (scale.shows(state.on(), state.on())) {
            ground.add(at(new Span(), "line-viewed", middleOf(state.on())));
        }
        return ground;
    }

    private Component axis() {
        Div plot = new Div();
        plot.addClassName("line-cells");
        for (LineTicks.Tick tick : LineTicks.of(scale)) {
            if (!hasRoom(tick)) {
                continue;
            }
            Span name = at(new Span(name(tick)), "line-tick-name", scale.at(tick.day()));
            if (tick.whole()) {
                name.addClassName("is-whole");
            }
            plot.add(name);
        }
        if (scale.shows(state.on(), state.on())) {
            double at = middleOf(state.on());
            Span viewed = at(new Span(words.formats().day(state.on())), "line-viewed-name", at);
            viewed.getStyle().set("--lean", LineScale.percent(-at));
            plot.add(viewed);
        }
        Div row = new Div(new Span(), plot);
        row.addClassNames("line-row", "line-axis");
        row.getElement().setAttribute("aria-hidden", "true");
        return row;
    }

    /** False at the end of the axis, and beneath the name of the day viewed. */
    private boolean hasRoom(LineTicks.Tick tick) {
        double at = scale.at(tick.day());
        boolean viewed = scale.shows(state.on(), state.on());
        double from = middleOf(state.on()) * (1 - VIEWED_NAME);
        return at < 1 - TICK_NAME && !(viewed && at > from - TICK_NAME && at < from + VIEWED_NAME);
    }

    private String name(LineTicks.Tick tick) {
        String pattern = switch (tick.unit()) {
            case DAY -> words.get(tick.whole() ? "line.tick.day-and-month" : "line.tick.day");
            case MONTH -> words.get(tick.whole() ? "line.tick.month-and-year" : "line.tick.month");
            case YEAR -> words.get("line.tick.year");
        };
        return DateTimeFormatter.ofPattern(pattern, words.texts().locale()).format(tick.day());
    }

    private Component track(TalksProcess track, RoundLine line) {
        List<RoundSummary> shown = line.rounds().stream()
                .filter(round -> round.process().equals(track) && scale.shows(first(round), last(round)))
                .toList();
        List<Optional<LineLabels.Place>> places =
                LineLabels.of(shown.stream().map(this::middleOf).toList());
        int rows = LineLabels.rows(places);
        Div cells = new Div();
        cells.addClassName("line-cells");
        cells.getStyle().set("--rows", String.valueOf(rows));
        Div rail = new Div();
        rail.addClassName("line-rail");
        cells.add(rail);
        for (int i = 0; i < shown.size(); i++) {
            cells.add(mark(shown.get(i)));
            RoundSummary round = shown.get(i);
            places.get(i).ifPresent(place -> cells.add(label(round, place)));
        }
        if (shown.isEmpty()) {
            cells.add(none(words.get("line.none-in-window")));
        }
        Div row = new Div(new H3(track.name()), cells);
        row.addClassNames("line-row", "line-track");
        return row;
    }

    private Component mark(RoundSummary round) {
        LocalDate from = first(round);
        LocalDate to = last(round);
        Span mark = at(new Span(), "line-round", scale.start(from));
        mark.addClassName("round-" + round.status().code());
        if (isVague(round)) {
            mark.addClassName("is-vague");
        }
        mark.getStyle().set("inline-size", LineScale.percent(scale.width(from, to)));
        mark.setTitle(words.joined(List.of(words.place(round), words.status(round.status()), words.days(round))));
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private Component label(RoundSummary round, LineLabels.Place place) {
        Anchor link = new Anchor(state.carried().href("talks/" + round.id()), words.place(round));
        link.addClassName("round-place");
        Span status = new Span(words.status(round.status()));
        status.addClassNames("line-status", "round-" + round.status().code());
        Div name = new Div(link, status);
        Div label = new Div(name, part(words.days(round), "line-days"), part(helpers(round), "quiet"));
        if (isLater(round)) {
            label.add(part(words.get("later"), "round-later"));
        }
        double middle = middleOf(round);
        Div placed = at(new Div(label), "line-label", middle);
        placed.addClassName(place.before() ? "is-before" : "is-after");
        placed.getStyle().set("--row", String.valueOf(place.row()));
        return placed;
    }

    /** "Host: Qatar; mediators: Qatar, Türkiye". */
    private String helpers(RoundSummary round) {
        return RoundSteps.helpers(round, words).stream()
                .reduce((one, other) -> words.get("line.and-role", one, other))
                .orElse("");
    }

    private Component between(RoundLine line) {
        Div cells = new Div();
        cells.addClassName("line-cells");
        List<RoundLine.Step> steps = line.steps();
        for (int i = 0; i < steps.size(); i++) {
            RoundLine.Step step = steps.get(i);
            if (step.gap() == null) {
                continue;
            }
            LocalDate from = last(line.rounds().get(i)).plusDays(1);
            LocalDate to = end(step, line).minusDays(1);
            if (to.isBefore(from) || !scale.shows(from, to)) {
                continue;
            }
            double width = scale.width(from, to);
            String days = words.formats().range(step.gap().low(), step.gap().high());
            boolean fits = width * LineLabels.NARROWEST_LINE >= 7 * days.length() + 4;
            Span gap = at(new Span(), "line-gap", scale.start(from));
            if (fits) {
                gap.add(new Span(days));
            }
            gap.getStyle().set("inline-size", LineScale.percent(width));
            gap.setTitle(words.gap(step.gap()));
            if (step.nextId() == null) {
                gap.addClassName("is-open");
            }
            cells.add(gap);
        }
        Div row = new Div(name(words.get("line.between"), words.get("line.between.unit")), cells);
        row.addClassNames("line-row", "line-gaps");
        row.getElement().setAttribute("aria-hidden", "true");
        return row;
    }

    private LocalDate end(RoundLine.Step step, RoundLine line) {
        return line.rounds().stream()
                .filter(round -> round.id().equals(step.nextId()))
                .findFirst()
                .map(RoundLinePlot::first)
                .orElse(state.on());
    }

    private boolean isLater(RoundSummary round) {
        return first(round).isAfter(state.on());
    }

    private double middleOf(RoundSummary round) {
        double start = scale.start(first(round));
        return start + scale.width(first(round), last(round)) / 2;
    }

    private double middleOf(LocalDate day) {
        return scale.at(day) + 0.5 / scale.days();
    }

    static boolean isVague(RoundSummary round) {
        return round.startOn() != null && !round.startOn().isDay()
                || round.endOn() != null && !round.endOn().isDay();
    }

    static LocalDate first(RoundSummary round) {
        return Optional.ofNullable(round.startOn()).orElseThrow().earliest();
    }

    static LocalDate last(RoundSummary round) {
        return Optional.ofNullable(round.lastDay()).orElseThrow().latest();
    }

    /** Words in place of a drawing. */
    static Component none(String words) {
        Span none = new Span(words);
        none.addClassNames("quiet", "line-none");
        return none;
    }

    /** The name of a row and what is drawn in it. */
    static Component name(String name, String unit) {
        Div label = new Div(new H3(name), part(unit, "quiet line-unit"));
        label.addClassName("line-name");
        return label;
    }

    static <C extends HtmlComponent> C at(C part, String className, double share) {
        part.addClassName(className);
        part.getStyle().set("inset-inline-start", LineScale.percent(share));
        return part;
    }

    private static Div part(String text, String classNames) {
        Div part = new Div(text);
        part.addClassNames(classNames.split(" "));
        return part;
    }
}
