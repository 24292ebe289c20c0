package app.parley.crossing.ui;

import app.parley.crossing.DayFile;
import app.parley.crossing.Traffic;
import app.parley.shell.Choice;
import app.parley.shell.Rule;
import app.parley.time.DaySpan;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Day by day: a strip a traffic, the calendar of the counted traffic by pages of years, and the day chosen. */
class CalendarSection extends PageSection {

    /** What the reader does with the calendar. */
    interface Steps extends Serializable {
        /** Counts another traffic. */
        void traffic(Traffic traffic);

        /** Shows the details of a day. */
        void day(LocalDate day);

        /** Shows other years, with the details of a day if one is given. */
        void years(DaySpan years, @Nullable LocalDate day);
    }

    private transient CrossingView view;
    private final CrossingCalendar calendar;
    private final Div panel = new Div();
    private final Steps steps;
    private final CalendarSpan span;

    CalendarSection(CrossingView view, LocalDate shown, Steps steps) {
        super("calendar", view.texts());
        this.view = view;
        this.steps = steps;
        span = CalendarSpan.of(view.state(), shown, view.runs().firstAssessed());
        LocalDate today = view.state().today();
        calendar = new CrossingCalendar(view, span, this::choose, day -> {
            if (!day.isAfter(today)) {
                steps.years(span.reaching(day, today), day);
            }
        });
        add(controls(today), new TrafficStrips(view, span), calendar, panel);
    }

    /** Takes the details of days from what is known by now; the calendar stays. */
    void read(CrossingView view) {
        this.view = view;
    }

    /** Shows the details of a day under the calendar. */
    void show(LocalDate day, DayFile file) {
        calendar.choose(day);
        panel.removeAll();
        panel.add(new DayPanel(view, file, this::choose));
    }

    private Div controls(LocalDate today) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Traffic traffic : Traffic.values()) {
            options.put(traffic.code(), view.words().traffic(traffic));
        }
        Choice traffic = new Choice(
                view.text("crossing-days.traffic"),
                options,
                view.counted().code(),
                code -> steps.traffic(Traffic.parse(code)));
        NativeButton earlier =
                new NativeButton(view.text("crossing.page.earlier"), click -> steps.years(span.earlier(), null));
        NativeButton later =
                new NativeButton(view.text("crossing.page.later"), click -> steps.years(span.later(today), null));
        earlier.setEnabled(!span.startsFirst());
        later.setEnabled(!span.endsOn(today));
        Span years = new Span(
                span.firstYear() == span.lastYear()
                        ? String.valueOf(span.firstYear())
                        : view.text("format.range", String.valueOf(span.firstYear()), String.valueOf(span.lastYear())));
        years.addClassName("calendar-years");
        Div turn = new Div(earlier, years, later);
        turn.addClassName("calendar-steps");
        Div controls = new Div(
                traffic, turn, rules(List.of(Rule.STATUS, Rule.CLOSED_DAYS), view.state(), view.slug(), view.texts()));
        controls.addClassName("calendar-controls");
        return controls;
    }

    private void choose(LocalDate day) {
        if (span.contains(day)) {
            steps.day(day);
        } else {
            steps.years(span.reaching(day, view.state().today()), day);
        }
    }
}
