package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * A count on the scale of its unit: a point where it is exact, a band from low to high, a band without an end where more
 * than its low is meant. Drawn only; the number stands beside it.
 */
class CountBar extends Div {

    /** @param largest count of the unit, in that unit; above 0 */
    CountBar(CargoReport claim, long largest) {
        addClassName("count-bar");
        getElement().setAttribute("aria-hidden", "true");
        Long low = claim.low() != null ? claim.low() : claim.best();
        if (low == null) {
            return;
        }
        Long high = claim.low() != null ? claim.high() : claim.best();
        Span band = new Span();
        band.addClassName(high == null ? "count-open" : high.equals(low) ? "count-point" : "count-band");
        band.getStyle().set("--low", percent(low, largest));
        band.getStyle().set("--high", high == null ? "100%" : percent(high, largest));
        add(band);
    }

    private static String percent(long count, long largest) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * count / largest);
    }
}
