package app.parley.desk.ui;

import app.parley.shell.Formats;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/**
 * A date at the precision it is known to: what is typed is read aloud beside the field, down to what the month or the year leaves
 * open. Today and yesterday are one key away, and the arrows go by days.
 */
final class DateField implements CellField {
    private final TextField text = TextField.line("numeric");
    private final Div whole = new Div();
    private final Span reading = new Span();
    private final Texts texts;
    private final boolean moment;
    private Runnable changed = () -> {};

    /**
     * @param today in the situation's zone
     * @param moment true if a time of day with its offset may follow the date
     */
    DateField(Texts texts, LocalDate today, boolean moment) {
        this.texts = texts;
        this.moment = moment;
        whole.addClassName("date-field");
        reading.addClassName("field-reading");
        text.input()
                .getElement()
                .setAttribute("placeholder", texts.get(moment ? "desk.date.moment" : "desk.date.form"));
        NativeButton todayButton = day(texts.get("desk.date.today"), today);
        NativeButton yesterday = day(texts.get("desk.date.yesterday"), today.minusDays(1));
        Div line = new Div(text.component(), yesterday, todayButton);
        line.addClassName("field-line");
        whole.add(line, reading);
        text.onChange(() -> {
            read();
            changed.run();
        });
        com.vaadin.flow.component.Shortcuts.addShortcutListener(text.input(), () -> step(1), Key.ARROW_UP)
                .listenOn(text.input());
        com.vaadin.flow.component.Shortcuts.addShortcutListener(text.input(), () -> step(-1), Key.ARROW_DOWN)
                .listenOn(text.input());
    }

    private NativeButton day(String word, LocalDate day) {
        NativeButton button = new NativeButton(word, click -> set(day.toString()));
        button.addClassName("field-step");
        return button;
    }

    private void step(int days) {
        try {
            PartialDate date = PartialDate.parse(text.value());
            if (date.precision() == PartialDate.Precision.DAY) {
                set(date.earliest().plusDays(days).toString());
            }
        } catch (IllegalArgumentException e) {
            // Nothing to step from.
        }
    }

    private void set(String date) {
        text.show(date);
        read();
        changed.run();
    }

    private void read() {
        reading.setText(words(text.value()));
    }

    private String words(String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        int time = moment ? typed.indexOf('T') : -1;
        try {
            PartialDate date = PartialDate.parse(time < 0 ? typed : typed.substring(0, time));
            Formats formats = new Formats(texts);
            return switch (date.precision()) {
                case DAY -> formats.fullDay(date.earliest()) + (time < 0 ? "" : ", " + typed.substring(time + 1));
                case MONTH, YEAR ->
                    texts.get(
                            "desk.date.open",
                            formats.date(date),
                            formats.day(date.earliest()),
                            formats.day(date.latest()));
            };
        } catch (IllegalArgumentException e) {
            return texts.get("desk.date.not-yet");
        }
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
    public void show(String date) {
        text.show(date);
        read();
    }

    @Override
    public void onChange(Runnable change) {
        changed = change;
    }
}
