package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.DeskQuery;
import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.DossierFile;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of one record: of a change that is kept, or of one that begins with the first keystroke. Its address is then the
 * change's own, so that a reload, another browser or a colleague goes on where it stands.
 */
@Route(value = ChangeScreen.PATH + "/:id", layout = MainLayout.class)
@RouteAlias(value = ChangeScreen.PATH + "/new/:file", layout = MainLayout.class)
@RouteAlias(value = ChangeScreen.PATH + "/edit/:file/:record", layout = MainLayout.class)
@RouteAlias(value = ChangeScreen.PATH + "/retract/:file/:record", layout = MainLayout.class)
@RolesAllowed("EDITOR")
@StyleSheet("styles/desk.css")
public class ChangeScreen extends Screen implements BeforeEnterObserver {
    public static final String PATH = "desk/changes";

    private final transient Desk desk;
    private final transient DeskQuery queries;
    private final transient DeskRecordsQuery records;
    private final transient ChangeParts parts;
    private RouteParameters asked = RouteParameters.empty();
    private boolean retracts;
    private String heading = "";

    public ChangeScreen(Desk desk, DeskQuery queries, DeskRecordsQuery records, ChangeParts parts) {
        this.desk = desk;
        this.queries = queries;
        this.records = records;
        this.parts = parts;
        addClassNames("desk-screen", "change-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getRouteParameters();
        retracts = event.getLocation().getPath().startsWith(PATH + "/retract/");
        heading = texts().get("desk.title");
    }

    @Override
    protected String heading() {
        return heading;
    }

    /** Nothing is changed under whoever fills it in; what others saved is told when it is saved. */
    @Override
    protected boolean refresh(Viewed viewed) {
        return false;
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        Texts texts = texts();
        Anchor back = new Anchor(viewed.state().carried().href(DeskScreen.PATH), texts.get("desk.title"));
        back.addClassName("desk-back");
        add(back);
        Optional<String> id = asked.get("id");
        if (id.isPresent()) {
            Change change = uuid(id.get()).flatMap(queries::find).orElse(null);
            if (change == null || change.situation() != viewed.situation().id()) {
                add(new EmptyState(texts.get("desk.declined.no-such-change")));
                return;
            }
            show(viewed, change, texts);
            return;
        }
        DossierFile file = asked.get("file").flatMap(DossierFile::find).orElse(null);
        if (file == null
                || (file == DossierFile.SITUATION && asked.get("record").isEmpty())) {
            add(new EmptyState(texts.get("desk.no-such-kind")));
            return;
        }
        String record = asked.get("record")
                .map(name -> records.stored(viewed.situation().id(), file, name).orElse(name))
                .orElse(null);
        if (record == null) {
            editor(
                    viewed,
                    file,
                    null,
                    prefilled(file),
                    () -> desk.begin(viewed.situation().id(), file, Map.of()),
                    texts);
        } else {
            ofRecord(viewed, file, record, texts);
        }
    }

    private void ofRecord(Viewed viewed, DossierFile file, String record, Texts texts) {
        int situation = viewed.situation().id();
        Map<String, String> stored = records.find(situation, file, record).orElse(null);
        if (stored == null) {
            add(new EmptyState(texts.get("desk.declined.no-such-record")));
            return;
        }
        if (retracts && file == DossierFile.SITUATION) {
            add(new EmptyState(texts.get("desk.declined.one-situation")));
            return;
        }
        if (retracts) {
            Change change = desk.retract(situation, file, record);
            address(change);
            show(viewed, change, texts);
            return;
        }
        Optional<Change> begun = queries.mine(situation, file, record);
        if (begun.isPresent()) {
            address(begun.get());
            show(viewed, begun.get(), texts);
        } else {
            editor(viewed, file, null, stored, () -> desk.edit(situation, file, record), texts);
        }
    }

    private void show(Viewed viewed, Change change, Texts texts) {
        heading = heading(viewed, change.file(), change.cells(), texts);
        if (change.state().isOpen()) {
            editor(viewed, change.file(), change, change.cells(), () -> change, texts);
        } else {
            add(new H1(heading));
            add(parts.decided(change, viewed.state(), this::reload));
        }
    }

    private String heading(Viewed viewed, DossierFile file, Map<String, String> cells, Texts texts) {
        String title = RecordWords.title(
                file, cells, DeskScreen.crossings(records, viewed.situation().id()), texts);
        return texts.get("desk.change-of", RecordWords.kind(file, texts), title);
    }

    private void editor(
            Viewed viewed,
            DossierFile file,
            @Nullable Change change,
            Map<String, String> cells,
            ChangeEditor.Begin begin,
            Texts texts) {
        if (change == null) {
            heading = asked.get("record").isPresent()
                    ? heading(viewed, file, cells, texts)
                    : texts.get("desk.new-of", RecordWords.kind(file, texts));
        }
        add(new H1(heading));
        ChangeEditor editor = parts.editor(file, viewed, begin, this::address, this::reload);
        add(editor);
        editor.open(change, cells);
    }

    /** What a link to a new record says of it: {@code crossing_id=torkham}. */
    private Map<String, String> prefilled(DossierFile file) {
        Map<String, String> cells = new LinkedHashMap<>();
        QueryParameters query = shownQuery();
        file.columns()
                .forEach(column -> query.getSingleParameter("cell-" + column.name())
                        .filter(text -> text.length() <= 500)
                        .ifPresent(text -> cells.put(column.name(), text)));
        return cells;
    }

    /** The address of the change that has begun, so that a reload goes on with it. */
    private void address(Change change) {
        var ui = com.vaadin.flow.component.UI.getCurrentOrThrow();
        ui.getPage().getHistory().replaceState(null, new Location(PATH + "/" + change.id(), viewedQuery()));
        asked = new RouteParameters("id", change.id().toString());
    }

    private QueryParameters viewedQuery() {
        return state().carried().toParameters();
    }

    private void reload() {
        Viewed.in(com.vaadin.flow.component.UI.getCurrentOrThrow()).ifPresent(this::show);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
