package app.parley.crossing.ui;

import app.parley.crossing.BoardFilter;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingChangesQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.LastChange;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Screen;
import app.parley.shell.Viewed;
import app.parley.situation.Situation;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The status board: every crossing × traffic × direction on the day viewed, and what changed. */
@Route(value = "crossings", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
@StyleSheet("styles/fact-table.css")
@StyleSheet("styles/board.css")
public class CrossingsScreen extends Screen implements BeforeEnterObserver {

    private static final String SEARCH = "#" + BoardControls.SEARCH_ID;
    private static final String SORTED = ".board thead [aria-sort] button";

    private final transient CrossingBoardQuery board;
    private final transient CrossingChangesQuery changes;
    private final transient Clock clock;
    private final Div rows = new Div();
    private BoardAddress address = BoardAddress.read(QueryParameters.empty());
    private @Nullable BoardControls controls;

    public CrossingsScreen(CrossingBoardQuery board, CrossingChangesQuery changes, Clock clock) {
        this.board = board;
        this.changes = changes;
        this.clock = clock;
        addClassName("crossings-screen");
        rows.addClassName("board-rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = BoardAddress.read(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return texts().get("nav.crossings");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        CrossingWords words = CrossingWords.here();
        List<CrossingOnDay> crossings = crossings(viewed);
        add(new BoardHead(crossings, viewed, words, traffic -> {
            replace(state().withTraffic(traffic));
            show(new Viewed(situation(), state()));
            comeBackTo(".counter-asked select");
        }));
        if (crossings.isEmpty()) {
            add(new EmptyState(texts().get("crossing.page.none")));
            return;
        }
        BoardControls bar = new BoardControls(address, crossings, viewed.situation(), words, this::turnTo);
        controls = bar;
        add(bar, rows, notes(viewed));
        showRows(crossings, viewed, bar);
        addChanges(viewed, words);
    }

    private void addChanges(Viewed viewed, CrossingWords words) {
        ChangesPanel panel = new ChangesPanel(
                changes,
                viewed,
                address.changes(),
                words,
                span -> {
                    address = address.with(span);
                    replaceQuery(address.beside(state()));
                },
                days -> replace(state().withWindow(days)));
        add(panel);
        // Who looks at the past has not seen what is new.
        if (!asOf().isPast()) {
            add(new LastVisit(viewed.situation().slug(), clock.instant(), panel::lastVisit));
        }
    }

    private List<CrossingOnDay> crossings(Viewed viewed) {
        return board.on(viewed.situation(), viewed.state().on(), viewed.state().traffic(), asOf());
    }

    /**
     * Shows the board narrowed or ordered otherwise, and writes that to the address.
     *
     * @param at where the keyboard was; empty if it is still there
     */
    private void turnTo(BoardAddress wanted, String at) {
        address = wanted;
        replaceQuery(wanted.beside(state()));
        Viewed viewed = new Viewed(situation(), state());
        List<CrossingOnDay> crossings = crossings(viewed);
        BoardControls bar = controls;
        if (bar != null) {
            bar.show(wanted, crossings, viewed.situation());
            showRows(crossings, viewed, bar);
        }
        comeBackTo(at);
    }

    /** Puts the keyboard back where the reader was, once what was there has been drawn again. */
    private void comeBackTo(String at) {
        if (!at.isEmpty()) {
            getElement().executeJs("setTimeout(() => this.querySelector($0)?.focus({preventScroll: true}), 60)", at);
        }
    }

    private void showRows(List<CrossingOnDay> crossings, Viewed viewed, BoardControls bar) {
        List<CrossingOnDay> shown = address.sort().of(address.filter().of(crossings));
        bar.showCount(shown.size(), crossings.size());
        rows.removeAll();
        if (shown.isEmpty()) {
            rows.add(
                    new EmptyState(texts().get("board.none-found")),
                    new NativeButton(
                            texts().get("board.clear"), event -> turnTo(address.with(BoardFilter.ALL), SEARCH)));
            return;
        }
        rows.add(new BoardTable(
                shown,
                address.sort(),
                viewed.situation(),
                viewed.state(),
                CrossingWords.here(),
                sort -> turnTo(address.with(sort), SORTED),
                crossing -> turnTo(address, BoardConfirming.button(crossing)),
                this::said));
    }

    /** Who stands behind a figure of the board; its id comes from the browser. */
    private Optional<String> said(String figure) {
        return board.find(situation(), BoardFigure.slug(figure), state().on(), state().traffic(), asOf())
                .flatMap(crossing -> new BoardFigure(state(), CrossingWords.here()).said(crossing, figure));
    }

    private UnorderedList notes(Viewed viewed) {
        Situation followed = viewed.situation();
        UnorderedList notes = new UnorderedList(
                new ListItem(texts().get("board.note.marks", LastChange.NEW_DAYS)),
                note(texts().get("board.note.days"), Rule.CLOSED_DAYS),
                note(texts().get("board.note.age", followed.staleAfter().toHours()), Rule.FRESHNESS),
                note(texts().get("board.note.disagree"), Rule.CONTRADICTION),
                note(texts().get("board.note.stranded"), Rule.STRANDED_NOW));
        notes.addClassName("board-notes");
        notes.add(new ListItem(new Anchor(
                viewed.state().carried().withTraffic(viewed.state().traffic()).href("compare"),
                texts().get("compare.board"))));
        return notes;
    }

    private ListItem note(String sentence, Rule rule) {
        return new ListItem(new Span(sentence), new RuleLink(rule, state(), null, texts()));
    }
}
