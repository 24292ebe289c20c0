package app.parley.crossing.ui;

import app.parley.crossing.CrossingChanges;
import app.parley.crossing.CrossingNews;
import app.parley.crossing.Direction;
import app.parley.crossing.StatusChange;
import app.parley.crossing.Traffic;
import app.parley.shell.Cited;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sentences about what changed, newest first, under their days; each leads to its crossing on that day and to its sources. */
class ChangeList extends Div {

    private final ChangeWords sentences;
    private final ViewState state;
    private final Texts texts;

    ChangeList(CrossingChanges changes, ChangeWords sentences, ViewState state) {
        this.sentences = sentences;
        this.state = state;
        this.texts = sentences.words().texts();
        addClassName("change-list");
        PartialDate under = null;
        UnorderedList list = new UnorderedList();
        for (Line line : lines(changes.news())) {
            if (!line.news().about().on().equals(under)) {
                under = line.news().about().on();
                list = new UnorderedList();
                add(new H3(sentences.words().formats().date(under)), list);
            }
            list.add(item(line));
        }
        if (changes.more() > 0 || changes.isAtLeast()) {
            Paragraph more = new Paragraph(texts.count(
                    changes.isAtLeast() ? "change.more-at-least" : "change.more", Math.max(1, changes.more())));
            more.addClassName("quiet");
            add(more);
        }
    }

    /** One sentence: the first of the news that it tells, and all traffic and sources. */
    private record Line(CrossingNews news, SortedSet<Traffic> traffic, Set<CitedSource> sources) {}

    /** What all traffic in one sentence has in common. */
    private record Alike(String crossing, Direction direction, PartialDate on, StatusChange change) {
        static Alike of(StatusChange change) {
            StatusChange bare = new StatusChange(
                    change.crossing(),
                    Traffic.IMPORT,
                    change.direction(),
                    change.on(),
                    change.leftOn(),
                    change.heldFrom(),
                    change.from(),
                    change.to(),
                    change.assessedBefore(),
                    change.closedDays(),
                    null);
            return new Alike(change.crossing(), change.direction(), change.on(), bare);
        }
    }

    private static List<Line> lines(List<CrossingNews> news) {
        List<Line> lines = new ArrayList<>();
        Map<Alike, Line> byChange = new LinkedHashMap<>();
        for (CrossingNews one : news) {
            if (!(one instanceof CrossingNews.Changed changed)) {
                lines.add(new Line(one, new TreeSet<>(), new LinkedHashSet<>(one.sources())));
                continue;
            }
            Line line = byChange.computeIfAbsent(Alike.of(changed.change()), alike -> {
                Line begun = new Line(one, new TreeSet<>(), new LinkedHashSet<>());
                lines.add(begun);
                return begun;
            });
            line.traffic().add(changed.change().traffic());
            line.sources().addAll(changed.sources());
        }
        return lines;
    }

    private ListItem item(Line line) {
        CrossingNews news = line.news();
        LocalDate day = news.about().day();
        ViewState then = state.carried().withOn(day);
        Traffic traffic =
                line.traffic().isEmpty() ? state.traffic() : line.traffic().first();
        Anchor name = new Anchor(
                then.withTraffic(traffic).href("crossings/" + news.about().crossing()),
                news.about().name());
        ListItem item = new ListItem(
                name,
                new Span(texts.get("change.says", sentences.sentence(news, line.traffic()))),
                new Cited(List.copyOf(line.sources()), texts));
        item.addClassName("change");
        return item;
    }
}
