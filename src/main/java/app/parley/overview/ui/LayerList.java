package app.parley.overview.ui;

import app.parley.shell.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.HashSet;
import java.util.Set;

/** The layers of a map: shown or not, where each comes from, and how fresh it is. */
class LayerList extends UnorderedList {

    private final Set<String> hidden = new HashSet<>();
    private final SerializableBiConsumer<String, Boolean> switched;

    LayerList(Texts texts, SerializableBiConsumer<String, Boolean> switched) {
        this.switched = switched;
        addClassName("layer-list");
        getElement().setAttribute("aria-label", texts.get("map-view.layers"));
    }

    boolean isShown(String layer) {
        return !hidden.contains(layer);
    }

    /** A layer that can be hidden. */
    void add(String id, String name, String provenance, String freshness, boolean stale) {
        Element box = new Element("input").setAttribute("type", "checkbox").setProperty("checked", isShown(id));
        box.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                boolean shown = box.getProperty("checked", false);
                boolean changed = shown ? hidden.remove(id) : hidden.add(id);
                if (changed) {
                    switched.accept(id, shown);
                }
            }
        });
        Element label = new Element("label").appendChild(box);
        label.appendChild(new Element("span").setText(name));
        Div head = new Div();
        head.getElement().appendChild(label);
        add(item(head, provenance, freshness, stale));
    }

    /** What lies below all layers. */
    void addGround(String name, String provenance) {
        Div head = new Div(name);
        head.addClassName("ground");
        add(item(head, provenance, "", false));
    }

    private static ListItem item(Div head, String provenance, String freshness, boolean stale) {
        head.addClassName("layer-name");
        Span from = new Span(provenance);
        from.addClassName("quiet");
        ListItem item = new ListItem(head, from);
        if (!freshness.isEmpty()) {
            Span fresh = new Span(freshness);
            fresh.addClassName(stale ? "flag" : "quiet");
            item.add(fresh);
        }
        return item;
    }
}
