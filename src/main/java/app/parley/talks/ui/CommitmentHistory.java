package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.RecordLinks;
import app.parley.shell.ViewState;
import app.parley.talks.CommitmentCourse;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.RoundSummary;
import app.parley.talks.ScoreStep;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** How a commitment fared: its reviews with their evidence and score, and how it stood at each later round. */
final class CommitmentHistory {
    private CommitmentHistory() {}

    /** @param one as it stood on that day */
    static Section reviews(CommitmentEntry one, LocalDate day, TalksWords words) {
        Section section = new Section(new H2(words.get("score-over-time")));
        section.setId("reviews");
        if (one.reviews().isEmpty()) {
            section.add(new EmptyState(words.get("no-reviews")));
            return section;
        }
        List<ScoreStep> steps = ScoreStep.of(one.reviews(), day);
        if (steps.stream().anyMatch(step -> step.score() != null)) {
            section.add(new ScoreSketch(steps, words));
        }
        FactTable table = new FactTable(
                words.get("reviews"),
                List.of(
                        words.get("column.reviewed-on"),
                        words.get("column.stands"),
                        words.get("column.score"),
                        words.get("column.evidence"),
                        words.get("column.sources")));
        table.addClassName("commitment-reviews");
        for (CommitmentEntry.Review review : one.reviews()) {
            String score =
                    review.score() == null ? words.get("score-name.unscored") : words.get("score", review.score());
            String evidence = review.evidence() == null ? words.get("no-evidence") : review.evidence();
            table.row(
                    new Span(words.formats().date(review.on())),
                    new Span(words.get("commitment." + review.state().code())),
                    new Span(score),
                    new Span(evidence),
                    new Div(
                            new Cited(review.sources(), words.texts()),
                            RecordLinks.of(
                                    "commitment_reviews",
                                    review.id(),
                                    words.formats().date(review.on()))));
        }
        section.add(table);
        return section;
    }

    static Section laterRounds(CommitmentCourse course, ViewState state, TalksWords words) {
        Section section = new Section(new H2(words.get("later-rounds")));
        section.setId("rounds");
        if (course.later().isEmpty()) {
            boolean nowhere = course.onDay().entry().round() == null;
            section.add(new EmptyState(words.get(nowhere ? "no-round-to-follow" : "no-later-rounds")));
            return section;
        }
        FactTable table = new FactTable(
                words.get("later-rounds"),
                List.of(words.get("column.round"), words.get("column.days"), words.get("column.outcome")));
        table.addClassName("later-rounds");
        for (CommitmentCourse.Later later : course.later()) {
            RoundSummary round = later.round().round();
            table.row(
                    new Anchor(state.carried().href("talks/" + round.id()), words.place(round)),
                    new Span(words.days(round)),
                    outcome(later, words));
        }
        section.add(table);
        return section;
    }

    private static Component outcome(CommitmentCourse.Later later, TalksWords words) {
        Div outcome = new Div(CommitmentSign.of(later.at()).sign(), new Span(CommitmentSign.words(later.at(), words)));
        outcome.addClassName("later-outcome");
        if (later.round().onlySide() != null) {
            Span only = new Span(words.get("only-side", later.round().onlySide()));
            only.addClassName("quiet");
            outcome.add(only);
        }
        return outcome;
    }
}
