package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TimeLanesTest {

    private final TimeLanes lanes = new TimeLanes();

    @Test
    void movedWindowReachesTheListener() {
        var heard = new ArrayList<TimeWindow>();
        lanes.addWindowChangeListener(event -> heard.add(event.getWindow()));
        browserSends("window-change", 1, "from", "2025-10-01", "to", "2025-11-01");
        assertEquals(List.of(new TimeWindow(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 11, 1))), heard);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-01, 2025-10-01", "nonsense, 2025-10-01", "1066-10-14, 2025-10-01"})
    void impossibleWindowFromABrowserIsDropped(String from, String to) {
        var heard = new ArrayList<TimeWindow>();
        lanes.addWindowChangeListener(event -> heard.add(event.getWindow()));
        browserSends("window-change", 1, "from", from, "to", to);
        assertTrue(heard.isEmpty());
    }

    @Test
    void onlyItemsOfTheLanesCanBeSelected() {
        var heard = new ArrayList<String>();
        lanes.addItemSelectListener(event ->
                heard.add(event.getItem().map(ItemSelectEvent.ItemRef::id).orElse("none")));
        LaneItem item = LaneItem.point("r1-doha", "Doha", DaySpan.on(LocalDate.of(2025, 10, 18)), "");
        lanes.setLanes(List.of(Lane.of("talks", "Talks", List.of(item))));
        browserSends("item-select", 1, "laneId", "talks", "id", "r1-doha");
        browserSends("item-select", 2, "laneId", "talks", "id", "elsewhere");
        browserSends("item-select", 3, "laneId", "other", "id", "r1-doha");
        browserSends("item-select", 4);
        assertEquals(List.of("r1-doha", "none"), heard);
    }

    @Test
    void pickedDayReachesTheListenerAndIsKeptForALaterAttach() {
        var heard = new ArrayList<LocalDate>();
        lanes.addDayPickListener(event -> heard.add(event.getDate()));
        browserSends("day-pick", 1, "date", "2025-10-29");
        assertEquals(List.of(LocalDate.of(2025, 10, 29)), heard);
        assertEquals("2025-10-29", property("viewed").path("day").asString());
    }

    @Test
    void windowSetByTheServerCarriesTheLastNumberHeard() {
        browserSends("window-change", 7, "from", "2025-10-01", "to", "2025-11-01");
        lanes.setWindow(TimeWindow.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertEquals(7, property("view").path("seen").asInt());
        assertEquals("2026-02-01", property("view").path("to").asString());
    }

    @Test
    void dayOutsideTheAxisIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> lanes.setOn(LocalDate.of(1066, 10, 14)));
    }

    @Test
    void everyWordComesFromTheTranslation() {
        TimelineTexts texts = TimelineTexts.from(key -> "<" + key + ">");
        lanes.setTexts(texts);
        JsonNode sent = property("texts");
        assertEquals(TimelineTexts.class.getRecordComponents().length, sent.size());
        assertTrue(sent.valueStream().allMatch(word -> word.asString().startsWith("<timeline.")));
    }

    private JsonNode property(String name) {
        return (JsonNode) lanes.getElement().getPropertyRaw(name);
    }

    private void browserSends(String type, long number, String... namesAndValues) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("event.detail.number", number);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            detail.put("event.detail." + namesAndValues[i], namesAndValues[i + 1]);
        }
        lanes.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(lanes.getElement(), type, detail));
    }
}
