package app.parley.source.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.attachment.Attachments;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import app.parley.source.Reliability;
import app.parley.source.SourceDuplicatesQuery;
import app.parley.source.SourceEntry;
import app.parley.source.SourceQuery;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources, searched and filtered by what the address says, page after page. */
@Route(value = "sources", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/sources.css")
public class SourcesScreen extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;
    /** So many stay when the screen is brought up to date; whoever asked for more starts from there. */
    private static final int MOST_ROWS = 500;

    private static final int TYPING_PAUSE_MS = 350;
    private static final String SEARCH_ID = "source-search";
    private static final String ALL = "";

    private final transient SourceQuery sources;
    private final transient SourceDuplicatesQuery duplicates;
    private final transient Attachments attachments;
    private final transient AuthenticationContext authentication;
    private final Input search = new Input();
    private final Div list = new Div();
    private SourceFilter filter = new SourceFilter("", null);
    /** How many were asked for, page by page. */
    private int rows = PAGE;

    public SourcesScreen(
            SourceQuery sources,
            SourceDuplicatesQuery duplicates,
            Attachments attachments,
            AuthenticationContext authentication) {
        this.sources = sources;
        this.attachments = attachments;
        this.duplicates = duplicates;
        this.authentication = authentication;
        addClassName("sources-screen");
        list.addClassName("source-list");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MS);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                filterBy(filter.withText(event.getValue()));
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = SourceFilter.read(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return texts().get("nav.sources");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        rows = isRefreshing() ? rows : PAGE;
        H1 title = new H1(texts().get("nav.sources"));
        Header header = new Header(title, searchForm());
        header.addClassName("list-header");
        add(header);
        authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(person -> person.role().compareTo(Role.EDITOR) >= 0)
                .ifPresent(editor -> {
                    add(new DuplicatesSection(() -> duplicates.suspected(situation()), state()));
                    if (editor.role() == Role.ADMIN) {
                        add(new LostSourceCopies(
                                () -> attachments.ofLostSources(situation()),
                                viewed.situation().timeZone()));
                    }
                });
        add(list);
        showList();
    }

    private Div searchForm() {
        Texts texts = texts();
        NativeLabel label = new NativeLabel(texts.get("source.search"));
        label.setFor(SEARCH_ID);
        search.setId(SEARCH_ID);
        search.setType("search");
        search.getElement().setAttribute("maxlength", String.valueOf(SourceFilter.LONGEST_TEXT));
        search.setValue(filter.text());
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, texts.get("source.any-reliability"));
        for (Reliability reliability : Reliability.values()) {
            options.put(reliability.name(), SourceWords.here().meaning(reliability));
        }
        Reliability chosen = filter.reliability();
        Choice reliability = new Choice(
                texts.get("source.by-reliability"),
                options,
                chosen == null ? ALL : chosen.name(),
                letter -> filterBy(
                        filter.withReliability(SourceFilter.letter(letter).orElse(null))));
        Div form = new Div(label, search, reliability);
        form.addClassName("source-filter");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    /** Shows what matches, and writes the filter to the address without a step in the browser's history. */
    private void filterBy(SourceFilter wanted) {
        filter = wanted;
        rows = PAGE;
        replaceQuery(filter.toParameters(state()));
        showList();
    }

    private void showList() {
        list.removeAll();
        List<SourceEntry> page = sources.list(situation(), filter.asked(), null, rows + 1, asOf());
        if (page.isEmpty()) {
            EmptyState none = new EmptyState(texts().get(filter.isEmpty() ? "source.none" : "source.none-found"));
            none.getElement().setAttribute("role", "status");
            list.add(none);
            return;
        }
        FactTable table = new FactTable(
                texts().get("source.table"),
                Stream.of("title", "publisher", "published", "language", "reliability", "facts")
                        .map(column -> texts().get("source.column." + column))
                        .toList());
        list.add(table);
        addPage(table, page, rows);
    }

    private void addPage(FactTable table, List<SourceEntry> page, int size) {
        SourceWords words = SourceWords.here();
        page.stream()
                .limit(size)
                .forEach(source -> table.row(List.of(
                        title(source),
                        new Span(words.publisher(source)),
                        new Span(words.published(source)),
                        new Span(words.language(source.language())),
                        words.reliability(source.reliability()),
                        new Span(formats().number(source.facts())))));
        if (page.size() > size) {
            String last = page.get(size - 1).id();
            NativeButton more = new NativeButton(texts().get("source.more"));
            more.addClassName("more");
            more.addClickListener(event -> {
                list.remove(more);
                rows = Math.min(MOST_ROWS, rows + PAGE);
                addPage(table, sources.list(situation(), filter.asked(), last, PAGE + 1, asOf()), PAGE);
            });
            list.add(more);
        }
    }

    private Div title(SourceEntry source) {
        Div title = new Div(new Anchor(state().carried().href("sources/" + source.id()), source.title()));
        title.addClassName("source-title");
        return title;
    }
}
