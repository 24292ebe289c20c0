package app.parley.crossing.ui;

import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.LastChange;
import app.parley.crossing.Traffic;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One crossing of the board as a row of HTML: name, every traffic, last change, last report, stranded cargo. */
final class BoardRow {
    private static final int[] AGE_STEPS_DAYS = {3, 14, 60, 365};

    private final ViewState state;
    private final CrossingWords words;
    private final Texts texts;
    private final BoardFigure figure;
    private final BoardCell cell;
    private final @Nullable BoardConfirming still;
    private final Markup html;

    /** @param still what may be said in the row; null if nothing */
    BoardRow(Situation situation, ViewState state, CrossingWords words, @Nullable BoardConfirming still, Markup html) {
        this.still = still;
        this.state = state;
        this.words = words;
        this.texts = words.texts();
        this.figure = new BoardFigure(state, words);
        this.cell = new BoardCell(situation, words);
        this.html = html;
    }

    void write(CrossingOnDay crossing) {
        Optional<LastChange> change = LastChange.of(crossing);
        boolean isNew = change.filter(one -> one.isNewOn(state.on())).isPresent();
        html.open("tr", "role", "row", "class", isNew ? "new" : "");
        name(crossing);
        for (Traffic traffic : Traffic.values()) {
            html.open("td", "role", "cell", "class", traffic == state.traffic() ? "counted" : "");
            cell.write(
                    crossing.cells().stream()
                            .filter(one -> one.traffic() == traffic)
                            .toList(),
                    html);
            html.close("td");
        }
        html.open("td", "role", "cell");
        change(change.orElse(null), isNew);
        html.close("td").open("td", "role", "cell");
        reported(crossing);
        if (still != null) {
            still.write(crossing, html);
        }
        html.close("td").open("td", "role", "cell");
        stranded(crossing);
        html.close("td").close("tr");
    }

    private void name(CrossingOnDay crossing) {
        html.open("th", "role", "rowheader", "scope", "row")
                .open("a", "class", "crossing-link", "href", page(crossing))
                .text(crossing.name())
                .close("a");
        html.element(
                "small",
                "",
                Stream.of(crossing.sideA().province(), crossing.sideB().province())
                        .filter(province -> province != null && !province.isBlank())
                        .collect(Collectors.joining(texts.get("list.dash"))));
        crossing.contradictions()
                .forEach(reason -> html.element(
                        "small",
                        "flag",
                        texts.get("crossing.page.disagree." + reason.name().toLowerCase(Locale.ROOT))));
        html.close("th");
    }

    private void change(@Nullable LastChange change, boolean isNew) {
        if (change == null) {
            html.element("small", "", texts.get("board.no-change"));
            return;
        }
        html.element("span", isNew ? "date fresh" : "date", words.formats().date(change.on()));
        html.element("small", "", words.cells(change.changed(), cell.situation()));
        html.element("small", "fresh", isNew ? texts.get("board.new", LastChange.NEW_DAYS) : "");
    }

    private void reported(CrossingOnDay crossing) {
        if (crossing.lastReportedOn() == null || crossing.ageDays() == null) {
            html.element("span", "stale", texts.get("age.never"));
            return;
        }
        html.element("span", "date", words.formats().day(crossing.lastReportedOn()));
        String age = words.shortAge(crossing.ageDays(), crossing.stale());
        html.element("small", crossing.stale() ? "age stale" : "age", age);
        html.open("i", "class", "age-bar age-" + step(crossing.ageDays()), "aria-hidden", "true")
                .close("i");
    }

    /** Fuller with age, by steps that grow; the number stands above it. */
    private static int step(int ageDays) {
        int step = 0;
        while (step < AGE_STEPS_DAYS.length && ageDays > AGE_STEPS_DAYS[step]) {
            step++;
        }
        return step;
    }

    private void stranded(CrossingOnDay crossing) {
        if (crossing.stranded().isEmpty()) {
            html.element("small", "", texts.get("cargo.none-short"));
        }
        crossing.stranded().forEach(one -> figure.write(crossing, one, html));
    }

    private String page(CrossingOnDay crossing) {
        return state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug());
    }
}
