package app.parley.overview.ui;

import app.parley.cargo.CargoUnit;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.ClaimSayings;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.SituationSentence;
import app.parley.overview.SituationSentenceQuery;
import app.parley.shell.Choice;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Saying;
import app.parley.shell.Screen;
import app.parley.shell.Selection;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first screen: a sentence, the crossings, the map and the timeline of one day; selecting in one highlights in all. */
@Route(value = "", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/overview.css")
public class OverviewScreen extends Screen {

    private final transient SituationSentenceQuery sentences;
    private final transient CrossingBoardQuery board;
    private final transient CrossingQuery crossings;
    private final Div head = new Div();
    private final StatusPanels panels = new StatusPanels(this::toggle);
    private final OverviewMap map;
    private final OverviewTimeline timeline;
    private final Div traffic = new Div();
    private final SelectionPanel selection;
    private @Nullable Choice trafficChoice;

    public OverviewScreen(
            SituationSentenceQuery sentences,
            CrossingBoardQuery board,
            CrossingQuery crossings,
            OverviewMap map,
            OverviewTimeline timeline,
            SelectionDetails details) {
        this.sentences = sentences;
        this.board = board;
        this.crossings = crossings;
        this.map = map;
        this.timeline = timeline;
        selection = new SelectionPanel(details, "", () -> select(null));
        addClassName("overview");
        head.addClassName("overview-head");
        traffic.addClassName("traffic-choice");
        map.onSelect(this::select);
        map.onMove(place -> replace(state().withMap(place)));
        timeline.onSelect(this::select);
        timeline.onWindow(window -> {
            replace(state().withWindow(window));
            map.showIncidents(situation(), state());
        });
        timeline.onDay(day -> go(state().withOn(day)));
        add(head, part("overview-panels", panels, "overview.panels", traffic), mapPart(), timelinePart());
    }

    @Override
    protected String heading() {
        return texts().get("nav.overview");
    }

    @Override
    protected void show(Viewed viewed) {
        CrossingWords words = CrossingWords.here();
        ViewState state = viewed.state();
        showHead(sentences.on(viewed.situation(), state.on(), asOf()), viewed, words);
        showTraffic(state, words);
        List<CrossingOnDay> shown = board.on(viewed.situation(), state.on(), state.traffic(), asOf()).stream()
                .sorted(Gravest.FIRST)
                .toList();
        panels.show(shown, state, words, new Claims());
        map.show(viewed, shown, words);
        timeline.show(viewed, words);
        highlight(state.selected());
    }

    private void showHead(SituationSentence facts, Viewed viewed, CrossingWords words) {
        SentenceWords sentence = new SentenceWords(words);
        Paragraph deck = new Paragraph();
        deck.addClassName("deck");
        deck.add(new Span(words.texts().get("sentence.day", words.formats().fullDay(facts.day()))));
        deck.add(new Span(sentence.freshness(facts, viewed.situation())));
        String stale = sentence.stale(facts, viewed.situation());
        if (!stale.isEmpty()) {
            Span flag = new Span(stale);
            flag.addClassName("flag");
            deck.add(flag);
        }
        String missing = sentence.notAssessed(facts);
        if (!missing.isEmpty()) {
            deck.add(new Span(missing));
        }
        deck.add(new RuleLink(Rule.CLOSED_DAYS, viewed.state(), null, words.texts()));
        head.removeAll();
        head.add(new H1(sentence.sentence(facts)), deck);
    }

    /** The choice stays the same element from one showing to the next, else it would lose the focus. */
    private void showTraffic(ViewState state, CrossingWords words) {
        if (trafficChoice != null) {
            trafficChoice.setValue(state.traffic().code());
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic one : Traffic.values()) {
            options.put(one.code(), words.traffic(one));
        }
        trafficChoice = new Choice(
                words.texts().get("overview.traffic"),
                options,
                state.traffic().code(),
                code -> go(state().withTraffic(Traffic.parse(code))));
        traffic.add(new Span(words.texts().get("overview.traffic")), trafficChoice);
    }

    private void toggle(String slug) {
        boolean lift =
                state().selectedId(Selection.Kind.CROSSING).map(slug::equals).orElse(false);
        select(lift ? null : Selection.crossing(slug));
    }

    private void select(@Nullable Selection chosen) {
        replace(state().withSelected(chosen));
        highlight(chosen);
    }

    private void highlight(@Nullable Selection chosen) {
        panels.select(Optional.ofNullable(chosen)
                .flatMap(one -> one.idOf(Selection.Kind.CROSSING))
                .orElse(null));
        map.select(chosen);
        timeline.select(chosen);
        showSelection();
    }

    /** A crossing has its panel above; whatever else is selected is told under the timeline. */
    private void showSelection() {
        Selection chosen = state().selected();
        if (chosen == null || chosen.kind() == Selection.Kind.CROSSING) {
            selection.setVisible(false);
        } else {
            selection.setVisible(true);
            selection.show(
                    new Viewed(situation(), state()), timeline.item(chosen).orElse(null));
        }
    }

    private Section part(String className, Component content, String headingKey, Component... beside) {
        H2 heading = new H2(texts().get(headingKey));
        Div bar = new Div(heading);
        bar.addClassName("part-head");
        bar.add(beside);
        Section section = new Section(bar, content);
        section.addClassNames("part", className);
        return section;
    }

    private Section mapPart() {
        return part("overview-map", map, "overview.map");
    }

    private Section timelinePart() {
        return part("overview-timeline", new Div(timeline, selection), "overview.timeline");
    }

    /** Asks again for one crossing when its claims are opened, so that the page holds none of them. */
    private final class Claims implements CrossingClaims {
        @Override
        public List<Saying> stranded(String slug, CargoUnit unit) {
            return crossings
                    .find(situation(), slug, state().on(), state().traffic(), asOf())
                    .flatMap(crossing -> crossing.onDay().stranded().stream()
                            .filter(figure -> figure.unit() == unit)
                            .findFirst())
                    .map(new CargoWords(texts(), formats())::sayings)
                    .orElse(List.of());
        }

        @Override
        public List<Saying> contradicting(String slug) {
            return crossings
                    .find(situation(), slug, state().on(), state().traffic(), asOf())
                    .map(new ClaimSayings(CrossingWords.here())::contradicting)
                    .orElse(List.of());
        }
    }
}
