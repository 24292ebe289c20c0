package app.parley.crossing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A calendar of marked days, a row a month; arrows walk the days, and one can be chosen. */
@Tag("day-grid")
@JsModule("./charts/day-grid.ts")
class DayGrid extends Component {

    /**
     * A day of the grid.
     *
     * @param mark which of the marks it carries, a CSS class
     * @param label all that is to be said of it, the date included
     */
    record Day(LocalDate date, String mark, String label) {}

    /**
     * @param label what the grid shows, for screen readers
     * @param days in order
     * @param viewed is marked as current
     */
    DayGrid(
            String label,
            List<Day> days,
            LocalDate viewed,
            CrossingWords words,
            SerializableConsumer<LocalDate> chosen) {
        Map<YearMonth, List<Day>> months = days.stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
        DateTimeFormatter monthFormat = DateTimeFormatter.ofPattern(
                words.texts().get("crossing.page.month"), words.texts().locale());
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        months.forEach((month, inMonth) -> {
            ObjectNode row = rows.addObject().put("label", monthFormat.format(month));
            ArrayNode cells = row.putArray("days");
            inMonth.forEach(day -> cells.addObject()
                    .put("date", day.date().toString())
                    .put("mark", day.mark().toLowerCase(Locale.ROOT))
                    .put("label", day.label()));
        });
        getElement().setProperty("label", label);
        getElement().setProperty("viewed", viewed.toString());
        getElement().setPropertyJson("rows", rows);
        LocalDate first = days.getFirst().date();
        LocalDate last = days.getLast().date();
        addListener(DayChosen.class, event -> {
            LocalDate day = event.day;
            if (day != null && !day.isBefore(first) && !day.isAfter(last)) {
                chosen.accept(day);
            }
        });
    }

    /** The reader chose a day. */
    @DomEvent("day-choose")
    public static class DayChosen extends ComponentEvent<DayGrid> {

        private final @Nullable LocalDate day;

        public DayChosen(DayGrid source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = parse(day);
        }

        private static @Nullable LocalDate parse(String text) {
            try {
                return text.length() == 10 ? LocalDate.parse(text) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
