package app.parley.talks.ui;

import app.parley.shell.Texts;
import app.parley.talks.CalendarKind;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which kinds of dates the calendar shows, as check boxes that are the key to its marks; at least one stays chosen. */
@Tag("fieldset")
final class CalendarKinds extends HtmlContainer {
    private final Map<CalendarKind, Element> boxes = new EnumMap<>(CalendarKind.class);
    private final SerializableConsumer<Set<CalendarKind>> chosen;

    CalendarKinds(Collection<CalendarKind> shown, Texts texts, SerializableConsumer<Set<CalendarKind>> chosen) {
        this.chosen = chosen;
        addClassName("calendar-kinds");
        Element legend = new Element("legend").setText(texts.get("calendar.kinds"));
        legend.getClassList().add("spoken");
        getElement().appendChild(legend);
        for (CalendarKind kind : CalendarKind.values()) {
            Element box = new Element("input")
                    .setAttribute("type", "checkbox")
                    .setAttribute("id", "calendar-" + kind.code())
                    .setProperty("checked", shown.contains(kind));
            box.addPropertyChangeListener("checked", "change", event -> {
                if (event.isUserOriginated()) {
                    changed(box);
                }
            });
            boxes.put(kind, box);
            Element words = new Element("span").setText(texts.get("calendar.kind." + kind.code()));
            words.getClassList().add("calendar-entry");
            words.getClassList().add("calendar-" + kind.code());
            getElement().appendChild(new Element("label").appendChild(box).appendChild(words));
        }
    }

    private void changed(Element box) {
        Set<CalendarKind> kinds = EnumSet.noneOf(CalendarKind.class);
        boxes.forEach((kind, each) -> {
            if (each.getProperty("checked", false)) {
                kinds.add(kind);
            }
        });
        if (kinds.isEmpty()) {
            box.setProperty("checked", true);
        } else {
            chosen.accept(kinds);
        }
    }
}
