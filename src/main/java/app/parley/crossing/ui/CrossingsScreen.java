package app.parley.crossing.ui;

import app.parley.crossing.BoardFilter;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.LastChange;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.Screen;
import app.parley.shell.Viewed;
import app.parley.time.AsOf;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status board: every crossing × traffic × direction on the day viewed, and what changed. */
@Route(value = "crossings", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
@StyleSheet("styles/board.css")
public class CrossingsScreen extends Screen implements BeforeEnterObserver {

    private final transient CrossingBoardQuery board;
    private final Div rows = new Div();
    private BoardAddress address = BoardAddress.read(QueryParameters.empty());
    private @Nullable BoardControls controls;

    public CrossingsScreen(CrossingBoardQuery board) {
        this.board = board;
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
        }));
        if (crossings.isEmpty()) {
            add(new EmptyState(texts().get("crossing.page.none")));
            return;
        }
        BoardControls bar = new BoardControls(address, crossings, viewed.situation(), words, this::turnTo);
        controls = bar;
        add(bar, rows, notes(viewed));
        showRows(crossings, viewed, bar);
    }

    private List<CrossingOnDay> crossings(Viewed viewed) {
        return board.on(viewed.situation(), viewed.state().on(), viewed.state().traffic(), AsOf.latest());
    }

    /** Shows the board narrowed or ordered otherwise, and writes that to the address. */
    private void turnTo(BoardAddress wanted) {
        address = wanted;
        replaceQuery(wanted.beside(state()));
        Viewed viewed = new Viewed(situation(), state());
        List<CrossingOnDay> crossings = crossings(viewed);
        BoardControls bar = controls;
        if (bar != null) {
            bar.show(wanted, crossings, viewed.situation());
            showRows(crossings, viewed, bar);
        }
    }

    private void showRows(List<CrossingOnDay> crossings, Viewed viewed, BoardControls bar) {
        List<CrossingOnDay> shown = address.sort().of(address.filter().of(crossings));
        bar.showCount(shown.size(), crossings.size());
        rows.removeAll();
        if (shown.isEmpty()) {
            rows.add(
                    new EmptyState(texts().get("board.none-found")),
                    new NativeButton(texts().get("board.clear"), event -> turnTo(address.with(BoardFilter.ALL))));
            return;
        }
        rows.add(new BoardTable(
                shown,
                address.sort(),
                viewed.situation(),
                viewed.state(),
                CrossingWords.here(),
                sort -> turnTo(address.with(sort))));
    }

    private Paragraph notes(Viewed viewed) {
        Paragraph notes = new Paragraph(
                texts().get("board.notes", viewed.situation().staleAfter().toHours(), LastChange.NEW_DAYS));
        notes.addClassName("board-notes");
        notes.add(
                new RuleLink(Rule.CLOSED_DAYS, viewed.state(), null, texts()),
                new RuleLink(Rule.FRESHNESS, viewed.state(), null, texts()),
                new Anchor(
                        viewed.state()
                                .carried()
                                .withTraffic(viewed.state().traffic())
                                .href("compare"),
                        texts().get("compare.board")));
        return notes;
    }
}
