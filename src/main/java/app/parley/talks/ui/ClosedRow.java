package app.parley.talks.ui;

import app.parley.crossing.ClosedToTrade;
import app.parley.talks.RoundLine;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A faint area of how many crossings were closed to trade; the list of rounds tells the numbers. */
class ClosedRow extends Div {
    private static final int HEIGHT = 100;

    ClosedRow(RoundLine line, LineScale scale, LocalDate on, TalksWords words) {
        addClassNames("line-row", "line-closed");
        getElement().setAttribute("aria-hidden", "true");
        List<ClosedToTrade> days = line.closed();
        int most = days.stream().mapToInt(ClosedToTrade::assessed).max().orElse(0);
        Div cells = new Div();
        cells.addClassName("line-cells");
        if (most == 0) {
            cells.add(RoundLinePlot.none(words.get("line.no-assessment")));
        } else {
            cells.add(drawing(line, scale, on, most));
            ClosedToTrade last = days.getLast();
            String share = words.get("line.of", last.closed(), last.assessed());
            double at = scale.at(last.day());
            Span name = RoundLinePlot.at(new Span(share), "line-last", at);
            name.addClassName(at > 0.85 ? "is-before" : "is-after");
            cells.add(name);
        }
        String every = words.texts().count("talks.line.closed.every", line.closedEvery());
        add(RoundLinePlot.name(words.get("line.closed"), every), cells);
    }

    private static Svg drawing(RoundLine line, LineScale scale, LocalDate on, int most) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < line.closed().size(); i++) {
            ClosedToTrade day = line.closed().get(i);
            if (day.closed() > 0) {
                LocalDate next = day.day().plusDays(line.closedEvery());
                LocalDate end = Stream.of(next, on.plusDays(1), scale.last().plusDays(1))
                        .min(LocalDate::compareTo)
                        .orElseThrow();
                double height = (double) HEIGHT * day.closed() / most;
                steps.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%.2f\" width=\"%d\" height=\"%.2f\"/>",
                        day.day().toEpochDay() - scale.first().toEpochDay(),
                        HEIGHT - height,
                        end.toEpochDay() - day.day().toEpochDay(),
                        height));
            }
        }
        Svg drawing = new Svg(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" shape-rendering=\"crispEdges\">%s</svg>",
                scale.days(),
                HEIGHT,
                steps));
        drawing.addClassName("line-drawing");
        return drawing;
    }
}
