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
import app.parley.talks.CommitmentOnDay;
import app.parley.talks.CommitmentQuery;
import app.parley.talks.RoundGap;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All talks: the line of rounds over all tracks, the chain of ceasefires, and what was agreed. */
@Route(value = "talks", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
public class TalksScreen extends Screen {

    private final transient RoundQuery rounds;
    private final transient CeasefireQuery ceasefires;
    private final transient CommitmentQuery commitments;

    public TalksScreen(RoundQuery rounds, CeasefireQuery ceasefires, CommitmentQuery commitments) {
        this.rounds = rounds;
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
        List<RoundSummary> all = rounds.list(situation, AsOf.latest());
        add(new TalksNavigation("talks", state, texts()), new H1(lead(all, state, words)));
        if (all.isEmpty()) {
            add(new EmptyState(words.get("no-rounds")));
        } else {
            add(line(all, state, words));
        }
        add(new CeasefirePanel(
                ceasefires.list(situation, state.on(), AsOf.latest()),
                ceasefires.stateOn(situation, state.on(), AsOf.latest()),
                state,
                words));
        add(agreed(
                commitments.on(situation, CommitmentFilter.all(), state.on(), AsOf.latest()).stream()
                        .filter(CommitmentOnDay::agreed)
                        .map(CommitmentOnDay::entry)
                        .toList(),
                state,
                words));
    }

    /** "6 rounds on 4 tracks by 23 Nov 2026; the last in Urumqi, 1–7 Apr 2026, 230 days before." */
    private static String lead(List<RoundSummary> all, ViewState state, TalksWords words) {
        List<RoundSummary> met = all.stream()
                .filter(round -> round.status().tookPlace() && hadBegun(round, state.on()))
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

    private static boolean hadBegun(RoundSummary round, LocalDate on) {
        PartialDate start = round.startOn();
        return start != null && !start.earliest().isAfter(on);
    }

    private Component line(List<RoundSummary> all, ViewState state, TalksWords words) {
        List<RoundSummary> dated =
                all.stream().filter(round -> round.startOn() != null).toList();
        List<RoundSummary> undated =
                all.stream().filter(round -> round.startOn() == null).toList();
        Section section = new Section(new H2(words.get("rounds-in-order")));
        section.addClassName("rounds");
        section.add(new RoundTracks(dated, state, words));
        if (!undated.isEmpty()) {
            section.add(undated(undated, state, words));
        }
        return section;
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

    private static Component agreed(List<CommitmentEntry> all, ViewState state, TalksWords words) {
        Section section = new Section(new H2(words.get("commitments")));
        section.addClassName("agreed");
        section.setId("commitments");
        if (all.isEmpty()) {
            section.add(new EmptyState(words.get("no-commitments")));
            return section;
        }
        Paragraph lead = new Paragraph(words.texts().count("talks.commitments-lead", all.size()));
        lead.addClassName("lead");
        section.add(lead);
        Map<String, List<CommitmentEntry>> byRound = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.round() == null ? "" : one.round().id(), LinkedHashMap::new, Collectors.toList()));
        byRound.forEach((id, made) -> {
            String name = madeAt(made.getFirst(), words);
            H3 heading = id.isEmpty()
                    ? new H3(name)
                    : new H3(new Anchor(state.carried().href("talks/" + id), name));
            section.add(heading, new CommitmentTable(name, made, state.on(), words));
        });
        return section;
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
