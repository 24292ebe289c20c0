package app.parley.desk.ui;

import app.parley.dossier.Records;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;

/**
 * The id of another record: it is found by any word of that record, and its name stands beside it. A name that means one record
 * alone is taken for its id.
 */
final class RecordField implements CellField {
    private static final String VALUE = "element.value";
    private static int lists;

    private final Div whole = new Div();
    private final TextField text;
    private final Element offers = new Element("datalist");
    private final Span name = new Span();
    private final Function<String, List<Records.Stored>> search;
    private final Function<Records.Stored, String> words;
    private final Function<String, String> names;
    private final Texts texts;
    private Runnable changed = () -> {};

    /**
     * @param settled true to take what is typed only once it is done
     * @param search records in which the words stand
     * @param words a record's name
     * @param names the name of what an id means, also of a record that is not published yet; empty if it means nothing
     */
    RecordField(
            Texts texts,
            boolean settled,
            Function<String, List<Records.Stored>> search,
            Function<Records.Stored, String> words,
            Function<String, String> names) {
        this.texts = texts;
        this.text = settled ? TextField.whole() : TextField.line("");
        this.search = search;
        this.words = words;
        this.names = names;
        whole.addClassName("record-field");
        name.addClassName("field-reading");
        String id = "desk-offers-" + next();
        offers.setAttribute("id", id);
        Element input = text.input().getElement();
        input.setAttribute("list", id).setAttribute("placeholder", texts.get("desk.record.find"));
        input.addEventListener(
                        "input", event -> offer(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE)
                .debounce(150, DebouncePhase.TRAILING);
        input.addEventListener("focus", event -> offer(text.value()));
        whole.add(text.component());
        whole.getElement().appendChild(offers);
        whole.add(name);
        text.onChange(() -> {
            settle();
            changed.run();
        });
    }

    private static synchronized int next() {
        return ++lists;
    }

    private void offer(String typed) {
        offers.removeAllChildren();
        for (Records.Stored record : search.apply(typed)) {
            offers.appendChild(
                    new Element("option").setAttribute("value", key(record)).setText(words.apply(record)));
        }
    }

    /** Takes a name that means one record for its id, and shows what an id means. */
    private void settle() {
        String typed = text.value();
        name.setText("");
        if (typed.isEmpty()) {
            return;
        }
        List<Records.Stored> found = search.apply(typed);
        for (Records.Stored record : found) {
            if (key(record).equals(typed)) {
                name.setText(words.apply(record));
                return;
            }
        }
        List<Records.Stored> same = found.stream()
                .filter(record -> words.apply(record).equalsIgnoreCase(typed))
                .toList();
        if (same.size() == 1) {
            show(key(same.getFirst()));
        } else {
            String waiting = names.apply(typed);
            name.setText(
                    waiting.isEmpty()
                            ? texts.get(found.isEmpty() ? "desk.record.none" : "desk.record.choose")
                            : waiting);
        }
    }

    /** The id that other records refer to: the one in its cells. */
    static String key(Records.Stored record) {
        return record.cells().getOrDefault("id", record.id());
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public Component input() {
        return text.input();
    }

    @Override
    public String value() {
        return text.value();
    }

    @Override
    public void show(String id) {
        text.show(id);
        settle();
    }

    @Override
    public void onChange(Runnable change) {
        changed = change;
    }
}
