package app.parley.overview.ui;

import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.shell.ViewState;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days whose incidents are shown: two dates, and buttons for usual periods. Nothing chosen means all days. */
class MapPeriod extends Div {

    private static final int LAST_DAYS = 30;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Input from = new Input();
    private final Input to = new Input();
    private final SerializableConsumer<@Nullable DaySpan> chosen;

    MapPeriod(Texts texts, SerializableConsumer<@Nullable DaySpan> chosen) {
        this.chosen = chosen;
        addClassName("map-period");
        getElement().setAttribute("role", "group").setAttribute("aria-label", texts.get("map-view.period"));
        add(field(from, "map-from", texts.get("map-view.from")), field(to, "map-to", texts.get("map-view.to")));
    }

    /** Shows the state's window, and the periods that can be chosen from here. */
    void show(ViewState state, Texts texts) {
        getChildren().filter(NativeButton.class::isInstance).toList().forEach(this::remove);
        DaySpan window = state.window();
        from.setValue(window == null ? "" : window.from().toString());
        to.setValue(window == null || window.to() == null ? "" : window.to().toString());
        DaySpan recent = new DaySpan(state.on().minusDays(LAST_DAYS - 1L), state.on());
        add(button(
                texts.get("map-view.days-to", LAST_DAYS, new Formats(texts).day(state.on())),
                recent,
                recent.equals(window)));
        add(button(texts.get("map-view.all-days"), null, window == null));
    }

    private NativeButton button(String words, @Nullable DaySpan days, boolean pressed) {
        NativeButton button = new NativeButton(words, event -> chosen.accept(days));
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return button;
    }

    private NativeLabel field(Input input, String id, String words) {
        input.setId(id);
        input.setType("date");
        input.setValueChangeMode(ValueChangeMode.ON_BLUR);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed();
            }
        });
        NativeLabel label = new NativeLabel(words);
        label.add(input);
        return label;
    }

    private void typed() {
        Optional<LocalDate> first = day(from.getValue());
        Optional<LocalDate> last = day(to.getValue());
        if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
            chosen.accept(new DaySpan(first.get(), last.get()));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
