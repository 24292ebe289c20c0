package app.parley.talks.ui;

import app.parley.talks.RoundLine;
import app.parley.talks.RoundSummary;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is shown of the line, and the steps to more, less, earlier and later. */
class LineControls extends Div {
    private final TalksWords words;
    private final SerializableBiConsumer<String, @Nullable DaySpan> chosen;

    /** @param chosen gets the name of the step and the window it leads to; null for the whole */
    LineControls(
            RoundLine line, LocalDate on, TalksWords words, SerializableBiConsumer<String, @Nullable DaySpan> chosen) {
        this.words = words;
        this.chosen = chosen;
        addClassName("line-controls");
        LineWindow window = new LineWindow(line.whole(), line.window());
        Div steps = new Div(
                step(
                        "earlier",
                        words.get("line.earlier"),
                        window.isFirst() ? window.shown() : window.earlier(),
                        window),
                step("later", words.get("line.later"), window.isLast() ? window.shown() : window.later(), window),
                step(
                        "closer",
                        words.get("line.closer"),
                        window.isClosest() ? window.shown() : window.closer(middle(line, on)),
                        window),
                step("wider", words.get("line.wider"), window.wider(), window),
                step("all", words.get("line.all"), null, window));
        steps.addClassName("line-steps");
        steps.getElement().setAttribute("role", "group").setAttribute("aria-label", words.get("line.steps"));
        add(shown(line), steps);
    }

    private Div shown(RoundLine line) {
        LocalDate last = Objects.requireNonNull(line.window().to());
        Span days = new Span(words.texts()
                .get(
                        "format.interval",
                        words.formats().day(line.window().from()),
                        words.formats().day(last)));
        days.addClassName("line-window");
        Div shown = new Div(days);
        shown.getElement().setAttribute("role", "status");
        long before = line.rounds().stream()
                .filter(round ->
                        RoundLinePlot.last(round).isBefore(line.window().from()))
                .count();
        long after = line.rounds().stream()
                .filter(round -> RoundLinePlot.first(round).isAfter(last))
                .count();
        List<String> outside = new ArrayList<>();
        if (before > 0) {
            outside.add(words.texts().count("talks.line.rounds-earlier", before));
        }
        if (after > 0) {
            outside.add(words.texts().count("talks.line.rounds-later", after));
        }
        if (!outside.isEmpty()) {
            Span more = new Span(words.joined(outside));
            more.addClassName("quiet");
            shown.add(more);
        }
        return shown;
    }

    private NativeButton step(String name, String label, @Nullable DaySpan to, LineWindow window) {
        boolean leads = to == null ? !window.isWhole() : !to.equals(window.shown());
        NativeButton step = new NativeButton(label);
        step.setId("line-" + name);
        if (leads) {
            step.addClickListener(event -> chosen.accept(name, to));
        } else {
            // It keeps the focus of whoever came here by it.
            step.getElement().setAttribute("aria-disabled", "true");
        }
        return step;
    }

    /** Of the rounds shown the one in the middle; else the day viewed if it is shown, else the middle of the window. */
    private static LocalDate middle(RoundLine line, LocalDate on) {
        LineScale scale = LineScale.of(line.window());
        List<RoundSummary> shown = line.rounds().stream()
                .filter(round -> scale.shows(RoundLinePlot.first(round), RoundLinePlot.last(round)))
                .toList();
        if (!shown.isEmpty()) {
            return RoundLinePlot.first(shown.get(shown.size() / 2));
        }
        return scale.shows(on, on) ? on : line.window().from().plusDays(scale.days() / 2);
    }
}
