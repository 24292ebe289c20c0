package app.parley.desk.ui;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.desk.Change;
import app.parley.desk.Declined;
import app.parley.desk.DeskQuery;
import app.parley.desk.DeskRecordsQuery;
import app.parley.desk.Publishing;
import app.parley.dossier.DossierFile;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits at the desk: changes to be looked at, drafts, and what was published last; and where to begin something new. */
@Route(value = DeskScreen.PATH, layout = MainLayout.class)
@RolesAllowed("EDITOR")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/quick-log.css")
public class DeskScreen extends Screen {
    public static final String PATH = "desk";

    /** In the order in which they are needed most. */
    private static final List<DossierFile> KINDS = List.of(
            DossierFile.CARGO_REPORTS,
            DossierFile.CROSSING_STATUS,
            DossierFile.CLOSURES,
            DossierFile.CONFIRMATIONS,
            DossierFile.EVENTS,
            DossierFile.SOURCES,
            DossierFile.ROUNDS,
            DossierFile.SESSIONS,
            DossierFile.DELEGATIONS,
            DossierFile.DELEGATES,
            DossierFile.STATEMENTS,
            DossierFile.COMMITMENTS,
            DossierFile.COMMITMENT_REVIEWS,
            DossierFile.COMMITMENT_CLAIMS,
            DossierFile.COMMITMENT_DUES,
            DossierFile.CEASEFIRES,
            DossierFile.CEASEFIRE_TERMS,
            DossierFile.CEASEFIRE_ACCOUNTS,
            DossierFile.CEASEFIRE_VIOLATIONS,
            DossierFile.IMPACTS,
            DossierFile.DOCUMENTS,
            DossierFile.CLAUSES,
            DossierFile.CROSSINGS,
            DossierFile.SCHEDULES,
            DossierFile.ACTORS);

    private final transient DeskQuery desk;
    private final transient DeskRecordsQuery records;
    private final transient Publishing publishing;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    private final Div told = new Div();
    private transient DeskQuery.@Nullable Queue shown;

