package app.parley.document.ui;

import app.parley.document.DocumentClause;
import app.parley.document.DocumentDetail;
import app.parley.document.DocumentEntry;
import app.parley.document.DocumentQuery;
import app.parley.shell.Choice;
import app.parley.shell.Cited;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.RecordLinks;
import app.parley.shell.Screen;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One document, clause by clause, with the commitments that it makes, and held against another if the address says so. */
@Route(value = "documents/:id", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/documents.css")
public class DocumentScreen extends Screen implements BeforeEnterObserver {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final String COMPARED = "compare";

    private final transient DocumentQuery documents;
    private final Div comparison = new Div();
    private String title = "";
    private String compared = "";
    private transient @Nullable DocumentDetail found;

    public DocumentScreen(DocumentQuery documents) {
        this.documents = documents;
        addClassName("document-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Viewed viewed = Viewed.in(event.getUI()).orElse(null);
        if (viewed == null) {
            return;
        }
        compared = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(COMPARED)
                .filter(other -> ID.matcher(other).matches())
                .orElse("");
        found = ID.matcher(id).matches()
                ? documents.find(viewed.situation(), id, asOf()).orElse(null)
                : null;
        if (found == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            title = found.entry().title();
        }
    }

    @Override
    protected String heading() {
        return title;
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        DocumentDetail shown = found;
        found = null;
        if (shown == null) {
            return;
        }
        DocumentWords words = DocumentWords.here();
        ViewState state = viewed.state();
        H1 name = new H1(title);
        name.getElement().setAttribute("dir", "auto");
        add(new Anchor(state.carried().href("documents"), words.get("all")), name, facts(shown, state, words));
        add(text(shown, state, words), compare(shown, words));
    }

    private static Component facts(DocumentDetail shown, ViewState state, DocumentWords words) {
        DocumentEntry entry = shown.entry();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, words.get("column.kind"), new Span(words.kind(entry)));
        fact(facts, words.get("column.issuer"), new Span(words.issuers(entry)));
        fact(facts, words.get("column.issued"), new Span(words.issuedOn(entry)));
        if (entry.place() != null) {
            fact(facts, words.get("column.place"), new Span(entry.place()));
        }
        fact(facts, words.get("column.language"), new Span(words.language(entry.language())));
        if (entry.round() != null) {
            fact(
                    facts,
                    words.get("column.round"),
                    new Anchor(state.carried().href("talks/" + entry.round().id()), words.round(entry.round())));
        }
        if (entry.note() != null) {
            fact(facts, words.get("column.note"), new Span(entry.note()));
        }
        fact(
                facts,
                words.get("column.sources"),
                new Div(
                        new Cited(shown.sources(), words.texts()),
                        RecordLinks.of("documents", entry.id(), entry.title())));
        return facts;
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new Div(new DescriptionList.Term(term), description));
    }

    private static Component text(DocumentDetail shown, ViewState state, DocumentWords words) {
        Article article = new Article();
        article.addClassName("document-text");
        DocumentWords.written(article, shown.entry().language());
        if (shown.clauses().isEmpty()) {
            article.add(new EmptyState(words.get("no-text")));
        }
        shown.clauses()
                .forEach(clause -> article.add(clause(clause, shown.entry().id(), state, words)));
        return article;
    }

    private static Component clause(DocumentClause clause, String document, ViewState state, DocumentWords words) {
        Div block = new Div();
        block.addClassName("document-clause");
        block.setId(clause.anchor());
        if (clause.number() != null) {
            Anchor number =
                    new Anchor(state.carried().href("documents/" + document) + "#" + clause.anchor(), clause.number());
            number.addClassName("clause-number");
            number.setAriaLabel(words.get("clause", clause.number()));
            number.getElement().setAttribute("router-ignore", true);
            block.add(number);
        }
        Paragraph text = new Paragraph(clause.text());
        text.addClassName("clause-text");
        block.add(text);
        if (!clause.commitments().isEmpty()) {
            block.add(made(clause, state, words));
        }
        RecordLinks links =
                RecordLinks.of("clauses", clause.id(), clause.number() == null ? clause.text() : clause.number());
        links.getElement().setAttribute("dir", "auto");
        block.add(links);
        return block;
    }

    private static Component made(DocumentClause clause, ViewState state, DocumentWords words) {
        UnorderedList list = new UnorderedList();
        clause.commitments()
                .forEach(one -> list.add(new ListItem(new Anchor(
                        state.carried().href(one.roundId() == null ? "talks" : "talks/" + one.roundId()),
                        words.get(
                                "commits",
                                one.party().equals("both") ? words.get("both") : one.party(),
                                one.text())))));
        Div made = new Div(new Span(words.get("makes")), list);
        made.addClassNames("clause-commitments", "small");
        made.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
        return made;
    }

    private Component compare(DocumentDetail shown, DocumentWords words) {
        H2 heading = new H2(words.get("compare"));
        heading.setId("compare");
        Section section = new Section(heading);
        section.addClassNames("page-section", "document-compare");
        section.getElement().setAttribute("aria-labelledby", "compare");
        if (shown.others().isEmpty()) {
            section.add(new EmptyState(
                    words.get("nothing-to-compare", words.language(shown.entry().language()))));
            return section;
        }
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.get("compare-none"));
        shown.others().forEach(other -> options.put(other.id(), words.titled(other)));
        String id = shown.entry().id();
        String asked = options.containsKey(compared) ? compared : "";
        section.add(new Choice(words.get("compare-with"), options, asked, other -> {
            compared = other;
            replaceOwn(Map.of(COMPARED, other));
            showComparison(id, other, words);
        }));
        section.add(comparison);
        showComparison(id, asked, words);
        return section;
    }

    private void showComparison(String id, String other, DocumentWords words) {
        comparison.removeAll();
        if (!other.isEmpty()) {
            documents
                    .compare(situation(), other, id, asOf())
                    .ifPresent(found -> comparison.add(new ComparisonView(found, words)));
        }
    }
}
