package app.parley.crossing.ui;

import app.parley.cargo.StrandedFigure;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.LastChange;
import app.parley.crossing.Traffic;
import app.parley.shell.Saying;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One crossing of the board as a row of HTML: name, every traffic, last change, last report, stranded cargo. */
final class BoardRow {
    /** Of those who counted, as many are named in the row; the page of the crossing has all. */
    private static final int SPEAKERS = 3;

    private static final int[] AGE_STEPS_DAYS = {3, 14, 60, 365};

    private final ViewState state;
    private final CrossingWords words;
    private final Texts texts;
    private final CargoWords cargo;
    private final BoardCell cell;
    private final Markup html;

    BoardRow(Situation situation, ViewState state, CrossingWords words, Markup html) {
        this.state = state;
        this.words = words;
        this.texts = words.texts();
        this.cargo = new CargoWords(texts, words.formats());
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
        html.close("td").open("td", "role", "cell");
        stranded(crossing);
        html.close("td").close("tr");
    }

    private void name(CrossingOnDay crossing) {
        html.open("th", "role", "rowheader", "scope", "row")
                .open("a", "class", "crossing-link", "href", page(crossing, ""))
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
        String age = texts.get(crossing.stale() ? "board.stale-age" : "board.age", crossing.ageDays());
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
        crossing.stranded().forEach(figure -> figure(crossing, figure));
    }

    private void figure(CrossingOnDay crossing, StrandedFigure figure) {
        html.open("details", "class", "figure").open("summary");
        html.element("b", "figure-number", cargo.number(figure)).text(" ");
        html.element("span", "", cargo.unit(figure.unit())).text(" ");
        html.element("small", "", words.formats().date(figure.asOf()));
        html.close("summary");
        List<Saying> sayings = cargo.sayings(figure);
        sayings.stream().limit(SPEAKERS).forEach(this::saying);
        html.open("a", "href", page(crossing, "#section-stranded"))
                .text(texts.count("board.all-claims", sayings.size()))
                .close("a");
        html.close("details");
    }

    private void saying(Saying saying) {
        html.open("p");
        html.element("b", "", saying.value()).text(" ");
        html.text(saying.speaker().isEmpty() ? texts.get("figure.nobody-named") : saying.speaker());
        for (SourceRef source : saying.sources()) {
            html.open(
                            "a",
                            "dir",
                            "auto",
                            "class",
                            "source-line",
                            "href",
                            state.carried().href("sources/" + source.id()))
                    .text(
                            source.reliability().isEmpty()
                                    ? source.title()
                                    : texts.get("board.rated", source.title(), source.reliability()))
                    .close("a");
        }
        html.close("p");
    }

    private String page(CrossingOnDay crossing, String anchor) {
        return state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug()) + anchor;
    }
}
