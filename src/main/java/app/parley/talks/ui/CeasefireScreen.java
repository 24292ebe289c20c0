package app.parley.talks.ui;

import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.incident.IncidentPage;
import app.parley.incident.IncidentQuery;
import app.parley.incident.ui.IncidentDigest;
import app.parley.shell.Cited;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireFile;
import app.parley.talks.CeasefireFileQuery;
import app.parley.talks.CeasefireTerms;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One ceasefire: whether it held and why, its terms as stated, each side's account, alleged breaches, and its chain. */
@Route(value = CeasefiresScreen.PATH + "/:ceasefire", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/talks.css")
@StyleSheet("styles/ceasefires.css")
public class CeasefireScreen extends Screen implements BeforeEnterObserver {
    private static final String PARAMETER = "ceasefire";
    private static final int MOST_INCIDENTS = 200;

    private final transient CeasefireFileQuery files;
    private final transient IncidentQuery incidents;
    private transient CeasefireFileQuery.@Nullable Found found;

    public CeasefireScreen(CeasefireFileQuery files, IncidentQuery incidents) {
        this.files = files;
        this.incidents = incidents;
        addClassNames("talks-screen", "ceasefire-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(PARAMETER).orElse("");
        Optional<Viewed> viewed = Viewed.in(event.getUI());
        if (viewed.isPresent()) {
            Viewed now = viewed.get();
            found = files.find(now.situation(), id, now.state().on(), asOf()).orElse(null);
            if (found == null) {
                event.rerouteToError(NotFoundException.class);
            }
        }
    }

    @Override
    protected String heading() {
        TalksWords talks = TalksWords.here();
        return found == null
                ? talks.get("ceasefires")
                : talks.get(
                        "ceasefire.title",
                        CeasefireWords.of(found.chain(), talks)
                                .period(found.file().entry()));
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        CeasefireFileQuery.Found shown = Objects.requireNonNull(found);
        CeasefireWords words = CeasefireWords.of(shown.chain(), TalksWords.here());
        ViewState state = viewed.state();
        add(head(shown.file(), state, words), facts(shown.file(), state, words));
        add(new CeasefireAccounts(shown.file(), words), new CeasefireBreaches(shown.file(), state, words));
        add(meanwhile(shown.file(), viewed, words));
        statements(shown.file(), viewed, words).ifPresent(this::add);
        add(chain(shown, state, words));
    }

    private Component head(CeasefireFile file, ViewState state, CeasefireWords words) {
        Div path = new Div(
                new Anchor(state.carried().href("talks"), texts().get("nav.talks")),
                new Anchor(
                        state.carried().href(CeasefiresScreen.PATH),
                        words.talks().get("ceasefires")));
        path.addClassName("path");
        Span onDay = new Span(words.get("ceasefire.on", formats().day(state.on())));
        onDay.addClassNames("quiet", "truce-on");
        Div outcome = new Div(
                new Div(new TruceMark(file.entry().state(), file.reason(), words.talks()), onDay),
                new Paragraph(words.reason(file)));
        outcome.addClassName("outcome");
        if (file.entry().note() != null) {
            outcome.add(new Paragraph(words.get("ceasefire.noted", file.entry().note())));
        }
        outcome.add(new Cited(file.entry().sources(), texts()));
        outcome.add(RecordLinks.of("ceasefires", file.entry().id(), heading()));
        return new Div(path, new H1(heading()), outcome);
    }

    private Component facts(CeasefireFile file, ViewState state, CeasefireWords words) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        CeasefireEntry one = file.entry();
        TalksWords talks = words.talks();
        fact(facts, talks.get("column.from"), new Span(talks.bound(one.from())));
        fact(facts, talks.get("column.to"), new Span(talks.bound(one.to())));
        fact(facts, words.get("ceasefire.column.days"), new Span(words.days(file)));
        String brokers = talks.joined(one.brokeredBy());
        fact(
                facts,
                talks.get("column.brokers"),
                new Span(brokers.isEmpty() ? words.get("ceasefire.not-stated") : brokers));
        link(facts, talks.get("column.extends"), one.extendsId(), state, words);
        one.extendedBy().forEach(id -> link(facts, words.get("ceasefire.extended-by"), id, state, words));
        Div terms = new Div();
        file.terms().forEach(each -> terms.add(stated(each, words)));
        fact(
                facts,
                words.get("ceasefire.column.terms"),
                file.terms().isEmpty() ? new Span(words.get("ceasefire.not-stated")) : terms);
        Paragraph rule =
                new Paragraph(words.get("ceasefire.days-rule", formats().day(state.on())));
        rule.addClassNames("quiet", "lead");
        return new Div(facts, rule);
    }

    private Component stated(CeasefireTerms terms, CeasefireWords words) {
        return new Div(
                new Span(words.terms(terms)),
                new Cited(terms.sources(), texts()),
                RecordLinks.of("ceasefire_terms", terms.id(), words.terms(terms)));
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        facts.add(new Div(new DescriptionList.Term(term), new DescriptionList.Description(value)));
    }

    private static void link(
            DescriptionList facts, String term, @Nullable String id, ViewState state, CeasefireWords words) {
        CeasefireEntry other = id == null ? null : words.byId().get(id);
        if (other != null) {
            fact(facts, term, new Anchor(CeasefiresScreen.href(other, state), words.period(other)));
        }
    }

    private Component meanwhile(CeasefireFile file, Viewed viewed, CeasefireWords words) {
        Section section = new Section(new H2(words.get("ceasefire.reported-meanwhile")));
        section.setId("meanwhile");
        LocalDate from = file.span().first();
        LocalDate to = file.span().last();
        if (from == null || to == null || file.reported().isEmpty()) {
            section.add(new Paragraph(words.get("ceasefire.none-reported")));
            return section;
        }
        section.add(new Paragraph(words.get("ceasefire.meanwhile-lead", words.reported(file))));
        section.add(listed(reported(viewed, from, to, IncidentKind.force()), viewed, from, to, words));
        return section;
    }

    private IncidentPage reported(Viewed viewed, LocalDate from, LocalDate to, Set<IncidentKind> kinds) {
        return incidents.page(
                viewed.situation(),
                IncidentFilter.all().between(from, to).withKinds(kinds),
                MOST_INCIDENTS,
                null,
                asOf());
    }

    /** Them, or the way to the timeline if there are more. */
    private Component listed(IncidentPage page, Viewed viewed, LocalDate from, LocalDate to, CeasefireWords words) {
        ViewState timeline = viewed.state().carried().withWindow(new DaySpan(from, to));
        return page.next() == null
                ? new IncidentDigest(page.incidents(), timeline, texts())
                : new Anchor(timeline.href("timeline"), words.get("ceasefire.on-timeline"));
    }

    /** What was said on the days on which it ran; empty if nothing is on file. */
    private Optional<Component> statements(CeasefireFile file, Viewed viewed, CeasefireWords words) {
        LocalDate from = file.span().first();
        LocalDate to = file.span().last();
        if (from == null || to == null) {
            return Optional.empty();
        }
        IncidentPage page = reported(viewed, from, to, Set.of(IncidentKind.STATEMENT));
        if (page.incidents().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(
                new H2(words.get("ceasefire.said-meanwhile")),
                new Paragraph(words.get("ceasefire.said-meanwhile-lead")),
                listed(page, viewed, from, to, words));
        section.setId("said-meanwhile");
        return Optional.of(section);
    }

    private Component chain(CeasefireFileQuery.Found shown, ViewState state, CeasefireWords words) {
        Section section = new Section(new H2(words.get("ceasefire.chain")));
        if (shown.chain().size() == 1) {
            section.add(new Paragraph(words.get("ceasefire.alone")));
            return section;
        }
        OrderedList list = new OrderedList();
        list.addClassName("truce-chain");
        for (CeasefireEntry one : shown.chain()) {
            Component name = one.id().equals(shown.file().entry().id())
                    ? current(words.period(one))
                    : new Anchor(CeasefiresScreen.href(one, state), words.period(one));
            list.add(new ListItem(name, new TruceMark(one, state.on(), words.talks())));
        }
        section.add(list);
        return section;
    }

    private static Component current(String name) {
        Span current = new Span(name);
        current.getElement().setAttribute("aria-current", "page");
        return current;
    }
}
