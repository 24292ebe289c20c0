package app.parley.timeline;

import com.vaadin.flow.component.ComponentEvent;
import java.time.LocalDate;

/** The user picked the day to view, on the axis or by moving the line of the viewed day. */
public class DayPickEvent extends ComponentEvent<TimeLanes> {

    private final LocalDate date;

    DayPickEvent(TimeLanes source, LocalDate date) {
        super(source, true);
        this.date = date;
    }

    public LocalDate getDate() {
        return date;
    }
}
