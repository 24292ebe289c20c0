package app.parley.overview.ui;

import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingStatus;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Days in order as runs of one status, on a scale shared with other strips. Drawn only; the numbers stand beside it. */
class DayStrip extends Div {

    /** @param scale days that the whole width stands for, at least as many as are shown */
    DayStrip(List<CrossingDay> days, int scale) {
        addClassName("day-strip");
        getElement().setAttribute("aria-hidden", "true");
        int from = 0;
        while (from < days.size()) {
            CrossingStatus status = days.get(from).status();
            int to = from;
            while (to < days.size() && days.get(to).status() == status) {
                to++;
            }
            Span run = new Span();
            run.addClassNames("day-run", "status-" + status.code());
            run.getStyle().set("--days", percent(to - from, scale));
            add(run);
            from = to;
        }
    }

    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
    }
}
