package app.parley.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** The day viewed, with the day before, the day after and today. A change is a step in the browser's history. */
class DayControl extends Div {

    private static final String INPUT_ID = "viewed-day";
    /** Long enough to type a year digit by digit, of which each step is a valid date. */
    private static final int TYPING_PAUSE_MS = 700;

    private final Input input = new Input();
    private final NativeButton previous;
    private final NativeButton next;
    private final NativeButton today;

    DayControl(Texts texts) {
        addClassName("day-control");
        getElement().setAttribute("role", "group").setAttribute("aria-label", texts.get("day.label"));
        NativeLabel label = new NativeLabel(texts.get("day.on"));
        label.setFor(INPUT_ID);
        input.setId(INPUT_ID);
        input.setType("date");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_PAUSE_MS);
        input.getElement().setAttribute("min", ViewState.FIRST_DAY.toString());
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ViewAddress.parseDay(event.getValue()).ifPresent(day -> go(state -> state.withOn(day)));
            }
        });
        previous = step(texts.get("day.previous"), "step-back", -1);
        next = step(texts.get("day.next"), "step-forward", 1);
        today = new NativeButton(texts.get("day.today"), event -> go(state -> state.withOn(state.today())));
        add(label, previous, input, next, today);
    }

    void show(ViewState state, Formats formats) {
        input.getElement().setAttribute("max", state.today().toString());
        input.setValue(state.on().toString());
        input.getElement().setAttribute("title", formats.fullDay(state.on()));
        previous.setEnabled(state.on().isAfter(ViewState.FIRST_DAY));
        next.setEnabled(!state.isToday());
        today.setEnabled(!state.isToday());
    }

    private static NativeButton step(String words, String className, int days) {
        NativeButton button = new NativeButton(
                "",
                event -> go(state -> {
                    LocalDate day = state.on().plusDays(days);
                    return state.withOn(day);
                }));
        button.addClassNames("step", className);
        button.setAriaLabel(words);
        button.setTitle(words);
        return button;
    }

    private static void go(UnaryOperator<ViewState> change) {
        UI ui = UI.getCurrentOrThrow();
        Viewed.in(ui).map(viewed -> change.apply(viewed.state())).ifPresent(state -> {
            String path = ui.getActiveViewLocation().getPath();
            ui.navigate(path, ViewAddress.write(state, Viewed.shown(ui)));
        });
    }
}
