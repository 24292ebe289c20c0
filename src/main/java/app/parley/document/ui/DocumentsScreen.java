package app.parley.document.ui;

import app.parley.document.DocumentEntry;
import app.parley.document.DocumentQuery;
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
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the parties gave out in writing, searched and filtered by what the address says, page after page. */
@Route(value = "documents", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/documents.css")
public class DocumentsScreen extends Screen implements BeforeEnterObserver {
    private static final int PAGE = 50;
    /** So many stay when the screen is brought up to date; whoever asked for more starts from there. */
    private static final int MOST_ROWS = 500;

    private static final int TYPING_PAUSE_MS = 350;
    private static final String SEARCH_ID = "document-search";

    private final transient DocumentQuery documents;
    private final Input search = new Input();
    private final Div list = new Div();
    private DocumentFilter filter = new DocumentFilter("", "", "", "");
    /** How many were asked for, page by page. */
    private int rows = PAGE;

    public DocumentsScreen(DocumentQuery documents) {
        this.documents = documents;
        addClassName("documents-screen");
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
        filter = DocumentFilter.read(event.getLocation().getQueryParameters());
    }

    @Override
    protected String heading() {
        return DocumentWords.here().get("heading");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        rows = isRefreshing() ? rows : PAGE;
        DocumentWords words = DocumentWords.here();
        Paragraph what = new Paragraph(words.get("what"));
        what.addClassName("lead");
        add(new TalksNavigation("documents", viewed.state(), texts()), new Header(new H1(heading())), what);
        boolean any = !documents
                .list(viewed.situation(), DocumentQuery.Filter.ALL, null, 1, asOf())
                .isEmpty();
        if (!any) {
            EmptyState none = new EmptyState(words.get("none"));
            none.getElement().setAttribute("role", "status");
            add(none, new Paragraph(words.get("none.how")));
            return;
        }
        add(form(viewed, words), list);
        showList();
    }

    private Div form(Viewed viewed, DocumentWords words) {
        DocumentQuery.Choices choices = documents.choices(viewed.situation(), asOf());
        NativeLabel label = new NativeLabel(words.get("search"));
        label.setFor(SEARCH_ID);
        search.setId(SEARCH_ID);
        search.setType("search");
        search.getElement().setAttribute("maxlength", String.valueOf(DocumentFilter.LONGEST_TEXT));
        search.setValue(filter.text());
        Div form = new Div(
                label,
                search,
                choice(
                        words.get("by-issuer"),
                        words.get("any-issuer"),
                        choices.issuers().stream(),
                        UnaryOperator.identity(),
                        filter.issuer(),
                        issuer -> filterBy(filter.withIssuer(issuer))),
                choice(
                        words.get("by-language"),
                        words.get("any-language"),
                        choices.languages().stream(),
                        words::language,
                        filter.language(),
                        language -> filterBy(filter.withLanguage(language))));
        if (!filter.round().isEmpty()) {
            NativeButton all = new NativeButton(words.get("any-round", filter.round()));
            all.addClickListener(event -> {
                filterBy(filter.withRound(""));
                form.remove(all);
            });
            form.add(all);
        }
        form.addClassName("document-filter");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    private static Choice choice(
            String label,
            String all,
            Stream<String> values,
            UnaryOperator<String> name,
            String chosen,
            SerializableConsumer<String> filter) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", all);
        values.forEach(value -> options.put(value, name.apply(value)));
        return new Choice(label, options, options.containsKey(chosen) ? chosen : "", filter);
    }

    private void filterBy(DocumentFilter wanted) {
        filter = wanted;
        rows = PAGE;
        replaceOwn(filter.toParameters());
        showList();
    }

    private void showList() {
        list.removeAll();
        DocumentWords words = DocumentWords.here();
        List<DocumentEntry> page = documents.list(situation(), filter.asked(), null, rows + 1, asOf());
        if (page.isEmpty()) {
            EmptyState none = new EmptyState(words.get("none-found"));
            none.getElement().setAttribute("role", "status");
            list.add(none);
            return;
        }
        FactTable table = new FactTable(
                heading(),
                Stream.of("title", "kind", "issuer", "issued", "language", "round")
                        .map(column -> words.get("column." + column))
                        .toList());
        list.add(table);
        addPage(table, page, rows, words);
    }

    private void addPage(FactTable table, List<DocumentEntry> page, int size, DocumentWords words) {
        page.stream().limit(size).forEach(document -> table.row(cells(document, words)));
        if (page.size() > size) {
            DocumentQuery.After last = DocumentQuery.After.of(page.get(size - 1));
            NativeButton more = new NativeButton(words.get("more"));
            more.addClassName("more");
            more.addClickListener(event -> {
                list.remove(more);
                rows = Math.min(MOST_ROWS, rows + PAGE);
                addPage(table, documents.list(situation(), filter.asked(), last, PAGE + 1, asOf()), PAGE, words);
            });
            list.add(more);
        }
    }

    private List<Component> cells(DocumentEntry document, DocumentWords words) {
        Anchor title = new Anchor(state().carried().href("documents/" + document.id()), document.title());
        title.getElement().setAttribute("dir", "auto");
        DocumentEntry.Round round = document.round();
        return List.of(
                title,
                new Span(words.kind(document)),
                new Span(words.issuers(document)),
                new Span(words.issuedOn(document)),
                new Span(words.language(document.language())),
                round == null
                        ? FactTable.words("")
                        : new Anchor(state().carried().href("talks/" + round.id()), words.round(round)));
    }
}