    public DeskScreen(
            DeskQuery desk,
            DeskRecordsQuery records,
            Publishing publishing,
            AuthenticationContext authentication,
            Clock clock) {
        this.desk = desk;
        this.records = records;
        this.publishing = publishing;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("desk-screen");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected String heading() {
        return texts().get("desk.title");
    }

    @Override
    protected void show(Viewed viewed) {
        shown = desk.queue(viewed.situation().id());
        showParts(parts(shown, viewed));
    }

    /** Looks at the queue once more; whether it is different by now. */
    boolean look() {
        Viewed viewed = Viewed.in(UI.getCurrentOrThrow()).orElse(null);
        if (viewed == null || desk.queue(viewed.situation().id()).equals(shown)) {
            return false;
        }
        return update(() -> show(viewed));
    }

    private List<Component> parts(DeskQuery.Queue queue, Viewed viewed) {
        Texts texts = texts();
        ViewState state = viewed.state();
        Map<String, String> names = crossings(records, viewed.situation().id());
        UUID self = authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(SignedIn::id)
                .orElseThrow();
        Map<Boolean, List<Change>> drafts = queue.drafts().stream()
                .collect(Collectors.partitioningBy(draft -> draft.author().id().equals(self)));
        List<Component> parts = new ArrayList<>(List.of(
                new H1(heading()),
                quickLog(state, texts),
                told,
                section(
                        texts.get("desk.in-review", queue.inReviewCount()),
                        texts.get("desk.in-review.none"),
                        queue.inReview(),
                        state,
                        names,
                        false,
                        texts),
                section(
                        texts.get("desk.my-drafts"),
                        texts.get("desk.my-drafts.none"),
                        drafts.getOrDefault(true, List.of()),
                        state,
                        names,
                        false,
                        texts),
                begin(state, texts)));
        List<Change> others = drafts.getOrDefault(false, List.of());
        if (!others.isEmpty()) {
            parts.add(section(texts.get("desk.others-drafts"), "", others, state, names, false, texts));
        }
        parts.add(section(
                texts.get("desk.published"),
                texts.get("desk.published.none"),
                queue.decided(),
                state,
                names,
                true,
                texts));
        return parts;
    }

    /** A line to be logged: it is read on a screen of its own. */
    private static Component quickLog(ViewState state, Texts texts) {
        Input line = new Input();
        line.setId("desk-quick-log");
        // The Enter key is told before the browser takes the line for changed.
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setPlaceholder(texts.get("log.line"));
        line.getElement()
                .setAttribute("aria-label", texts.get("log.line"))
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", String.valueOf(LogScreen.LONGEST_LINE));
        Runnable open = () -> {
            QueryParameters query = state.carried().toParameters();
            UI.getCurrentOrThrow()
                    .navigate(
                            LogScreen.PATH,
                            line.getValue().isBlank() ? query : query.merging(LogScreen.TEXT, line.getValue()));
        };
        NativeButton read = new NativeButton(texts.get("log.title"), click -> open.run());
        Shortcuts.addShortcutListener(line, open::run, Key.ENTER).listenOn(line);
        Shortcuts.addShortcutListener(line, open::run, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(line);
        Div box = new Div(line, read);
        box.addClassNames("desk-line", "desk-quick-log");
        return box;
    }

    /** What ids of crossings mean. */
    static Map<String, String> crossings(DeskRecordsQuery records, int situation) {
        return records.search(situation, DossierFile.CROSSINGS, "").stream()
                .collect(Collectors.toMap(
                        crossing -> crossing.id(), crossing -> crossing.cells().getOrDefault("name", crossing.id())));
    }

    private static Component begin(ViewState state, Texts texts) {
        UnorderedList kinds = new UnorderedList();
        kinds.addClassName("desk-kinds");
        for (DossierFile file : KINDS) {
            Anchor begin = new Anchor(
                    state.carried().href(ChangeScreen.PATH + "/new/" + file.code()), RecordWords.kind(file, texts));
            Anchor stored =
                    new Anchor(state.carried().href(RecordsScreen.PATH + "/" + file.code()), texts.get("desk.find"));
            stored.getElement().setAttribute("aria-label", texts.get("desk.find-kind", RecordWords.kind(file, texts)));
            stored.addClassName("quiet");
            kinds.add(new ListItem(begin, stored));
        }
        kinds.add(new ListItem(new Anchor(
                state.carried().href(RecordsScreen.PATH + "/" + DossierFile.SITUATION.code()),
                texts.get("desk.settings"))));
        Section section = new Section(new H2(texts.get("desk.begin")), kinds);
        section.addClassName("desk-begin");
        return section;
    }

    private Component section(
            String heading,
            String none,
            List<Change> changes,
            ViewState state,
            Map<String, String> names,
            boolean published,
            Texts texts) {
        Section section = new Section(new H2(heading));
        if (changes.isEmpty()) {
            section.add(new EmptyState(none));
        } else {
            section.add(new ChangeList(
                    heading,
                    changes,
                    state,
                    names,
                    clock.instant(),
                    change -> published && mayPublish() ? undo(change, texts) : new Span(),
                    texts));
        }
        return section;
    }

    private boolean mayPublish() {
        return authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(person -> person.role().compareTo(Role.PUBLISHER) >= 0)
                .isPresent();
    }

    private Component undo(Change change, Texts texts) {
        NativeButton undo = new NativeButton(texts.get("desk.undo"), click -> {
            told.removeAll();
            try {
                publishing.undo(change.id(), texts.get("desk.undo.reason"));
                told.setText(texts.get("desk.undone"));
            } catch (Declined declined) {
                told.setText(DeclinedWords.of(declined, texts));
            }
            Viewed.in(UI.getCurrentOrThrow()).ifPresent(this::show);
        });
        undo.setAriaLabel(texts.get("desk.undo-of", RecordWords.title(change.file(), change.cells(), Map.of(), texts)));
        return undo;
    }
}
