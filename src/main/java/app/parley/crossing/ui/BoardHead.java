package app.parley.crossing.ui;

import app.parley.crossing.BoardSort;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.LastChange;
import app.parley.crossing.Traffic;
import app.parley.shell.Choice;
import app.parley.shell.Rule;
import app.parley.shell.RuleLink;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Above the board: the day, how many crossings stand how for the counted traffic, what changed last and what is stalest. */
class BoardHead extends Header {

    private final Viewed viewed;
    private final CrossingWords words;
    private final Texts texts;

    BoardHead(
            List<CrossingOnDay> crossings, Viewed viewed, CrossingWords words, SerializableConsumer<Traffic> counted) {
        this.viewed = viewed;
        this.words = words;
        this.texts = words.texts();
        addClassNames("list-header", "board-head");
        add(new H1(texts.get(
                "crossing.page.title", words.formats().day(viewed.state().on()))));
        add(new Div(counted(counted), tally(crossings)));
        if (!crossings.isEmpty()) {
            add(extremes(crossings));
        }
    }

    private Div counted(SerializableConsumer<Traffic> chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), words.traffic(traffic));
        }
        Choice choice = new Choice(
                texts.get("crossing.page.counted-choice"),
                options,
                viewed.state().traffic().code(),
                code -> chosen.accept(Traffic.parse(code)));
        Div asked = new Div(new Span(texts.get("crossing.page.counted")), choice);
        asked.addClassName("counter-asked");
        return asked;
    }

    private Div tally(List<CrossingOnDay> crossings) {
        Div tally = new Div();
        tally.addClassName("tally");
        for (CrossingStatus status : CrossingStatus.values()) {
            long count = crossings.stream()
                    .filter(crossing -> crossing.status() == status)
                    .count();
            tally.add(new StatusMark(
                    status,
                    texts.get("crossing.page.tally", words.formats().number(count), StatusMark.word(status, texts))));
        }
        tally.add(rule(Rule.STATUS));
        return tally;
    }

    private Paragraph extremes(List<CrossingOnDay> crossings) {
        Paragraph line = new Paragraph();
        line.addClassName("board-extremes");
        CrossingOnDay newest = BoardSort.by(BoardSort.Key.CHANGED).of(crossings).getFirst();
        LastChange.of(newest)
                .ifPresent(change -> line.add(part(
                        "board.changed-last",
                        newest,
                        texts.get(
                                "board.changed-on",
                                words.cells(change.changed(), viewed.situation()),
                                words.formats().date(change.on())),
                        Rule.CHANGES)));
        CrossingOnDay stalest = BoardSort.by(BoardSort.Key.REPORT).of(crossings).getFirst();
        String report = stalest.lastReportedOn() == null || stalest.ageDays() == null
                ? texts.get("age.never")
                : texts.get(
                        "board.reported-on",
                        words.formats().age(stalest.ageDays()),
                        words.formats().day(stalest.lastReportedOn()));
        line.add(part("board.stalest", stalest, report, Rule.FRESHNESS));
        return line;
    }

    private Span part(String key, CrossingOnDay crossing, String rest, Rule rule) {
        Span label = new Span(texts.get(key));
        label.addClassName("board-label");
        String href =
                viewed.state().carried().withTraffic(viewed.state().traffic()).href("crossings/" + crossing.slug());
        return new Span(label, new Anchor(href, crossing.name()), new Span(rest), rule(rule));
    }

    private RuleLink rule(Rule rule) {
        return new RuleLink(rule, viewed.state(), null, texts);
    }
}
