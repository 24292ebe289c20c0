package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.Traffic;
import app.parley.crossing.TrafficState;
import app.parley.shell.RatingWords;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.situation.Situation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Optional;

/** Every traffic both ways: status, since when, on which day. What nobody assessed says so and is never left blank. */
class TrafficMatrix extends NativeTable {

    private final CrossingWords words;

    TrafficMatrix(CrossingOnDay crossing, Situation situation, CrossingWords words) {
        this.words = words;
        addClassName("traffic-matrix");
        Texts texts = words.texts();
        getCaption().addClassName("spoken");
        setCaptionText(texts.get("crossing.page.matrix"));
        NativeTableRow names = getHead().addRow();
        String a = situation.sideA().name();
        String b = situation.sideB().name();
        header(names, texts.get("crossing.page.traffic"), "col");
        header(names, texts.get("crossing.page.way", a, b), "col");
        header(names, texts.get("crossing.page.way", b, a), "col");
        for (Traffic traffic : Traffic.values()) {
            NativeTableRow row = getBody().addRow();
            header(row, words.traffic(traffic), "row");
            if (traffic == crossing.counted()) {
                row.addClassName("counted");
            }
            Direction.ONE_WAYS.forEach(way -> row.addDataCell().add(cell(state(crossing, traffic, way))));
        }
    }

    private static Optional<TrafficState> state(CrossingOnDay crossing, Traffic traffic, Direction way) {
        return crossing.byTraffic().stream()
                .filter(state -> state.traffic() == traffic && state.direction().covers(way))
                .findFirst();
    }

    private Component cell(Optional<TrafficState> assessed) {
        Div cell = new Div();
        if (assessed.isEmpty()) {
            cell.add(new StatusMark(CrossingStatus.UNKNOWN, words.texts()), detail("crossing.page.not-assessed"));
            return cell;
        }
        TrafficState state = assessed.get();
        cell.add(new StatusMark(state.status(), words.texts()));
        if (state.since() != null) {
            cell.add(line(words.formats().since(state.since())));
        } else if (state.status() == CrossingStatus.UNKNOWN) {
            cell.add(detail("crossing.page.undecided"));
        }
        if (state.closedDays() != null) {
            cell.add(line(words.day(state.closedDays())));
        }
        new RatingWords(words.texts()).mark(state.basis()).ifPresent(cell::add);
        return cell;
    }

    private Div detail(String key) {
        return line(words.texts().get(key));
    }

    private static Div line(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }

    private static void header(NativeTableRow row, String text, String scope) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
