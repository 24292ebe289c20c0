package app.parley.overview.ui;

import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each number is counted, with an example of the crossing, day and traffic at hand; every rule has its anchor. */
@Route(value = RulesScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/rules.css")
public class RulesScreen extends Screen implements BeforeEnterObserver {

    static final String PATH = "rules";

    private static final String CROSSING = "crossing";

    private final transient CrossingBoardQuery board;
    private final transient CrossingQuery crossings;
    private final transient RuleExamples examples;
    private Optional<String> asked = Optional.empty();

    public RulesScreen(CrossingBoardQuery board, CrossingQuery crossings, RuleExamples examples) {
        this.board = board;
        this.crossings = crossings;
        this.examples = examples;
        addClassName("rules-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters().getSingleParameter(CROSSING);
    }

    @Override
    protected String heading() {
        return texts().get("rules.title");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        ViewState state = viewed.state();
        List<CrossingOnDay> all = board.on(viewed.situation(), state.on(), state.traffic(), asOf()).stream()
                .sorted(Gravest.FIRST)
                .toList();
        if (all.isEmpty()) {
            add(new H1(heading()), new EmptyState(texts().get("crossing.page.none")));
            return;
        }
        Optional<CrossingOnDay> named = asked.flatMap(
                slug -> all.stream().filter(one -> one.slug().equals(slug)).findFirst());
        CrossingOnDay example = named.orElse(all.getFirst());
        Exhibits data = new Exhibits(
                viewed.situation(),
                state,
                all,
                example,
                slug -> crossings.find(viewed.situation(), slug, state.on(), state.traffic(), asOf()));
        add(header(example, all, state));
        if (asked.isPresent() && named.isEmpty()) {
            Paragraph notice = new Paragraph(texts().get("rules.no-crossing", shortened(asked.get())));
            notice.addClassName("notice");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        Div passages = new Div();
        passages.addClassName("rule-passages");
        for (Rule rule : Rule.values()) {
            passages.add(new RulePassage(rule, examples.of(rule, data), data, texts(), formats()));
        }
        Div page = new Div(contents(state), passages);
        page.addClassName("rules-page");
        add(page);
        if (!isRefreshing()) {
            goToAnchor();
        }
    }

    private Header header(CrossingOnDay example, List<CrossingOnDay> all, ViewState state) {
        Paragraph deck = new Paragraph(texts().get("rules.deck"));
        deck.addClassName("rules-deck");
        Map<String, String> options = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(CrossingOnDay::name))
                .forEach(one -> options.put(one.slug(), one.name()));
        Map<String, String> traffic = new LinkedHashMap<>();
        CrossingWords words = CrossingWords.here();
        for (Traffic one : Traffic.values()) {
            traffic.put(one.code(), words.traffic(one));
        }
        Div chosen = new Div(
                new Span(texts().get("rules.examples-of")),
                new Choice(texts().get("rules.choose-crossing"), options, example.slug(), slug -> show(slug, state())),
                new Choice(
                        texts().get("rules.choose-traffic"),
                        traffic,
                        state.traffic().code(),
                        code -> show(example.slug(), state().withTraffic(Traffic.parse(code)))),
                new Span(texts().get("rules.on-day", formats().day(state.on()))));
        chosen.addClassName("rules-chosen");
        Header header = new Header(new H1(heading()), deck, chosen);
        header.addClassName("rules-header");
        return header;
    }

    private Nav contents(ViewState state) {
        OrderedList list = new OrderedList();
        String page = address(state);
        for (Rule rule : Rule.values()) {
            list.add(new ListItem(new Anchor(page + "#" + rule.slug(), RulePassage.title(rule, texts()))));
        }
        Nav contents = new Nav(list);
        contents.addClassName("rules-contents");
        contents.getElement().setAttribute("aria-label", texts().get("rules.contents"));
        return contents;
    }

    private String address(ViewState state) {
        String path = state.carried().withTraffic(state.traffic()).href(PATH);
        return asked.map(slug -> path + (path.contains("?") ? "&" : "?") + CROSSING + "="
                        + URLEncoder.encode(slug, StandardCharsets.UTF_8))
                .orElse(path);
    }

    private static void show(String slug, ViewState state) {
        UI.getCurrentOrThrow()
                .navigate(
                        PATH,
                        state.carried()
                                .withTraffic(state.traffic())
                                .toParameters()
                                .merging(CROSSING, slug));
    }

    /**
     * Goes to the passage that the address names, once it is there: the browser looked for it before. The heading takes the
     * focus, so that reading on and tabbing on start from it.
     */
    private void goToAnchor() {
        getElement().executeJs("""
                const go = () => {
                  const id = decodeURIComponent(window.location.hash.slice(1));
                  const heading = id && this.querySelector('#' + CSS.escape(id) + ' h2');
                  if (heading) {
                    heading.focus({preventScroll: true});
                    heading.closest('section').scrollIntoView();
                  }
                };
                if (!this.followsAnchors) {
                  this.followsAnchors = () => this.isConnected
                    ? requestAnimationFrame(go) : window.removeEventListener('hashchange', this.followsAnchors);
                  window.addEventListener('hashchange', this.followsAnchors);
                }
                setTimeout(go, 60);
                """);
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "\u2026" : text;
    }
}
