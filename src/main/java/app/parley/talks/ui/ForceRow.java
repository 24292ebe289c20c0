package app.parley.talks.ui;

import app.parley.talks.RoundLine;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** Faint columns of what is on file of force; the list of rounds tells the numbers, so it is hidden from screen readers. */
class ForceRow extends Div {
    private static final int HEIGHT = 100;

    ForceRow(RoundLine line, LineScale scale, TalksWords words) {
        addClassNames("line-row", "line-force");
        getElement().setAttribute("aria-hidden", "true");
        long most = line.slices().stream().mapToLong(ForceRow::counted).max().orElse(0);
        StringBuilder columns = new StringBuilder();
        for (RoundLine.Slice slice : line.slices()) {
            if (counted(slice) > 0) {
                columns.append(column(slice, scale, most));
            }
        }
        Svg drawing = new Svg(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>",
                scale.days(),
                HEIGHT,
                columns));
        drawing.addClassName("line-drawing");
        Div cells = new Div(drawing);
        cells.addClassName("line-cells");
        line.slices().stream()
                .filter(slice -> counted(slice) > 0)
                .max(Comparator.comparingLong(ForceRow::counted))
                .ifPresent(peak -> cells.add(peak(peak, scale, words)));
        if (most == 0) {
            cells.add(RoundLinePlot.none(words.get("line.no-force")));
        }
        add(RoundLinePlot.name(words.get("line.force"), unit(line, words)), cells);
    }

    private static long counted(RoundLine.Slice slice) {
        return slice.force() == null ? 0 : slice.force();
    }

    private static String column(RoundLine.Slice slice, LineScale scale, long most) {
        long from = slice.days().from().toEpochDay() - scale.first().toEpochDay();
        long days = Objects.requireNonNull(slice.days().to()).toEpochDay()
                - slice.days().from().toEpochDay()
                + 1;
        double height = (double) HEIGHT * counted(slice) / most;
        double gap = days > 1 ? 0.12 * days : 0.1;
        return String.format(
                Locale.ROOT,
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"/>",
                from + gap / 2,
                HEIGHT - height,
                days - gap,
                height);
    }

    private static Span peak(RoundLine.Slice peak, LineScale scale, TalksWords words) {
        double at = scale.start(peak.days().from())
                + scale.width(
                                peak.days().from(),
                                Objects.requireNonNull(peak.days().to()))
                        / 2;
        return RoundLinePlot.at(new Span(words.formats().number(counted(peak))), "line-peak", at);
    }

    private static String unit(RoundLine line, TalksWords words) {
        return switch (line.unit()) {
            case DAY -> words.get("line.force.a-day");
            case WEEK -> words.get("line.force.a-week");
            case MONTH -> words.get("line.force.a-month");
            case YEAR -> words.get("line.force.a-year");
        };
    }
}
