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
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        addNewest(crossings, line);
        addStalest(crossings, line);
        line.add(changes());
        return line;
    }

    /** No link: with the base that the page has, a mere anchor would lead to another screen. */
    private NativeButton changes() {
        NativeButton changes = new NativeButton(
                texts.get("change.heading"),
                event -> event.getSource()
                        .getElement()
                        .executeJs(
                                "const heading = document.getElementById($0); heading.scrollIntoView(); heading.focus();",
                                ChangesPanel.ID));
        changes.addClassName("to-changes");
        return changes;
    }

    private void addNewest(List<CrossingOnDay> crossings, Paragraph line) {
        CrossingOnDay newest = BoardSort.by(BoardSort.Key.CHANGED).of(crossings).getFirst();
        LastChange.of(newest).ifPresent(change -> {
            long others = crossings.stream()
                    .flatMap(crossing -> LastChange.of(crossing).stream())
                    .filter(other -> other.on().equals(change.on()))
                    .count();
            String what = texts.get(
                    "board.changed-on",
                    words.cells(change.changed(), viewed.situation()),
                    words.formats().date(change.on()));
            line.add(part("board.changed-last", newest, what, others - 1, Rule.CHANGES));
        });
    }

    private void addStalest(List<CrossingOnDay> crossings, Paragraph line) {
        CrossingOnDay stalest = BoardSort.by(BoardSort.Key.REPORT).of(crossings).getFirst();
        long others = crossings.stream()
                .filter(crossing -> Objects.equals(crossing.lastReportedOn(), stalest.lastReportedOn()))
                .count();
        String report = stalest.lastReportedOn() == null || stalest.ageDays() == null
                ? texts.get("age.never")
                : texts.get(
                        "board.reported-on",
                        words.formats().age(stalest.ageDays()),
                        words.formats().day(stalest.lastReportedOn()));
        line.add(part("board.stalest", stalest, report, others - 1, Rule.FRESHNESS));
    }

    /** @param others how many crossings share the day */
    private Span part(String key, CrossingOnDay crossing, String rest, long others, Rule rule) {
        Span label = new Span(texts.get(key));
        label.addClassName("board-label");
        String href =
                viewed.state().carried().withTraffic(viewed.state().traffic()).href("crossings/" + crossing.slug());
        Span part = new Span(label, new Anchor(href, crossing.name()), new Span(rest));
        if (others > 0) {
            part.add(new Span(texts.count("board.and-more", others)));
        }
        part.add(rule(rule));
        return part;
    }

    private RuleLink rule(Rule rule) {
        return new RuleLink(rule, viewed.state(), null, texts);
    }
}
