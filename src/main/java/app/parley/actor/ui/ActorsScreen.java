package app.parley.actor.ui;

import app.parley.actor.ActorEntry;
import app.parley.actor.ActorKind;
import app.parley.actor.ActorList;
import app.parley.actor.ActorQuery;
import app.parley.actor.RoundNetwork;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.TalksNavigation;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People and organisations: searched by any name, filtered by kind, page by page; and who was at the same rounds. */
@Route(value = "actors", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/actors.css")
public class ActorsScreen extends Screen implements BeforeEnterObserver {

    static final int PAGE = 50;
    private static final int TYPING_PAUSE_MS = 350;
    private static final String SEARCH_ID = "actor-search";
    private static final String ALL = "";

    private final transient ActorQuery actors;
    private final Input search = new Input();
    private final Div list = new Div();
    private ActorsAddress address = new ActorsAddress("", null, 1);

    public ActorsScreen(ActorQuery actors) {
        this.actors = actors;
        addClassName("actors-screen");
        list.addClassName("actor-list");
        search.setId(SEARCH_ID);
        search.setType("search");
        search.getElement().setAttribute("maxlength", String.valueOf(ActorQuery.LONGEST_TEXT));
        search.getElement().setAttribute("dir", "auto");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ask(address.withText(event.getValue()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = ActorsAddress.read(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return texts().get("actor.title");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        ActorWords words = ActorWords.here(viewed.state());
        ActorList found = found();
        Header header = new Header(new H1(texts().get("actor.title")), form(found, words));
        header.addClassName("list-header");
        Paragraph lead = new Paragraph(words.get("lead"));
        lead.addClassNames("quiet", "actor-lead");
        add(new TalksNavigation("actors", viewed.state(), texts()), header, lead, list, network(words));
        showList(found, words);
    }

    private ActorList found() {
        return actors.list(situation(), address.text(), address.kinds(), asOf());
    }

    private Div form(ActorList found, ActorWords words) {
        NativeLabel label = new NativeLabel(words.get("search"));
        label.setFor(SEARCH_ID);
        search.setValue(address.text());
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, words.get("any-kind"));
        for (ActorKind kind : ActorKind.values()) {
            Integer count = found.kinds().get(kind);
            if (count != null || kind == address.kind()) {
                options.put(kind.code(), words.get("kind-count", words.kind(kind), count == null ? 0 : count));
            }
        }
        ActorKind chosen = address.kind();
        Choice kind = new Choice(
                words.get("by-kind"),
                options,
                chosen == null ? ALL : chosen.code(),
                code -> ask(address.withKind(ActorsAddress.kind(code).orElse(null))));
        Div form = new Div(label, search, kind);
        form.addClassName("actor-filter");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    private void ask(ActorsAddress wanted) {
        address = wanted;
        replaceOwn(address.own());
        showList(found(), ActorWords.here(state()));
    }

    private void showList(ActorList found, ActorWords words) {
        list.removeAll();
        List<ActorEntry> all = found.matching();
        Paragraph count = new Paragraph(
                all.isEmpty()
                        ? words.get(address.isEmpty() ? "none" : "none-found")
                        : texts().count("actor.found", all.size()));
        count.addClassNames("quiet", "small");
        count.getElement().setAttribute("role", "status");
        list.add(count);
        if (found.cut()) {
            list.add(new Paragraph(words.get("cut")));
        }
        if (!found.didYouMean().isEmpty()) {
            Div near = new Div(
                    new Span(words.get("did-you-mean")),
                    words.links(found.didYouMean().stream().map(ActorEntry::ref).toList()));
            near.addClassName("did-you-mean");
            list.add(near);
        }
        if (all.isEmpty()) {
            return;
        }
        int pages = (all.size() + PAGE - 1) / PAGE;
        int page = Math.min(address.page(), pages);
        list.add(table(all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE)), words));
        if (pages > 1) {
            list.add(pages(page, pages, words));
        }
    }

    private FactTable table(List<ActorEntry> entries, ActorWords words) {
        FactTable table = new FactTable(
                words.get("title"),
                Stream.of("name", "kind", "belongs", "rounds", "speaks")
                        .map(column -> words.get("column." + column))
                        .toList());
        table.addClassName("actors");
        entries.forEach(one -> table.row(
                name(one, words),
                new Span(words.kind(one.kind())),
                belongs(one, words),
                FactTable.words(one.rounds() == 0 ? "" : formats().number(one.rounds())),
                FactTable.words(one.speaks() ? words.get("speaks") : "")));
        return table;
    }

    private static Component name(ActorEntry one, ActorWords words) {
        Div name = new Div(words.link(one.ref()));
        if (!one.otherNames().isEmpty()) {
            Span others = words.quiet("");
            others.addClassNames("name-list", "small");
            one.otherNames().forEach(other -> others.add(ActorWords.name(other)));
            name.add(others);
        }
        return name;
    }

    private static Component belongs(ActorEntry one, ActorWords words) {
        if (one.parent() != null) {
            return words.link(one.parent());
        }
        if (!one.organisations().isEmpty()) {
            return words.links(one.organisations());
        }
        return FactTable.words(String.join(words.texts().get("list.comma"), one.parties()));
    }

    private Nav pages(int page, int pages, ActorWords words) {
        Nav nav = new Nav();
        nav.addClassName("actor-pages");
        nav.getElement().setAttribute("aria-label", words.get("pages"));
        if (page > 1) {
            nav.add(new Anchor(href(page - 1), words.get("previous-page")));
        }
        nav.add(new Span(words.get("page-of", page, pages)));
        if (page < pages) {
            nav.add(new Anchor(href(page + 1), words.get("next-page")));
        }
        return nav;
    }

    private String href(int page) {
        QueryParameters query = state().carried().toParameters();
        for (Map.Entry<String, String> own : address.withPage(page).own().entrySet()) {
            query = own.getValue().isEmpty() ? query : query.merging(own.getKey(), own.getValue());
        }
        String text = query.getQueryString();
        return text.isEmpty() ? "actors" : "actors?" + text;
    }

    private Section network(ActorWords words) {
        RoundNetwork network = actors.network(situation(), asOf());
        H2 heading = new H2(words.get("network"));
        heading.setId("actor-network");
        Section section = new Section(heading);
        section.addClassName("page-section");
        section.getElement().setAttribute("aria-labelledby", "actor-network");
        if (network.isEmpty()) {
            section.add(new EmptyState(words.get("network.none")));
        } else {
            section.add(new NetworkView(network, situation(), words));
        }
        return section;
    }
}
