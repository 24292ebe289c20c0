package app.parley.desk.ui;

import app.parley.desk.Change;
import app.parley.desk.Merge;
import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.shell.Choice;
import app.parley.shell.FactTable;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was published meanwhile against what was typed, field by field; the person decides on each that differs. */
final class MergePanel extends Div {
    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    MergePanel(DossierFile file, Change change, Merge merge, Texts texts, Consumer<Map<String, String>> decided) {
        addClassName("merge-panel");
        getElement().setAttribute("role", "region").setAttribute("aria-label", texts.get("desk.merge"));
        add(new H2(texts.get("desk.merge")), new Paragraph(texts.get("desk.merge.why")));
        Map<String, Choice> choices = new LinkedHashMap<>();
        if (!merge.conflicts().isEmpty()) {
            FactTable table = new FactTable(
                    texts.get("desk.merge"),
                    List.of(
                            texts.get("desk.field"),
                            texts.get("desk.merge.was"),
                            texts.get("desk.merge.theirs"),
                            texts.get("desk.merge.mine"),
                            texts.get("desk.merge.take")));
            for (Merge.Conflict conflict : merge.conflicts()) {
                DossierColumn column = file.column(conflict.column());
                String name = RecordWords.column(file, column.name(), texts);
                Choice choice = new Choice(texts.get("desk.merge.take-of", name), options(texts), "", code -> {});
                choices.put(column.name(), choice);
                table.row(
                        new Span(name),
                        FactTable.words(RecordWords.cell(file, column, conflict.base(), texts)),
                        FactTable.words(RecordWords.cell(file, column, conflict.theirs(), texts)),
                        FactTable.words(RecordWords.cell(file, column, conflict.mine(), texts)),
                        choice);
            }
            add(table);
        }
        if (!merge.theirs().isEmpty()) {
            add(new Paragraph(texts.get(
                    "desk.merge.taken",
                    merge.theirs().stream()
                            .map(column -> RecordWords.column(file, column, texts))
                            .collect(Collectors.joining(", ")))));
        }
        Paragraph told = new Paragraph();
        told.getElement().setAttribute("role", "alert");
        NativeButton use = new NativeButton(texts.get("desk.merge.use"), click -> {
            if (choices.values().stream().anyMatch(choice -> choice.getValue().isEmpty())) {
                told.setText(texts.get("desk.merge.choose-all"));
                return;
            }
            Map<String, String> cells = new LinkedHashMap<>(merge.cells());
            merge.conflicts().forEach(conflict -> {
                Choice choice = choices.get(conflict.column());
                if (choice != null && choice.getValue().equals(MINE)) {
                    cells.put(conflict.column(), conflict.mine());
                }
            });
            decided.accept(cells);
        });
        use.addClassName("primary");
        add(told, use);
        if (change.retracts()) {
            add(new Paragraph(texts.get("desk.merge.retract")));
        }
    }

    private static Map<String, String> options(Texts texts) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", texts.get("desk.merge.choose"));
        options.put(THEIRS, texts.get("desk.merge.theirs"));
        options.put(MINE, texts.get("desk.merge.mine"));
        return options;
    }
}
