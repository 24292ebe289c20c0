package app.parley.crossing.ui;

import app.parley.crossing.CrossingStatus;
import app.parley.crossing.TrafficState;
import app.parley.shell.RatingWords;
import app.parley.shell.StatusMark;
import app.parley.situation.Situation;
import java.util.List;
import java.util.Objects;

/** One traffic of one crossing: a mark for both ways where they agree, else one each; then how old the newest word is. */
record BoardCell(Situation situation, CrossingWords words) {

    void write(List<TrafficState> bothWays, Markup html) {
        TrafficState there = bothWays.getFirst();
        if (agree(there, bothWays.getLast())) {
            state(there, "", html);
        } else {
            bothWays.forEach(way -> {
                html.open("div", "class", "way");
                state(way, words.to(way.direction(), situation), html);
                html.close("div");
            });
        }
        if (bothWays.stream().anyMatch(TrafficState::assessed)) {
            basis(bothWays, html);
            html.element("small", there.stale() ? "age stale" : "age", words.shortAge(there.ageDays(), there.stale()));
        }
    }

    /** Said once for both ways. */
    private void basis(List<TrafficState> bothWays, Markup html) {
        RatingWords rating = new RatingWords(words.texts());
        bothWays.stream()
                .flatMap(way -> rating.basis(way.basis()).stream())
                .findFirst()
                .ifPresent(mark -> html.element("small", "flag basis-mark", mark));
    }

    private void state(TrafficState cell, String towards, Markup html) {
        html.element(
                "span", "status-mark status-" + cell.status().code(), StatusMark.word(cell.status(), words.texts()));
        html.element("small", "to", towards);
        html.element("small", cell.closedDays() == null ? "since" : "count", detail(cell));
    }

    private String detail(TrafficState cell) {
        if (cell.closedDays() != null) {
            return words.day(cell.closedDays());
        }
        if (cell.since() != null) {
            return words.formats().since(cell.since());
        }
        return words.texts().get(cell.assessed() ? "board.undecided" : "crossing.page.not-assessed");
    }

    private static boolean agree(TrafficState there, TrafficState back) {
        return there.status() == back.status()
                && there.assessed() == back.assessed()
                && Objects.equals(there.since(), back.since())
                && (there.status() != CrossingStatus.CLOSED || Objects.equals(there.closedDays(), back.closedDays()));
    }
}
