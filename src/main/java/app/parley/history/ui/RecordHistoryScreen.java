package app.parley.history.ui;

import app.parley.desk.Change;
import app.parley.desk.Desk;
import app.parley.desk.DeskQuery;
import app.parley.desk.DeskRecordsQuery;
import app.parley.desk.ui.ChangeScreen;
import app.parley.desk.ui.RecordsScreen;
import app.parley.dossier.DossierFile;
import app.parley.history.RecordHistory;
import app.parley.history.RecordHistoryQuery;
import app.parley.history.RecordPage;
import app.parley.history.RecordVersion;
import app.parley.shell.EmptyState;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that became of one record: what the desk works on, and every published version with who, when, why and what differs. Any
 * version can be made the next one, of a record that was taken back too.
 */
@Route(value = RecordsScreen.PATH + "/:file/:record", layout = MainLayout.class)
@RolesAllowed("EDITOR")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/history.css")
public class RecordHistoryScreen extends Screen implements BeforeEnterObserver {
    private static final int LONGEST_ID = 80;

    private final transient RecordHistoryQuery histories;
    private final transient DeskQuery queries;
    private final transient DeskRecordsQuery records;
    private final transient Desk desk;
    private @Nullable DossierFile file;
    private String record = "";
    private String title = "";

    public RecordHistoryScreen(RecordHistoryQuery histories, DeskQuery queries, DeskRecordsQuery records, Desk desk) {
        this.histories = histories;
        this.records = records;
        this.queries = queries;
        this.desk = desk;
        addClassNames("desk-screen", "history-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        file = event.getRouteParameters()
                .get("file")
                .flatMap(DossierFile::find)
                .filter(one -> one != DossierFile.SITUATION)
                .orElse(null);
        record = event.getRouteParameters()
                .get("record")
                .filter(id -> id.length() <= LONGEST_ID)
                .orElse("");
        title = "";
    }

    @Override
    protected String heading() {
        return title.isEmpty() ? texts().get("history.title") : texts().get("history.of", title);
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        Texts texts = texts();
        DossierFile shown = file;
        if (shown == null) {
            add(new H1(heading()), new EmptyState(texts.get("desk.no-such-kind")));
            return;
        }
        record = records.stored(viewed.situation().id(), shown, record).orElse(record);
        RecordHistory history = histories.of(viewed.situation(), shown, record, null);
        List<Change> changes = queries.ofRecord(viewed.situation().id(), shown, record);
        FieldWords words = new FieldWords(shown, history.names(), texts);
        if (!history.versions().isEmpty()) {
            title = words.title(newest(history));
        }
        add(new H1(heading()));
        if (history.versions().isEmpty() && changes.isEmpty()) {
            add(new EmptyState(texts.get("history.none")));
            return;
        }
        add(deeds(viewed, shown, history, texts));
        List<Change> open =
                changes.stream().filter(change -> change.state().isOpen()).toList();
        if (!open.isEmpty()) {
            add(section(texts.get("history.open"), new OpenChanges(open, viewed, texts)));
        }
        Div versions = new Div();
        versions.addClassName("version-list");
        list(versions, shown, history, viewed, words);
        add(section(texts.get("history.versions"), versions));
    }

    private static Map<String, String> newest(RecordHistory history) {
        RecordVersion version = history.versions().getFirst();
        return version.cells().isEmpty() ? version.before() : version.cells();
    }

    private Div deeds(Viewed viewed, DossierFile shown, RecordHistory history, Texts texts) {
        Div deeds = new Div();
        deeds.addClassName("desk-line");
        Map<String, String> present = history.present();
        if (present == null) {
            deeds.add(new Paragraph(texts.get("history.retracted")));
        } else {
            String address = "/" + shown.code() + "/" + record;
            RecordPage.path(shown, record, present, true)
                    .ifPresent(path -> deeds.add(link(viewed, path, texts.get("history.page"))));
            deeds.add(link(viewed, ChangeScreen.PATH + "/edit" + address, texts.get("history.change")));
            if (shown != DossierFile.SITUATION) {
                deeds.add(link(viewed, ChangeScreen.PATH + "/retract" + address, texts.get("history.retract")));
            }
        }
        deeds.add(link(viewed, RecordsScreen.PATH + "/" + shown.code(), texts.get("history.others")));
        return deeds;
    }

    private static Anchor link(Viewed viewed, String path, String words) {
        return new Anchor(viewed.state().carried().href(path), words);
    }

    private static Section section(String heading, com.vaadin.flow.component.Component content) {
        Section section = new Section(new H2(heading), content);
        section.addClassName("page-section");
        return section;
    }

    private void list(Div versions, DossierFile shown, RecordHistory history, Viewed viewed, FieldWords words) {
        for (RecordVersion version : history.versions()) {
            VersionEntry entry = new VersionEntry(version, viewed.situation().timeZone(), words);
            if (!version.cells().isEmpty() && !version.cells().equals(history.present())) {
                entry.offer(version, button -> restore(viewed, shown, version, words));
            } else if (!version.cells().isEmpty()
                    && versions.getChildren().findAny().isEmpty()) {
                entry.isPresent(words.texts());
            }
            versions.add(entry);
        }
        Instant earlier = history.earlierThan();
        if (earlier != null) {
            NativeButton more = new NativeButton(words.texts().get("history.earlier"));
            more.addClickListener(click -> {
                versions.remove(more);
                RecordHistory next = histories.of(viewed.situation(), shown, record, earlier);
                list(versions, shown, next, viewed, new FieldWords(shown, next.names(), texts()));
            });
            versions.add(more);
        }
    }

    private void restore(Viewed viewed, DossierFile shown, RecordVersion version, FieldWords words) {
        Change change = desk.restore(viewed.situation().id(), shown, record, version.cells());
        desk.reason(
                change.id(),
                texts().get(
                                "history.restore.reason",
                                formats()
                                        .instantInZone(
                                                version.at(), viewed.situation().timeZone())));
        UI.getCurrentOrThrow()
                .navigate(
                        ChangeScreen.PATH + "/" + change.id(),
                        viewed.state().carried().toParameters());
    }
}
