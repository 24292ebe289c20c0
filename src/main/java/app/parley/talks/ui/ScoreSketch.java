package app.parley.talks.ui;

import app.parley.talks.ScoreStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A score from 0 to 3 as steps on an axis of days; a stretch that nobody scored is hatched. The table below it says the
 * same in words, so it is hidden from screen readers.
 */
final class ScoreSketch extends Div {
    private static final int HIGHEST = 3;

    private final LocalDate first;
    private final long days;

    /** @param steps at least one, oldest first */
    ScoreSketch(List<ScoreStep> steps, TalksWords words) {
        first = steps.getFirst().from();
        LocalDate last = steps.getLast().to();
        days = ChronoUnit.DAYS.between(first, last) + 1;
        addClassName("score-sketch");
        getElement().setAttribute("aria-hidden", "true");
        Div scale = new Div();
        scale.addClassName("score-scale");
        for (int score = HIGHEST; score >= 0; score--) {
            scale.add(new Span(String.valueOf(score)));
        }
        Div plot = new Div();
        plot.addClassName("score-plot");
        steps.forEach(step -> plot.add(bar(step)));
        Div ends = new Div(
                new Span(words.formats().day(first)),
                new Span(first.equals(last) ? "" : words.formats().day(last)));
        ends.addClassName("score-ends");
        add(scale, plot, ends);
    }

    private Span bar(ScoreStep step) {
        Span bar = new Span();
        bar.addClassName("score-step");
        bar.getStyle()
                .set("inset-inline-start", share(ChronoUnit.DAYS.between(first, step.from()), days))
                .set("inline-size", share(ChronoUnit.DAYS.between(step.from(), step.to()) + 1, days));
        if (step.score() == null) {
            bar.addClassName("is-unscored");
        } else {
            bar.getStyle().set("block-size", share(step.score(), HIGHEST));
        }
        return bar;
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
    }
}
