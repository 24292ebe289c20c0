package app.parley.crossing.ui;

import app.parley.cargo.StrandedFigure;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.CrossingOnDay;
import app.parley.shell.RatingWords;
import app.parley.shell.Saying;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import java.util.List;
import java.util.Optional;

/**
 * One figure of stranded cargo in the board: number, unit and day; who says so, with the sources, comes when it is opened, so
 * that a screen full of figures stays small.
 */
final class BoardFigure {
    /** Of those who counted, as many are named; the page of the crossing has all. */
    private static final int SPEAKERS = 3;

    private final ViewState state;
    private final CrossingWords words;
    private final Texts texts;
    private final CargoWords cargo;

    BoardFigure(ViewState state, CrossingWords words) {
        this.state = state;
        this.words = words;
        this.texts = words.texts();
        this.cargo = new CargoWords(texts, words.formats());
    }

    /** What names a figure between browser and server. */
    static String id(CrossingOnDay crossing, StrandedFigure figure) {
        return crossing.slug() + "/" + figure.unit().code();
    }

    /** The crossing of such a name, which comes from the browser and may be anything. */
    static String slug(String id) {
        return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
    }

    void write(CrossingOnDay crossing, StrandedFigure figure, Markup html) {
        html.open("details", "class", "figure", "data-figure", id(crossing, figure))
                .open("summary");
        html.element("b", "figure-number", cargo.number(figure)).text(" " + cargo.unit(figure.unit()) + " ");
        html.element("small", "", words.formats().date(figure.asOf()));
        new RatingWords(texts).basis(figure.basis()).ifPresent(mark -> html.element("small", "flag basis-mark", mark));
        html.close("summary").open("div").close("div").close("details");
    }

    /** Who says so, as HTML; empty if the crossing has no such figure. */
    Optional<String> said(CrossingOnDay crossing, String id) {
        return crossing.stranded().stream()
                .filter(figure -> id(crossing, figure).equals(id))
                .findFirst()
                .map(figure -> {
                    Markup html = new Markup();
                    List<Saying> sayings = cargo.sayings(figure);
                    sayings.stream().limit(SPEAKERS).forEach(saying -> write(saying, html));
                    String page = state.carried().withTraffic(state.traffic()).href("crossings/" + crossing.slug());
                    return html.open("a", "href", page + "#section-stranded")
                            .text(texts.count("board.all-claims", sayings.size()))
                            .close("a")
                            .toString();
                });
    }

    private void write(Saying saying, Markup html) {
        html.open("p");
        html.element("b", "", saying.value()).text(" ");
        html.text(saying.speaker().isEmpty() ? texts.get("figure.nobody-named") : saying.speaker());
        for (SourceRef source : saying.sources()) {
            String page = state.carried().href("sources/" + source.id());
            html.open("a", "dir", "auto", "class", "source-line", "href", page)
                    .text(
                            source.rated().isEmpty()
                                    ? source.title()
                                    : texts.get("board.rated", source.title(), source.rated()))
                    .close("a");
        }
        html.close("p");
    }
}
