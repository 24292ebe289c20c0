package app.parley.source.ui;

import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.source.FactKind;
import app.parley.source.SourceDetail;
import app.parley.source.SourceDetail.Fact;
import app.parley.source.SourceEntry;
import app.parley.source.SourceQuery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One source, and everything that rests on it. */
@Route(value = "sources/:id", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/sources.css")
public class SourceScreen extends Screen implements BeforeEnterObserver {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final transient SourceQuery sources;
    private String title = "";
    private transient @Nullable SourceDetail found;

    public SourceScreen(SourceQuery sources) {
        this.sources = sources;
        addClassName("source-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        found = ID.matcher(id).matches()
                ? sources.find(viewed.situation(), id, asOf()).orElse(null)
                : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            title = found.source().title();
        }
    }

    @Override
    protected String heading() {
        return title;
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        SourceDetail detail = found;
        found = null;
        if (detail == null) {
            return;
        }
        SourceWords words = SourceWords.here();
        SourceEntry source = detail.source();
        Div where = new Div(words.outgoing(source)
                .<Component>map(link -> link)
                .orElseGet(() -> new EmptyState(texts().get("source.no-address"))));
        where.addClassName("source-where");
        add(new Anchor(viewed.state().carried().href("sources"), texts().get("source.all")));
        add(
                new H1(source.title()),
                RecordLinks.of("sources", source.id(), source.title()),
                where,
                details(source, words),
                facts(detail, viewed.state()));
    }

    private DescriptionList details(SourceEntry source, SourceWords words) {
        DescriptionList details = new DescriptionList();
        details.addClassName("source-details");
        detail(details, "publisher", new Span(words.publisher(source)));
        detail(details, "published", new Span(words.published(source)));
        detail(details, "language", new Span(words.language(source.language())));
        detail(details, "reliability", words.reliability(source.reliability()));
        if (source.note() != null) {
            detail(details, "note", new Span(source.note()));
        }
        detail(details, "id", new Span(source.id()));
        return details;
    }

    private void detail(DescriptionList details, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        details.add(new DescriptionList.Term(texts().get("source.column." + key)), description);
    }

    private Section facts(SourceDetail detail, ViewState state) {
        H2 heading = new H2(texts().count("source.resting", detail.source().facts()));
        heading.setId("source-facts");
        Section section = new Section(heading);
        section.addClassName("page-section");
        section.getElement().setAttribute("aria-labelledby", "source-facts");
        if (detail.facts().isEmpty()) {
            section.add(new EmptyState(texts().get("source.nothing-rests")));
            return section;
        }
        FactTable table = new FactTable(
                texts().get("source.facts"),
                Stream.of("fact", "subject", "on", "speaker")
                        .map(column -> texts().get("source.fact.column." + column))
                        .toList());
        Map<FactKind, List<Fact>> byKind = detail.facts().stream()
                .collect(Collectors.groupingBy(Fact::kind, () -> new EnumMap<>(FactKind.class), Collectors.toList()));
        byKind.forEach((kind, facts) -> {
            table.group(texts().count("fact." + kind.code(), detail.counts().getOrDefault(kind, facts.size())));
            facts.forEach(fact -> addRow(table, fact, state));
        });
        section.add(table);
        int shown = detail.facts().size();
        int all = detail.counts().values().stream().mapToInt(Integer::intValue).sum();
        if (all > shown) {
            section.add(new Paragraph(texts().get("source.first-facts", shown, all)));
        }
        return section;
    }

    private void addRow(FactTable table, Fact fact, ViewState state) {
        String text = fact.text() == null ? texts().get("fact.no-text") : fact.text();
        Component what = FactPlace.href(fact, state)
                .<Component>map(href -> new Anchor(href, text))
                .orElseGet(() -> new Span(text));
        Div speaker = new Div(fact.speaker() == null ? texts().get("source.itself") : fact.speaker());
        Div stance = new Div(texts().get("stance." + fact.stance()));
        stance.addClassNames("quiet", "small");
        speaker.add(stance);
        table.row(List.of(
                what,
                new Span(Objects.requireNonNullElse(fact.subjectName(), texts().get("fact.whole-situation"))),
                new Span(
                        fact.on() == null
                                ? texts().get("source.undated")
                                : formats().date(fact.on())),
                speaker));
    }
}
