package app.parley.timeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lanes of points and intervals over one axis of civil days, with zoom, pan, a brush over the whole range and the same
 * items as a table. Days carry no time zone. What the user does is reported by events; what the server sets never
 * overrides something the user did later.
 */
@Tag("time-lanes")
@JsModule("./timeline/time-lanes.ts")
@NpmPackage(value = "d3-scale", version = "4.0.2")
@NpmPackage(value = "d3-time", version = "3.1.0")
@NpmPackage(value = "@types/d3-scale", version = "4.0.9", dev = true)
@NpmPackage(value = "@types/d3-time", version = "3.0.4", dev = true)
public class TimeLanes extends Component implements HasSize {

    private List<Lane> lanes = List.of();
    private final Said window = new Said("view");
    private final Said selection = new Said("selection");
    private final Said viewedDay = new Said("viewed");

    public TimeLanes() {
        listen("window-change", window, event -> windowChanged(event.text("from"), event.text("to")));
        listen("item-select", selection, event -> itemSelected(event.text("laneId"), event.text("id")));
        listen("day-pick", viewedDay, event -> dayPicked(event.text("date")));
    }

    /** All words; needed before anything readable shows. */
    public void setTexts(TimelineTexts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    /** The locale of month names and dates on the axis. */
    public void setTimeLocale(Locale locale) {
        getElement().setProperty("locale", locale.toLanguageTag());
    }

    /** Replaces all lanes, in one message; the window and what the user is doing stay. */
    public void setLanes(List<Lane> newLanes) {
        lanes = List.copyOf(newLanes);
        getElement().setPropertyJson("lanes", LanesMessage.of(lanes));
    }

    /** The whole range that can be reached; without it, all that is dated. */
    public void setExtent(TimeWindow extent) {
        getElement().setPropertyJson("extent", LanesMessage.of(extent));
    }

    /** Shows a window. An answer to an older window change is ignored by the browser. */
    public void setWindow(TimeWindow shown) {
        window.say(getElement(), LanesMessage.of(shown));
    }

    /** Highlights an item, or none. */
    public void setSelected(@Nullable String id) {
        selection.say(getElement(), JsonNodeFactory.instance.objectNode().put("id", id));
    }

    /** Marks the viewed day with a line that the user can drag, or removes it. */
    public void setOn(@Nullable LocalDate day) {
        String text = day == null ? null : checked(day).toString();
        viewedDay.say(getElement(), JsonNodeFactory.instance.objectNode().put("day", text));
    }

    /** Marks today; open ends reach it. */
    public void setToday(LocalDate today) {
        getElement().setProperty("today", checked(today).toString());
    }

    /** Windows offered as buttons. */
    public void setPresets(List<TimePreset> presets) {
        getElement().setPropertyJson("presets", LanesMessage.ofPresets(presets));
    }

    public Registration addWindowChangeListener(ComponentEventListener<WindowChangeEvent> listener) {
        return addListener(WindowChangeEvent.class, listener);
    }

    public Registration addItemSelectListener(ComponentEventListener<ItemSelectEvent> listener) {
        return addListener(ItemSelectEvent.class, listener);
    }

    public Registration addDayPickListener(ComponentEventListener<DayPickEvent> listener) {
        return addListener(DayPickEvent.class, listener);
    }

    private void windowChanged(@Nullable String from, @Nullable String to) {
        TimeWindow.parse(from, to).ifPresent(shown -> {
            setWindow(shown);
            fireEvent(new WindowChangeEvent(this, shown));
        });
    }

    private void itemSelected(@Nullable String laneId, @Nullable String id) {
        if (id == null) {
            setSelected(null);
            fireEvent(new ItemSelectEvent(this, null));
            return;
        }
        boolean known = lanes.stream()
                .filter(lane -> lane.id().equals(laneId))
                .flatMap(lane -> lane.items().stream())
                .anyMatch(item -> item.id().equals(id));
        if (known && laneId != null) {
            setSelected(id);
            fireEvent(new ItemSelectEvent(this, new ItemSelectEvent.ItemRef(laneId, id)));
        }
    }

    private void dayPicked(@Nullable String date) {
        TimeWindow.parseDay(date).ifPresent(day -> {
            setOn(day);
            fireEvent(new DayPickEvent(this, day));
        });
    }

    /** What comes from a browser is not trusted: a listener reads texts that may be missing or nonsense. */
    private void listen(String type, Said said, Consumer<Detail> listener) {
        getElement()
                .addEventListener(type, event -> {
                    said.heard(event.getEventData().path("event.detail.number").asLong(0));
                    listener.accept(new Detail(event.getEventData()));
                })
                .addEventData("event.detail.number")
                .addEventData("event.detail.from")
                .addEventData("event.detail.to")
                .addEventData("event.detail.laneId")
                .addEventData("event.detail.id")
                .addEventData("event.detail.date");
    }

    private static LocalDate checked(LocalDate day) {
        TimeWindow.requireInRange(day);
        return day;
    }

    private record Detail(JsonNode values) {

        @Nullable
        String text(String name) {
            JsonNode value = values.path("event.detail." + name);
            return value.isString() ? value.asString() : null;
        }
    }
}
