package app.parley.overview.ui;

import app.parley.crossing.Closure;
import app.parley.crossing.ClosureQuery;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingNameQuery;
import app.parley.crossing.CrossingNameQuery.Named;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.ComparedSide;
import app.parley.overview.ComparisonQuery;
import app.parley.overview.TalksLag;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Notice;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.RoundQuery;
import app.parley.talks.RoundSummary;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two crossings side by side, or one before and after a date; and the order in time of talks and reopenings. */
@Route(value = CompareScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/compare.css")
public class CompareScreen extends Screen implements BeforeEnterObserver {

    static final String PATH = "compare";

    /** The rounds shown: the newest, more than a page should hold. */
    private static final int MOST_ROUNDS = 60;

    private final transient ComparisonQuery comparison;
    private final transient CrossingBoardQuery board;
    private final transient CrossingNameQuery names;
    private final transient ClosureQuery closures;
    private final transient RoundQuery rounds;
    private QueryParameters query = QueryParameters.empty();

    public CompareScreen(
            ComparisonQuery comparison,
            CrossingBoardQuery board,
            CrossingNameQuery names,
            ClosureQuery closures,
            RoundQuery rounds) {
        this.comparison = comparison;
        this.board = board;
        this.names = names;
        this.closures = closures;
        this.rounds = rounds;
        addClassName("compare-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
    }

    @Override
    protected String heading() {
        return texts().get("compare.title");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        ViewState state = viewed.state();
        List<Named> crossings = names.list(viewed.situation(), asOf());
        Set<String> slugs = crossings.stream().map(Named::slug).collect(Collectors.toSet());
        CompareAddress.Reading reading = CompareAddress.read(query, slugs, state);
        CompareAddress asked = filled(reading.address(), viewed);
        if (asked.a() == null || asked.b() == null && asked.date() == null) {
            add(new H1(heading()), new EmptyState(texts().get("compare.too-few")));
            return;
        }
        List<RoundSummary> held = held(viewed);
        CrossingWords words = CrossingWords.here();
        String first = name(asked.a(), crossings);
        String second = asked.date() == null ? name(Objects.requireNonNull(asked.b()), crossings) : first;
        add(
                header(asked, first, second, state),
                told(reading.notices()),
                new CompareForm(
                        asked,
                        crossings,
                        held,
                        state,
                        words,
                        wanted -> goTo(wanted, state()),
                        traffic -> goTo(asked, state().withTraffic(traffic))));
        showSides(asked, List.of(first, second), viewed, words);
        showLags(asked, List.of(first, second), held, viewed, words);
    }

    /** With crossings where none are named: the gravest on the day viewed that are not named already. */
    private CompareAddress filled(CompareAddress asked, Viewed viewed) {
        boolean complete = asked.a() != null && (asked.b() != null || asked.date() != null);
        if (complete) {
            return asked;
        }
        ViewState state = viewed.state();
        List<String> gravest = board.on(viewed.situation(), state.on(), state.traffic(), asOf()).stream()
                .sorted(Gravest.FIRST)
                .map(CrossingOnDay::slug)
                .toList();
        String a = asked.a() != null ? asked.a() : firstBut(asked.b(), gravest);
        String b = asked.b() != null ? asked.b() : firstBut(a, gravest);
        return asked.of(a, b);
    }

    private static @Nullable String firstBut(@Nullable String other, List<String> slugs) {
        return slugs.stream().filter(slug -> !slug.equals(other)).findFirst().orElse(null);
    }

    private List<RoundSummary> held(Viewed viewed) {
        List<RoundSummary> held = rounds.list(viewed.situation(), asOf()).stream()
                .filter(round -> round.status().tookPlace())
                .filter(round -> round.startOn() != null
                        && !CompareForm.start(round).isAfter(viewed.state().on()))
                .toList();
        return held.subList(Math.max(0, held.size() - MOST_ROUNDS), held.size());
    }

    private Header header(CompareAddress asked, String first, String second, ViewState state) {
        String title = asked.date() == null
                ? texts().get("compare.title.pair", first, second)
                : texts().get("compare.title.date", first, formats().day(asked.date()));
        Paragraph deck = new Paragraph(
                asked.date() == null
                        ? texts().count(
                                        "compare.deck.pair",
                                        asked.days(),
                                        formats().day(state.on()))
                        : texts().count(
                                        "compare.deck.date",
                                        asked.days(),
                                        formats().day(asked.date())));
        deck.addClassName("quiet");
        deck.add(" ");
        deck.add(new RuleLink(Rule.COMPARISON, state, asked.a(), texts()));
        Header header = new Header(new H1(title), deck);
        header.addClassName("compare-header");
        return header;
    }

    private Div told(List<Notice> notices) {
        Div told = new Div();
        told.getElement().setAttribute("role", "status");
        notices.forEach(notice -> {
            Paragraph sentence = new Paragraph(texts().get(notice.key(), notice.value()));
            sentence.addClassName("notice");
            told.add(sentence);
        });
        return told;
    }

    private void showSides(CompareAddress asked, List<String> crossings, Viewed viewed, CrossingWords words) {
        ViewState state = viewed.state();
        Optional<ComparedSide> one = comparison.side(
                viewed.situation(),
                Objects.requireNonNull(asked.a()),
                asked.firstWindow(state.on()),
                state.traffic(),
                asked.km(),
                asOf());
        Optional<ComparedSide> other = comparison.side(
                viewed.situation(),
                asked.date() == null ? Objects.requireNonNull(asked.b()) : asked.a(),
                asked.secondWindow(state.on()),
                state.traffic(),
                asked.km(),
                asOf());
        if (one.isEmpty() || other.isEmpty()) {
            add(new EmptyState(texts().get("compare.too-few")));
            return;
        }
        ComparedSide first = one.get();
        ComparedSide second = other.get();
        List<String> sides =
                asked.date() == null ? crossings : List.of(texts().get("compare.before"), texts().get("compare.after"));
        int scale = Math.max(first.days().size(), second.days().size());
        Section days = section("compare.section.sides");
        days.add(strip(sides.getFirst(), first, scale), strip(sides.getLast(), second, scale));
        if (asked.date() != null && second.days().size() < asked.days()) {
            days.add(note(texts().count(
                            "compare.so-far", second.days().size(), formats().number(asked.days()))));
        }
        days.add(new CompareTable(first, second, sides, state, words));
        Section incidents = section("compare.section.incidents");
        incidents.add(
                note(texts().get("compare.incidents.note", formats().number(asked.km()))),
                new NearbyTable(first, second, sides, state, texts()));
        add(days, incidents);
    }

    private Div strip(String name, ComparedSide side, int scale) {
        Div label = new Div(name);
        label.addClassName("strip-name");
        Div strip = new Div(label, new DayStrip(side.days(), scale));
        strip.addClassName("strip");
        return strip;
    }

    private void showLags(
            CompareAddress asked, List<String> crossings, List<RoundSummary> held, Viewed viewed, CrossingWords words) {
        Section section = section("compare.section.lag");
        section.setId("talks");
        section.add(note(texts().get("compare.lag.note")));
        add(section);
        if (held.isEmpty()) {
            section.add(new EmptyState(texts().get("compare.lag.no-rounds")));
            return;
        }
        List<String> slugs = new ArrayList<>();
        slugs.add(Objects.requireNonNull(asked.a()));
        if (asked.date() == null) {
            slugs.add(Objects.requireNonNull(asked.b()));
        }
        ViewState state = viewed.state();
        for (int i = 0; i < slugs.size(); i++) {
            List<Closure> assessed = closures.until(viewed.situation(), slugs.get(i), state.on(), asOf());
            List<TalksLag> lags = TalksLag.of(held, state.on(), state.traffic(), assessed);
            H3 heading = new H3(crossings.get(i));
            section.add(heading);
            if (assessed.isEmpty()) {
                section.add(new EmptyState(texts().get("compare.lag.not-assessed")));
                continue;
            }
            section.add(
                    new LagLine(lags, assessed, state.traffic(), state.on(), words),
                    new LagTable(crossings.get(i), lags, state, words));
        }
    }

    private Section section(String key) {
        Section section = new Section(new H2(texts().get(key)));
        section.addClassNames("page-section", "compare-section");
        return section;
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassNames("quiet", "compare-note");
        return note;
    }

    private static String name(String slug, List<Named> crossings) {
        return crossings.stream()
                .filter(one -> one.slug().equals(slug))
                .map(Named::name)
                .findFirst()
                .orElse(slug);
    }

    private static void goTo(CompareAddress wanted, ViewState state) {
        UI.getCurrentOrThrow().navigate(PATH, wanted.toParameters(state));
    }
}
