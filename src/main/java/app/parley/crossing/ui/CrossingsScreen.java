package app.parley.crossing.ui;

import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Traffic;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.time.AsOf;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All crossings on the day viewed, for one traffic. */
@Route(value = "crossings", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/crossing.css")
public class CrossingsScreen extends Screen {

    private final transient CrossingBoardQuery board;

    public CrossingsScreen(CrossingBoardQuery board) {
        this.board = board;
        addClassName("crossings-screen");
    }

    @Override
    protected String heading() {
        return texts().get("nav.crossings");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        ViewState state = viewed.state();
        CrossingWords words = CrossingWords.here();
        List<CrossingOnDay> crossings = board.on(viewed.situation(), state.on(), state.traffic(), AsOf.latest());
        add(header(state, crossings, words));
        if (crossings.isEmpty()) {
            add(new EmptyState(texts().get("crossing.page.none")));
            return;
        }
        add(new CrossingTable(crossings, state, words));
    }

    private Header header(ViewState state, List<CrossingOnDay> crossings, CrossingWords words) {
        Texts texts = texts();
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), words.traffic(traffic));
        }
        Choice counted = new Choice(
                texts.get("crossing.page.counted-choice"),
                options,
                state.traffic().code(),
                code -> go(state().withTraffic(Traffic.parse(code))));
        Div asked = new Div(new Span(texts.get("crossing.page.counted")), counted);
        asked.addClassName("counter-asked");
        Div tally = new Div();
        tally.addClassName("tally");
        for (CrossingStatus status : CrossingStatus.values()) {
            long count = crossings.stream()
                    .filter(crossing -> crossing.status() == status)
                    .count();
            tally.add(new StatusMark(
                    status, texts.get("crossing.page.tally", formats().number(count), StatusMark.word(status, texts))));
        }
        Header header =
                new Header(new H1(texts.get("crossing.page.title", formats().day(state.on()))), new Div(asked, tally));
        header.addClassName("list-header");
        return header;
    }
}
