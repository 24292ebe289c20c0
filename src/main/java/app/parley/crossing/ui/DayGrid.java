package app.parley.crossing.ui;

import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Marked days, a block a year with a column a week; arrows walk the days, and one can be chosen. */
@Tag("day-grid")
@JsModule("./charts/day-grid.ts")
class DayGrid extends Component {

    /** Where the date of a day stands in the words of its span, and where its number, if days are counted. */
    static final String DATE = "{date}";

    static final String NUMBER = "{n}";

    /**
     * Days in a row that carry one mark.
     *
     * @param mark a CSS class
     * @param words all that is to be said of each, with {@link #DATE} in it, and {@link #NUMBER} if they are counted
     * @param low number of the first day, or the smallest it can be; null if they are not counted
     * @param high the largest it can be
     */
    record Span(
            LocalDate from,
            LocalDate to,
            String mark,
            String words,
            @Nullable Integer low,
            @Nullable Integer high) {}

    private final LocalDate first;
    private final LocalDate last;

    /**
     * @param label what the grid shows, for screen readers
     * @param spans in order, without a gap; at least one
     * @param viewed is marked as current
     */
    DayGrid(String label, List<Span> spans, LocalDate viewed, Texts texts) {
        first = spans.getFirst().from();
        last = spans.getLast().to();
        ArrayNode marked = JsonNodeFactory.instance.arrayNode();
        for (Span span : spans) {
            ObjectNode node = marked.addObject()
                    .put("from", span.from().toString())
                    .put("to", span.to().toString())
                    .put("mark", span.mark())
                    .put("words", span.words());
            if (span.low() != null) {
                node.put("low", span.low()).put("high", span.high());
            }
        }
        getElement().setProperty("label", label);
        getElement().setProperty("viewed", viewed.toString());
        getElement().setPropertyJson("texts", words(texts));
        getElement().setPropertyJson("spans", marked);
    }

    /** Marks the day whose details are shown. */
    void choose(LocalDate day) {
        getElement().setProperty("chosen", day.toString());
    }

    /** Called with a day of the grid that the reader chose. */
    void onChoice(SerializableConsumer<LocalDate> chosen) {
        addListener(DayChosen.class, event -> {
            LocalDate day = event.day;
            if (day != null && !day.isBefore(first) && !day.isAfter(last)) {
                chosen.accept(day);
            }
        });
    }

    /** Called with a day that the reader steps to and that the grid does not show. */
    void onBeyond(SerializableConsumer<LocalDate> beyond) {
        addListener(DayBeyond.class, event -> {
            LocalDate day = event.day;
            if (day != null && (day.isBefore(first) || day.isAfter(last))) {
                beyond.accept(day);
            }
        });
    }

    private static ObjectNode words(Texts texts) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        ArrayNode months = words.putArray("months");
        ArrayNode shortMonths = words.putArray("shortMonths");
        for (Month month : Month.values()) {
            months.add(month.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale()));
            shortMonths.add(month.getDisplayName(TextStyle.SHORT, texts.locale()));
        }
        ArrayNode weekdays = words.putArray("weekdays");
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.add(day.getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale()));
        }
        return words.put("date", texts.get("format.day")).put("range", texts.get("format.range", "{low}", "{high}"));
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The reader chose a day. */
    @DomEvent("day-choose")
    public static class DayChosen extends ComponentEvent<DayGrid> {

        private final @Nullable LocalDate day;

        public DayChosen(DayGrid source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = parse(day);
        }
    }

    /** The reader stepped to a day that is not shown. */
    @DomEvent("day-beyond")
    public static class DayBeyond extends ComponentEvent<DayGrid> {

        private final @Nullable LocalDate day;

        public DayBeyond(DayGrid source, boolean fromClient, @EventData("event.detail.day") String day) {
            super(source, fromClient);
            this.day = parse(day);
        }
    }
}
