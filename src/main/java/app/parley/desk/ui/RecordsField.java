package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The ids of other records in an order: each with its name and a way out, and a field to add another. */
final class RecordsField implements CellField {
    private final Div whole = new Div();
    private final OrderedList chosen = new OrderedList();
    private final RecordField adder;
    private final List<String> ids = new ArrayList<>();
    private final Function<String, String> names;
    private final Texts texts;
    private Runnable changed = () -> {};

    /** @param names the name of a record by what stands in the cell for it; empty if there is none */
    RecordsField(Texts texts, Supplier<RecordField> adder, Function<String, String> names) {
        this.texts = texts;
        this.names = names;
        this.adder = adder.get();
        whole.addClassName("records-field");
        chosen.addClassName("chosen-records");
        whole.add(chosen, this.adder.component());
        this.adder.onChange(this::take);
    }

    private void take() {
        String id = adder.value();
        if (ids.contains(id)) {
            adder.show("");
        } else if (!id.isEmpty() && !names.apply(id).isEmpty()) {
            ids.add(id);
            adder.show("");
            list();
            changed.run();
        }
    }

    private void list() {
        chosen.removeAll();
        for (String id : ids) {
            String name = names.apply(id);
            NativeButton out = new NativeButton("\u00d7", click -> {
                ids.remove(id);
                list();
                changed.run();
            });
            out.setAriaLabel(texts.get("desk.record.out", name.isEmpty() ? id : name));
            out.addClassName("field-step");
            Span words = new Span(name.isEmpty() ? texts.get("desk.record.gone", id) : name);
            chosen.add(new ListItem(words, out));
        }
        chosen.setVisible(!ids.isEmpty());
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Component input() {
        return adder.input();
    }

    @Override
    public String value() {
        String pending = adder.value();
        List<String> all = new ArrayList<>(ids);
        if (!pending.isEmpty() && !all.contains(pending)) {
            all.add(pending);
        }
        return String.join("|", all);
    }

    @Override
    public void show(String text) {
        ids.clear();
        ids.addAll(CellFormat.elements(text.isEmpty() ? null : text));
        adder.show("");
        list();
    }

    @Override
    public void onChange(Runnable change) {
        changed = change;
    }
}
