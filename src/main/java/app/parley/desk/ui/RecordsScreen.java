package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.MainLayout;
import app.parley.shell.Screen;
import app.parley.shell.Texts;
import app.parley.shell.Viewed;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published records of one kind, found by any of their words, each to be changed or begun anew from. */
@Route(value = RecordsScreen.PATH + "/:file", layout = MainLayout.class)
@RolesAllowed("EDITOR")
@StyleSheet("styles/desk.css")
public class RecordsScreen extends Screen implements BeforeEnterObserver {
    public static final String PATH = "desk/records";
    private static final String QUERY = "q";

    private final transient DeskRecordsQuery records;
    private @Nullable DossierFile file;

    public RecordsScreen(DeskRecordsQuery records) {
        this.records = records;
        addClassName("desk-screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        file = event.getRouteParameters().get("file").flatMap(DossierFile::find).orElse(null);
    }

    @Override
    protected String heading() {
        DossierFile shown = file;
        return shown == null ? texts().get("desk.title") : RecordWords.kind(shown, texts());
    }

    @Override
    protected void show(Viewed viewed) {
        removeAll();
        Texts texts = texts();
        DossierFile shown = file;
        add(new H1(heading()));
        if (shown == null) {
            add(new EmptyState(texts.get("desk.no-such-kind")));
            return;
        }
        String asked = shownQuery().getSingleParameter(QUERY).orElse("");
        Div list = new Div();
        Input search = new Input();
        search.setValue(asked);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.getElement()
                .setAttribute("type", "search")
                .setAttribute("maxlength", "200")
                .setAttribute("aria-label", texts.get("desk.search"))
                .setAttribute("placeholder", texts.get("desk.search"));
        search.addValueChangeListener(event -> {
            replaceOwn(Map.of(QUERY, event.getValue()));
            list(list, viewed, shown, event.getValue(), texts);
        });
        Div line = new Div(search);
        if (shown != DossierFile.SITUATION) {
            line.add(new Anchor(
                    viewed.state().carried().href(ChangeScreen.PATH + "/new/" + shown.code()), texts.get("desk.new")));
        }
        line.addClassName("desk-line");
        add(line, list);
        list(list, viewed, shown, asked, texts);
    }

    private void list(Div list, Viewed viewed, DossierFile shown, String asked, Texts texts) {
        list.removeAll();
        List<Records.Stored> found = records.search(viewed.situation().id(), shown, asked);
        if (found.isEmpty()) {
            list.add(new EmptyState(texts.get("desk.nothing-found")));
            return;
        }
        Map<String, String> names =
                DeskScreen.crossings(records, viewed.situation().id());
        List<DossierColumn> columns = shown.columns().stream().limit(6).toList();
        FactTable table = new FactTable(
                heading(),
                java.util.stream.Stream.concat(
                                columns.stream().map(column -> RecordWords.column(shown, column.name(), texts)),
                                java.util.stream.Stream.of(texts.get("desk.list.do")))
                        .toList());
        for (Records.Stored record : found) {
            List<com.vaadin.flow.component.Component> cells = new java.util.ArrayList<>();
            for (DossierColumn column : columns) {
                String cell = record.cells().getOrDefault(column.name(), "");
                cells.add(FactTable.words(names.getOrDefault(cell, RecordWords.cell(shown, column, cell, texts))));
            }
            Anchor edit = new Anchor(
                    viewed.state().carried().href(ChangeScreen.PATH + "/edit/" + shown.code() + "/" + record.id()),
                    texts.get("desk.edit"));
            edit.getElement()
                    .setAttribute(
                            "aria-label",
                            texts.get("desk.edit-of", RecordWords.title(shown, record.cells(), names, texts)));
            Anchor history = new Anchor(
                    viewed.state().carried().href(PATH + "/" + shown.code() + "/" + record.id()),
                    texts.get("record.history"));
            history.getElement()
                    .setAttribute(
                            "aria-label",
                            texts.get("record.history-of", RecordWords.title(shown, record.cells(), names, texts)));
            Div deeds = new Div(edit, history);
            deeds.addClassName("desk-line");
            cells.add(deeds);
            table.row(cells);
        }
        list.add(table);
        if (found.size() == DeskRecordsQuery.MOST_FOUND) {
            list.add(new Paragraph(texts.get("desk.more-found", DeskRecordsQuery.MOST_FOUND)));
        }
    }
}
