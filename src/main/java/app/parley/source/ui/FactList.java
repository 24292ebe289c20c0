package app.parley.source.ui;

import app.parley.shell.FactTable;
import app.parley.shell.Formats;
import app.parley.shell.RatingWords;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.source.Basis;
import app.parley.source.FactKind;
import app.parley.source.Reliability;
import app.parley.source.SourceDetail.Fact;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rests on a source, by kind, page after page. */
class FactList extends Div {
    private final Map<FactKind, Integer> counts;
    private final Reliability reliability;
    private final ViewState state;
    private final SerializableFunction<Fact, List<Fact>> next;
    private final FactTable table;
    private final int page;
    private @Nullable FactKind shown;

    /**
     * @param counts how many facts of each kind there are
     * @param reliability of the source
     * @param facts the first page, with one fact more if there are more
     * @param page how many facts a page has
     * @param next the facts after one, as many as in {@code facts}
     */
    FactList(
            Map<FactKind, Integer> counts,
            Reliability reliability,
            List<Fact> facts,
            int page,
            SerializableFunction<Fact, List<Fact>> next,
            String caption,
            ViewState state) {
        this.counts = Map.copyOf(counts);
        this.reliability = reliability;
        this.state = state;
        this.next = next;
        this.page = page;
        Texts texts = Texts.here();
        table = new FactTable(
                caption,
                Stream.of("fact", "subject", "on", "speaker")
                        .map(column -> texts.get("source.fact.column." + column))
                        .toList());
        add(table);
        show(facts);
    }

    private void show(List<Fact> facts) {
        Texts texts = Texts.here();
        facts.stream().limit(page).forEach(fact -> {
            if (fact.kind() != shown) {
                shown = fact.kind();
                table.group(texts.count("fact." + shown.code(), counts.getOrDefault(shown, 0)));
            }
            addRow(fact, texts);
        });
        if (facts.size() > page) {
            Fact last = facts.get(page - 1);
            NativeButton more = new NativeButton(texts.get("source.more-facts"));
            more.addClassName("more");
            more.addClickListener(event -> {
                remove(more);
                show(next.apply(last));
            });
            add(more);
        }
    }

    private void addRow(Fact fact, Texts texts) {
        String text = fact.text() == null ? texts.get("fact.no-text") : fact.text();
        Component words = FactPlace.href(fact, state)
                .<Component>map(href -> new Anchor(href, text))
                .orElseGet(() -> new Span(text));
        Div what = new Div(words);
        if (fact.onlyBasis()) {
            Basis basis = reliability == Reliability.E ? Basis.UNRELIABLE : Basis.UNJUDGED;
            new RatingWords(texts).mark(basis).ifPresent(what::add);
        }
        Div speaker = new Div(fact.speaker() == null ? texts.get("source.itself") : fact.speaker());
        speaker.add(
                quiet(texts.get("stance." + fact.stance().code())),
                quiet(new RatingWords(texts).credibility(fact.credibility())));
        table.row(List.of(
                what,
                new Span(Objects.requireNonNullElse(fact.subjectName(), texts.get("fact.whole-situation"))),
                new Span(fact.on() == null ? texts.get("source.undated") : new Formats(texts).date(fact.on())),
                speaker));
    }

    private static Div quiet(String words) {
        Div line = new Div(words);
        line.addClassNames("quiet", "small");
        return line;
    }
}
