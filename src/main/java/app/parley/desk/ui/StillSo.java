package app.parley.desk.ui;

import app.parley.shell.Choice;
import app.parley.shell.Confirming;
import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One tap says that a crossing was looked at and is as it is shown, all of it or one traffic. It can be taken back on the spot,
 * and a source can be added after.
 */
final class StillSo extends Div {
    private final transient Confirming confirming;
    private final String crossing;
    private final String name;
    private final List<String> traffic;
    private final Texts texts = Texts.here();

    /** @param traffic that can be confirmed alone, by code */
    StillSo(Confirming confirming, String crossing, String name, List<String> traffic) {
        this.confirming = confirming;
        this.crossing = crossing;
        this.name = name;
        this.traffic = List.copyOf(traffic);
        addClassName("still-so");
        show();
    }

    private void show() {
        removeAll();
        Confirming.Told told = confirming.told(crossing);
        if (!Confirming.ALL.equals(told.of())) {
            offer();
        }
        Span said = new Span(told.words());
        said.addClassName("small");
        said.getElement().setAttribute("role", "status");
        add(said);
        if (told.stands()) {
            NativeButton undo = new NativeButton(texts.get("desk.undo"), click -> {
                confirming.undo(crossing);
                show();
                focusFirst();
            });
            undo.setAriaLabel(texts.get("still.undo-of", name));
            add(undo);
        }
        if (told.source() != null) {
            add(new Anchor(told.source(), texts.get("still.add-source")));
        }
    }

    private void offer() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(Confirming.ALL, texts.get("still.all"));
        traffic.forEach(code -> words.put(code, texts.get("traffic." + code)));
        Choice what = new Choice(texts.get("still.what", name), words, Confirming.ALL, chosen -> {});
        NativeButton still = new NativeButton(texts.get("still.button"), click -> {
            confirming.confirm(crossing, what.getValue());
            show();
            focusFirst();
        });
        still.setAriaLabel(texts.get("still.button-of", name));
        add(still);
        if (!traffic.isEmpty()) {
            add(what);
        }
    }

    /** The button that was pressed is gone; the keyboard goes on beside where it was. */
    private void focusFirst() {
        getElement().executeJs("setTimeout(() => this.querySelector('button')?.focus({preventScroll: true}), 60)");
    }
}
