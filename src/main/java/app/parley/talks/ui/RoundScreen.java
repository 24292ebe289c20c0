package app.parley.talks.ui;

import app.parley.incident.IncidentEntry;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentQuery;
import app.parley.incident.ui.IncidentDigest;
import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.Neighbours;
import app.parley.talks.ParticipantRole;
import app.parley.talks.RoundDetail;
import app.parley.talks.RoundGap;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One round: its outcome, who sat at the table, what changed there, what was agreed, and what happened around it. */
@Route(value = "talks/:round", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
public class RoundScreen extends Screen implements BeforeEnterObserver {

    private static final String PARAMETER = "round";
    private static final int DAYS_AROUND = 7;
    private static final int MOST_INCIDENTS = 200;

    private final transient RoundQuery rounds;
    private final transient IncidentQuery incidents;
    private transient @Nullable RoundDetail detail;

    public RoundScreen(RoundQuery rounds, IncidentQuery incidents) {
        this.rounds = rounds;
        this.incidents = incidents;
        addClassNames("talks-screen", "round-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(PARAMETER).orElse("");
        Optional<Viewed> viewed = Viewed.in(event.getUI());
        if (viewed.isPresent()) {
            detail = rounds.find(viewed.get().situation(), id, asOf()).orElse(null);
            if (detail == null) {
                event.rerouteToError(NotFoundException.class);
            }
        }
    }

    @Override
    protected String heading() {
        TalksWords words = TalksWords.here();
        return detail == null
                ? texts().get("nav.talks")
                : words.get("round-title", words.place(detail.round()), words.days(detail.round()));
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        TalksWords words = TalksWords.here();
        ViewState state = viewed.state();
        RoundDetail shown = Objects.requireNonNull(detail);
        List<RoundSummary> all = rounds.list(viewed.situation(), asOf());
        add(new TalksNavigation("", state, texts()));
        Optional<Neighbours> beside = Neighbours.of(shown.round(), all);
        add(head(shown.round(), state, words), facts(shown, beside, words));
        beside.ifPresent(near -> add(new NeighbourLinks(near, state, words)));
        add(delegations(shown, state, words), new ChangeSection(shown, all, state, words));
        if (!shown.levels().isEmpty()) {
            add(levels(shown, state, words));
        }
        add(new SessionList(shown.sessions(), words), new StatementList(shown, state, words));
        add(agreed(shown, state, words));
        around(shown.round(), viewed, words).ifPresent(this::add);
    }

    private Component head(RoundSummary round, ViewState state, TalksWords words) {
        Anchor all = new Anchor(state.carried().href("talks"), texts().get("nav.talks"));
        Span track = new Span(words.joined(Stream.of(round.process().name(), words.number(round))
                .filter(part -> !part.isEmpty())
                .toList()));
        track.addClassName("quiet");
        Div path = new Div(all, track);
        path.addClassName("path");
        Div head = new Div(path, new H1(heading()));
        if (round.startOn() != null && RoundLinePlot.first(round).isAfter(state.on())) {
            Paragraph later = new Paragraph(
                    state.isToday()
                            ? words.get("later")
                            : words.get("later-than", words.formats().day(state.on())));
            later.addClassName("round-later");
            head.add(later);
        }
        Div outcome = new Div(new RoundMark(round.status(), words));
        outcome.addClassName("outcome");
        if (round.outcome() != null) {
            outcome.add(new Paragraph(round.outcome()));
        }
        outcome.add(new Cited(round.sources(), texts()), RecordLinks.of("rounds", round.id(), heading()));
        head.add(outcome);
        return head;
    }

    private Component facts(RoundDetail shown, Optional<Neighbours> beside, TalksWords words) {
        RoundSummary round = shown.round();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, words.get("where"), words.fullPlace(round));
        for (ParticipantRole role : ParticipantRole.values()) {
            fact(facts, words.roleName(role, round), words.role(role, round));
        }
        if (round.startOn() == null) {
            fact(facts, words.get("when"), words.get("undated-round"));
        }
        beside.flatMap(Neighbours::before)
                .ifPresent(before -> RoundGap.between(before, round)
                        .ifPresent(gap -> fact(
                                facts,
                                words.get("since-round-before"),
                                words.get("gap-since", words.gap(gap), words.place(before)))));
        return facts;
    }

    private static void fact(DescriptionList facts, String term, String value) {
        if (!value.isEmpty()) {
            facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)));
        }
    }

    private static Component delegations(RoundDetail shown, ViewState state, TalksWords words) {
        boolean met = shown.round().status().tookPlace();
        Section section = new Section(new H2(words.get(met ? "delegations" : "delegations-named")));
        section.addClassName("delegations");
        if (shown.delegations().isEmpty()) {
            section.add(new EmptyState(words.get("no-delegations")));
        }
        shown.delegations().forEach(team -> section.add(new DelegationPanel(team, state, words)));
        return section;
    }

    private static Component levels(RoundDetail shown, ViewState state, TalksWords words) {
        Paragraph rule = new Paragraph(words.get("levels.rule"));
        rule.addClassNames("quiet", "lead");
        Section section = new Section(
                new H2(words.get("levels-of", shown.round().process().name())),
                rule,
                new LevelTable(shown.levels(), shown.round().id(), state, words));
        section.addClassName("level-section");
        return section;
    }

    private static Component agreed(RoundDetail shown, ViewState state, TalksWords words) {
        Section section = new Section(new H2(words.get("commitments-here")));
        section.addClassName("agreed");
        if (shown.commitments().isEmpty()) {
            section.add(new EmptyState(words.get("no-commitments-here")));
        } else {
            section.add(new CommitmentTable(
                    words.get("commitments-here"),
                    shown.commitments().stream()
                            .map(one -> CommitmentOnDay.of(one, state.on()).entry())
                            .toList(),
                    state,
                    words));
        }
        return section;
    }

    private Optional<Component> around(RoundSummary round, Viewed viewed, TalksWords words) {
        if (round.startOn() == null) {
            return Optional.empty();
        }
        LocalDate from = RoundLinePlot.first(round).minusDays(DAYS_AROUND);
        LocalDate to = RoundLinePlot.last(round).plusDays(DAYS_AROUND);
        List<IncidentEntry> near = incidents
                .page(viewed.situation(), IncidentFilter.all().between(from, to), MOST_INCIDENTS, null, asOf())
                .incidents();
        ViewState timeline = viewed.state().carried().withWindow(new DaySpan(from, to));
        Section section = new Section(
                new H2(words.get("around", formats().day(from), formats().day(to))));
        section.add(new IncidentDigest(near, timeline, texts()));
        return Optional.of(section);
    }
}
