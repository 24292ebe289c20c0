package app.parley.source.ui;

import app.parley.account.SignedIn;
import app.parley.attachment.AttachmentQuery;
import app.parley.attachment.Attachments;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.source.Reliability;
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
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One source, and everything that rests on it. */
@Route(value = "sources/:id", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/sources.css")
public class SourceScreen extends Screen implements BeforeEnterObserver {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private static final int PAGE = 100;

    private final transient SourceQuery sources;
    private final transient AttachmentQuery kept;
    private final transient Attachments attachments;
    private final transient AuthenticationContext authentication;
    private String title = "";
    private transient @Nullable SourceDetail found;

    public SourceScreen(
            SourceQuery sources, AttachmentQuery kept, Attachments attachments, AuthenticationContext authentication) {
        this.sources = sources;
        this.kept = kept;
        this.attachments = attachments;
        this.authentication = authentication;
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
                ? sources.find(viewed.situation(), id, PAGE + 1, asOf()).orElse(null)
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
                details(source, words));
        onlyBasis(detail, viewed.state()).ifPresent(this::add);
        add(
                facts(detail, viewed.state()),
                new CopiesSection(
                        kept,
                        attachments,
                        viewed.situation(),
                        source.id(),
                        asOf(),
                        authentication.getAuthenticatedUser(SignedIn.class).orElse(null)));
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
        Section section = section(
                "source-facts", texts().count("source.resting", detail.source().facts()));
        if (detail.facts().isEmpty()) {
            section.add(new EmptyState(texts().get("source.nothing-rests")));
        } else {
            section.add(list(detail, detail.facts(), false, state));
        }
        return section;
    }

    /** What nobody better tells; of an unreliable source alone. */
    private Optional<Section> onlyBasis(SourceDetail detail, ViewState state) {
        int only = detail.onlyCounts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (only == 0) {
            return Optional.empty();
        }
        String unreliable =
                detail.source().reliability() == Reliability.E ? "source.only-unreliable" : "source.only-unjudged";
        Section section = section("source-only", texts().count("source.only", only));
        section.addClassName("source-only");
        section.add(
                new Paragraph(texts().get(unreliable)),
                list(detail, next(detail.source().id(), true, null), true, state));
        return Optional.of(section);
    }

    private static Section section(String id, String words) {
        H2 heading = new H2(words);
        heading.setId(id);
        Section section = new Section(heading);
        section.addClassName("page-section");
        section.getElement().setAttribute("aria-labelledby", id);
        return section;
    }

    private FactList list(SourceDetail detail, List<Fact> facts, boolean onlyBasis, ViewState state) {
        String id = detail.source().id();
        return new FactList(
                onlyBasis ? detail.onlyCounts() : detail.counts(),
                detail.source().reliability(),
                facts,
                PAGE,
                last -> next(id, onlyBasis, last),
                texts().get(onlyBasis ? "source.only-facts" : "source.facts"),
                state);
    }

    private List<Fact> next(String id, boolean onlyBasis, @Nullable Fact after) {
        return sources.facts(situation(), id, onlyBasis, after, PAGE + 1, asOf());
    }
}
