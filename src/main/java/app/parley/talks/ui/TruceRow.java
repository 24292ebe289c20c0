package app.parley.talks.ui;

import app.parley.shell.ViewState;
import app.parley.talks.CeasefireState;
import app.parley.talks.RoundLine;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The ceasefires as bars on the line of rounds: full where one ran for certain, dashed where it may have, hatched where contested. */
class TruceRow extends Div {
    private final TalksWords words;
    private final LineScale scale;
    private final ViewState state;

    TruceRow(RoundLine line, LineScale scale, ViewState state, TalksWords words) {
        this.words = words;
        this.scale = scale;
        this.state = state;
        addClassNames("line-row", "line-truces");
        List<RoundLine.Truce> shown = line.ceasefires().stream()
                .filter(truce -> scale.shows(truce.earliest(), truce.latest()))
                .toList();
        List<Integer> rows = rows(shown);
        Div cells = new Div();
        cells.addClassName("line-cells");
        cells.getStyle()
                .set(
                        "--rows",
                        String.valueOf(1
                                + rows.stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0)));
        for (int i = 0; i < shown.size(); i++) {
            cells.add(bar(shown.get(i), rows.get(i)));
        }
        if (shown.isEmpty()) {
            cells.add(RoundLinePlot.none(words.get("line.no-truce-in-window")));
        }
        add(RoundLinePlot.name(words.get("ceasefires"), words.get("line.ceasefires.unit")), cells);
    }

    private Anchor bar(RoundLine.Truce truce, int row) {
        Anchor bar = new Anchor(CeasefiresScreen.href(truce.entry(), state));
        RoundLinePlot.at(bar, "line-truce", scale.start(truce.earliest()));
        bar.getStyle()
                .set("inline-size", LineScale.percent(scale.width(truce.earliest(), truce.latest())))
                .set("--row", String.valueOf(row));
        boolean unknown = truce.entry().state() == CeasefireState.UNKNOWN && !truce.isAfter(state.on());
        if (truce.last().isBefore(truce.first()) || unknown) {
            bar.addClassName("is-vague");
        }
        if (truce.isAfter(state.on())) {
            bar.addClassName("is-later");
        }
        if (truce.open()) {
            bar.addClassName("is-open");
        }
        truce.contested().forEach(days -> bar.add(contested(truce, days)));
        String name = name(truce);
        bar.getElement().setAttribute("aria-label", name);
        bar.setTitle(name);
        return bar;
    }

    /** Hatched on the days on which a side's word that it does not hold stood. */
    private static Span contested(RoundLine.Truce truce, DaySpan days) {
        LineScale own = LineScale.of(new DaySpan(truce.earliest(), truce.latest()));
        LocalDate last = Objects.requireNonNull(days.to(), "an end");
        Span part = RoundLinePlot.at(new Span(), "line-contested", own.start(days.from()));
        part.getStyle().set("inline-size", LineScale.percent(own.width(days.from(), last)));
        part.getElement().setAttribute("aria-hidden", "true");
        return part;
    }

    private String name(RoundLine.Truce truce) {
        String name = words.get("ceasefire.title", words.period(truce.entry()));
        return truce.contested().isEmpty()
                ? name
                : words.get(
                        "line.contested-from",
                        name,
                        words.formats().day(truce.contested().getFirst().from()));
    }

    /** Rows so that none covers another on the same row, by start. */
    private static List<Integer> rows(List<RoundLine.Truce> truces) {
        List<LocalDate> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (RoundLine.Truce one : truces) {
            int row = 0;
            while (row < ends.size() && !ends.get(row).isBefore(one.earliest())) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(one.latest());
            } else {
                ends.set(row, one.latest());
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }
}
