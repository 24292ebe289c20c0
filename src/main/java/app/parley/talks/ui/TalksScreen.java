package app.parley.talks.ui;

import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import app.parley.talks.CeasefireQuery;
import app.parley.talks.CommitmentEntry;
import app.parley.talks.CommitmentFilter;
import app.parley.talks.CommitmentQuery;
import app.parley.talks.RoundGap;
import app.parley.talks.RoundLine;
import app.parley.talks.RoundLineQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All talks: the line of rounds over all tracks, with ceasefires, force and closures beneath; then how things stand. */
@Route(value = "talks", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/round-line.css")
public class TalksScreen extends Screen {

    private static final String FIGURE = "figure";

    private final transient RoundLineQuery lines;
    private final transient CeasefireQuery ceasefires;
    private final transient CommitmentQuery commitments;
    private @Nullable String stepTaken;

    public TalksScreen(RoundLineQuery lines, CeasefireQuery ceasefires, CommitmentQuery commitments) {
        this.lines = lines;
        this.ceasefires = ceasefires;
        this.commitments = commitments;
        addClassName("talks-screen");
    }

    @Override
    protected String heading() {
        return texts().get("nav.talks");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords words = TalksWords.here();
        Situation situation = viewed.situation();
        ViewState state = viewed.state();
        Optional<RoundLine> found = lines.of(situation, state.window(), state.on(), asOf());
        List<RoundSummary> rounds = found.map(RoundLine::rounds).orElse(List.of());
        add(new TalksNavigation("talks", state, texts()), new H1(lead(rounds, state, words)));
        found.ifPresentOrElse(line -> add(line(line, state, words)), () -> add(new EmptyState(words.get("no-rounds"))));
        add(new TalksDigest(
                found.map(RoundLine::ceasefires).orElse(List.of()),
                ceasefires.stateOn(situation, state.on(), asOf()),
                commitments.on(situation, CommitmentFilter.all(), state.on(), asOf()),
                state,
                words));
    }

    /** "6 rounds on 4 tracks by 23 Nov 2026; the last in Urumqi, 1–7 Apr 2026, 230 days before." */
    private static String lead(List<RoundSummary> rounds, ViewState state, TalksWords words) {
        List<RoundSummary> met = rounds.stream()
                .filter(round -> round.status().tookPlace()
                        && !RoundLinePlot.first(round).isAfter(state.on()))
                .toList();
        String day = words.formats().day(state.on());
        if (met.isEmpty()) {
            return words.get("lead.none", day);
        }
        RoundSummary last = met.getLast();
        long tracks = met.stream().map(RoundSummary::process).distinct().count();
        String since = RoundGap.since(last, state.on()).map(words::gap).orElse("");
        return words.get(
                state.isToday() ? "lead-today" : "lead",
                words.texts().count("talks.rounds", met.size()),
                words.texts().count("talks.tracks", tracks),
                words.place(last),
                words.days(last),
                since);
    }

    private Component line(RoundLine line, ViewState state, TalksWords words) {
        Section section = new Section(new H2(words.get("line.title")));
        section.addClassName("rounds");
        if (!line.rounds().isEmpty() || !line.ceasefires().isEmpty()) {
            section.add(drawing(line, state, words), new RoundSteps(line, state, words, days -> look(FIGURE, days)));
        }
        if (!line.undated().isEmpty()) {
            section.add(undated(line.undated(), state, words));
        }
        return section;
    }

    private Component drawing(RoundLine line, ViewState state, TalksWords words) {
        LineControls controls = new LineControls(line, state.on(), words, this::look);
        Div drawing = new Div(controls, new RoundLinePlot(line, state, words));
        drawing.addClassName("line-figure");
        drawing.setId("line-" + FIGURE);
        drawing.getElement().setAttribute("tabindex", "-1");
        Paragraph how = new Paragraph(words.get("line.how"));
        how.addClassName("quiet");
        drawing.add(how);
        if (line.datedInPart() > 0) {
            Paragraph apart = new Paragraph(words.texts().count("talks.line.dated-in-part", line.datedInPart()));
            apart.addClassName("quiet");
            drawing.add(apart);
        }
        keepFocus();
        return drawing;
    }

    private void look(String step, @Nullable DaySpan window) {
        stepTaken = step;
        go(state().withWindow(window));
    }

    /** Whoever took a step by keyboard can take it again; whoever asked for other days is brought to them. */
    private void keepFocus() {
        if (stepTaken != null) {
            getElement().executeJs("document.getElementById($0)?.focus()", "line-" + stepTaken);
            stepTaken = null;
        }
    }

    private static Component undated(List<RoundSummary> rounds, ViewState state, TalksWords words) {
        UnorderedList list = new UnorderedList();
        for (RoundSummary round : rounds) {
            Anchor link = new Anchor(state.carried().href("talks/" + round.id()), words.place(round));
            link.addClassName("round-place");
            Span track = new Span(round.process().name());
            track.addClassName("quiet");
            Div head = new Div(new RoundMark(round.status(), words), link, track);
            head.addClassName("undated-head");
            ListItem item = new ListItem(head);
            if (round.outcome() != null) {
                item.add(new Paragraph(round.outcome()));
            }
            item.add(new Cited(round.sources(), words.texts()));
            list.add(item);
        }
        Div undated = new Div(new H3(words.get("undated")), new Paragraph(words.get("undated.why")), list);
        undated.addClassName("undated");
        return undated;
    }

    static String madeAt(CommitmentEntry one, TalksWords words) {
        CommitmentEntry.MadeAt round = one.round();
        if (round == null) {
            return words.get("made-elsewhere");
        }
        String place = round.city() == null ? round.process().name() : round.city();
        return round.startOn() == null
                ? place
                : words.get("made-at", place, words.formats().date(round.startOn()));
    }
}
