package app.parley.desk.ui;

import app.parley.dossier.CellFormat;
import app.parley.shell.Choice;
import app.parley.shell.Texts;
import app.parley.source.CitationStance;
import app.parley.source.Credibility;
import app.parley.source.WrittenCitation;
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
    private final boolean rated;
    private Runnable changed = () -> {};

    /**
     * @param rated true for sources, each of which is cited with a rating
     * @param names the name of a record by what stands in the cell for it; empty if there is none
     */
    RecordsField(Texts texts, boolean rated, Supplier<RecordField> adder, Function<String, String> names) {
        this.texts = texts;
        this.rated = rated;
        this.names = names;
        this.adder = adder.get();
        whole.addClassName("records-field");
        chosen.addClassName("chosen-records");
        whole.add(chosen, this.adder.component());
        this.adder.onChange(this::take);
    }

    private void take() {
        String id = adder.value();
        if (ids.stream().anyMatch(cited -> WrittenCitation.sourceOf(cited).equals(id))) {
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
            words.getElement().setAttribute("dir", "auto");
            Div line = new Div(words);
            line.addClassName("chosen-record");
            WrittenCitation.find(id).filter(citation -> rated).ifPresent(citation -> line.add(rating(citation, name)));
            chosen.add(new ListItem(line, out));
        }
        chosen.setVisible(!ids.isEmpty());
    }

    /** How credible this one statement is, and whether the source tells, supports or disputes the fact. */
    private Component rating(WrittenCitation citation, String name) {
        Credibility judged = citation.credibility();
        Choice credibility = new Choice(
                texts.get("desk.rating.credibility-of", name),
                Ratings.credibilities(texts),
                judged == null ? "" : String.valueOf(judged.number()),
                code -> replace(
                        citation,
                        new WrittenCitation(
                                citation.source(),
                                code.isEmpty() ? null : Credibility.parse(code),
                                citation.stance())));
        Choice stance = new Choice(
                texts.get("desk.rating.stance-of", name),
                Ratings.stances(texts),
                citation.stance().code(),
                code -> replace(citation, new WrittenCitation(citation.source(), judged, CitationStance.parse(code))));
        Div line = new Div(credibility, stance);
        line.addClassName("desk-line");
        return line;
    }

    private void replace(WrittenCitation before, WrittenCitation after) {
        ids.replaceAll(id -> id.equals(before.text()) ? after.text() : id);
        list();
        changed.run();
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
