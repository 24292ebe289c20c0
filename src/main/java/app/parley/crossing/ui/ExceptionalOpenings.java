package app.parley.crossing.ui;

import app.parley.crossing.ClosureRun;
import app.parley.crossing.CrossingPage;
import app.parley.crossing.Direction;
import app.parley.crossing.ExceptionalOpening;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Figure;
import app.parley.shell.Rule;
import app.parley.shell.Saying;
import app.parley.shell.Sayings;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was let through while the counted traffic was closed, as assessed, and the claims that say such a thing. */
class ExceptionalOpenings extends PageSection {
    private static final int MOST = 30;

    private final transient CrossingView view;

    ExceptionalOpenings(CrossingView view, CrossingPage crossing) {
        super("exceptional", view.texts());
        this.view = view;
        List<ExceptionalOpening> openings =
                ExceptionalOpening.upTo(view.on(), view.counted(), view.days().closures());
        if (openings.isEmpty()) {
            boolean everClosed = !ClosureRun.upTo(view.on(), view.runs()).isEmpty();
            add(new EmptyState(
                    everClosed
                            ? view.text("crossing-days.exceptional.none", view.countedInWords())
                            : view.text("crossing-days.exceptional.never-closed", view.countedInWords())));
        } else {
            add(table(openings));
        }
        if (openings.size() > MOST) {
            add(new Paragraph(view.texts().count("crossing-days.exceptional.more", openings.size() - MOST)));
        }
        addClaims(crossing);
        add(rules(List.of(Rule.EXCEPTIONAL_OPENING), view.state(), view.slug(), view.texts()));
    }

    private FactTable table(List<ExceptionalOpening> openings) {
        FactTable table = new FactTable(
                view.text("crossing-days.exceptional.table"),
                Stream.of("what", "when", "days", "basis")
                        .map(column -> view.text("crossing-days.exceptional.column." + column))
                        .toList());
        table.addClassName("exceptional-openings");
        openings.reversed().stream().limit(MOST).forEach(opening -> {
            Div what = new Div(new StatusMark(opening.status(), view.words().traffic(opening.traffic())));
            what.add(quiet(view.text("crossing-days.exceptional."
                    + (opening.kind() == ExceptionalOpening.Kind.BREAK
                            ? "break"
                            : opening.status().code()))));
            what.add(quiet(way(opening.direction())));
            Div when = new Div(
                    opening.inForce()
                            ? view.text("format.since", view.words().formats().day(opening.from()))
                            : view.interval(opening.from(), opening.to()));
            if (opening.inForce()) {
                when.add(quiet(
                        view.text("crossing-days.still", view.words().formats().day(view.on()))));
            }
            table.row(
                    what,
                    when,
                    new Span(view.texts().count("crossing-days.days-number", opening.days())),
                    CrossingCalendar.basis(opening.closureIds(), view));
        });
        return table;
    }

    private String way(Direction direction) {
        String a = view.situation().sideA().name();
        String b = view.situation().sideB().name();
        return switch (direction) {
            case A_TO_B -> view.text("crossing.page.way", a, b);
            case B_TO_A -> view.text("crossing.page.way", b, a);
            case BOTH -> view.text("crossing.page.both-ways");
        };
    }

    private void addClaims(CrossingPage crossing) {
        if (crossing.passing().isEmpty()) {
            return;
        }
        NativeDetails reveal = new NativeDetails();
        reveal.addClassNames("reveal", "small", "exceptional-claims");
        reveal.setSummaryText(view.texts().count("crossing-days.exceptional.claims", crossing.passingInAll()));
        ArrayList<Saying> sayings = new ArrayList<>(crossing.passing().stream()
                .map(new ClaimSayings(view.words())::of)
                .toList());
        Texts texts = view.texts();
        Figure.onFirstOpening(reveal, () -> new Sayings(sayings, texts));
        add(reveal);
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
