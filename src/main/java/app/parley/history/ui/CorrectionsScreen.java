package app.parley.history.ui;

import app.parley.desk.ui.RecordWords;
import app.parley.dossier.DossierFile;
import app.parley.history.Correction;
import app.parley.history.CorrectionCursor;
import app.parley.history.CorrectionFilter;
import app.parley.history.CorrectionPage;
import app.parley.history.CorrectionsQuery;
import app.parley.shell.Choice;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was published and has since been corrected or retracted, for everybody: what, when, why, before and after. */
@Route(value = CorrectionsScreen.PATH, layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("styles/fact-table.css")
@StyleSheet("styles/history.css")
public class CorrectionsScreen extends Screen implements BeforeEnterObserver {
    public static final String PATH = "corrections";

    private static final int PAGE = 25;
    private static final String KIND = "kind";
    private static final String FILE = "file";
    private static final String ALL = "";

    private final transient CorrectionsQuery corrections;
    private final Div list = new Div();
    private CorrectionFilter filter = CorrectionFilter.all();

    public CorrectionsScreen(CorrectionsQuery corrections) {
        this.corrections = corrections;
        addClassName("corrections-screen");
        list.addClassName("version-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        filter = CorrectionFilter.all()
                .withKind(kind(query.getSingleParameter(KIND).orElse(ALL)))
                .withFile(query.getSingleParameter(FILE)
                        .flatMap(DossierFile::find)
                        .orElse(null));
    }

    private static Correction.@Nullable Kind kind(String code) {
        for (Correction.Kind kind : Correction.Kind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        return null;
    }

    @Override
    protected String heading() {
        return texts().get("corrections.title");
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        Texts texts = texts();
        Header header = new Header(new H1(heading()), filters(texts));
        header.addClassName("list-header");
        add(header, new Paragraph(texts.get("corrections.about")), list, feeds(viewed, texts));
        showList(texts);
    }

    private Div filters(Texts texts) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(ALL, texts.get("corrections.any-kind"));
        for (Correction.Kind kind : Correction.Kind.values()) {
            kinds.put(kind.code(), texts.get("corrections.kinds." + kind.code()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ALL, texts.get("corrections.any-file"));
        for (DossierFile file : DossierFile.values()) {
            files.put(file.code(), RecordWords.kind(file, texts));
        }
        Correction.Kind kind = filter.kind();
        DossierFile file = filter.file();
        return new Div(
                new Choice(
                        texts.get("corrections.by-kind"),
                        kinds,
                        kind == null ? ALL : kind.code(),
                        code -> filterBy(filter.withKind(kind(code)), KIND, code)),
                new Choice(
                        texts.get("corrections.by-file"),
                        files,
                        file == null ? ALL : file.code(),
                        code -> filterBy(filter.withFile(DossierFile.find(code).orElse(null)), FILE, code)));
    }

    private void filterBy(CorrectionFilter wanted, String name, String value) {
        filter = wanted;
        replaceOwn(Map.of(name, value));
        showList(texts());
    }

    private void showList(Texts texts) {
        list.removeAll();
        addPage(null, texts);
        if (list.getChildren().findAny().isEmpty()) {
            EmptyState none =
                    new EmptyState(texts.get(filter.isEmpty() ? "corrections.none" : "corrections.none-found"));
            none.getElement().setAttribute("role", "status");
            list.add(none);
        }
    }

    private void addPage(@Nullable CorrectionCursor from, Texts texts) {
        CorrectionPage page = corrections.page(situation(), filter, PAGE, from, asOf());
        for (Correction one : page.corrections()) {
            list.add(new CorrectionEntry(one, page.names(), situation().timeZone(), state(), texts));
        }
        CorrectionCursor next = page.next();
        if (next != null) {
            NativeButton more = new NativeButton(texts.get("corrections.more"));
            more.addClassName("more");
            more.addClickListener(event -> {
                list.remove(more);
                addPage(next, texts());
            });
            list.add(more);
        }
    }

    private static Div feeds(Viewed viewed, Texts texts) {
        String situation = "?situation=" + viewed.situation().slug();
        Anchor atom = new Anchor(CorrectionsFeed.PATH + situation, texts.get("corrections.atom"));
        Anchor json = new Anchor("api/v1/corrections" + situation, texts.get("corrections.json"));
        for (Anchor feed : new Anchor[] {atom, json}) {
            feed.getElement().setAttribute("router-ignore", true);
        }
        Div feeds = new Div(new Paragraph(texts.get("corrections.follow")), atom, json);
        feeds.addClassName("corrections-feeds");
        return feeds;
    }
}
