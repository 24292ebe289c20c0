package app.parley.crossing.ui;

import app.parley.crossing.LedgerWindow;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of a ledger from one edge to the other: where a day lies, and which days are named. */
record LedgerAxis(LedgerWindow window, LocalDate viewed, Texts texts) {

    /** In days: up to which length every so many days are named. */
    private static final int WEEKS = 70;

    private static final int MONTHS = 1_300;
    private static final int MOST_TICKS = 9;
    private static final double LAST_NAMED = 0.93;

    /** A box from the morning of one day to the evening of another, cut to the window; it must touch it. */
    <C extends Component> C place(C box, LocalDate from, LocalDate to) {
        box.getElement().getStyle().set("--from", percent(share(from)));
        box.getElement().getStyle().set("--to", percent(share(to.plusDays(1))));
        return box;
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !to.isBefore(window.from()) && !from.isAfter(window.to());
    }

    /** The share of the width that a stretch takes, from 0 to 1. */
    double width(LocalDate from, LocalDate to) {
        return share(to.plusDays(1)) - share(from);
    }

    /** The lines behind every row: named days, and the day viewed. */
    String lines() {
        Stream<String> named = ticks().stream().map(day -> line(share(day), "var(--rule)", 1));
        Stream<String> now = window.contains(viewed)
                ? Stream.of(line((share(viewed) + share(viewed.plusDays(1))) / 2, "var(--accent)", 2))
                : Stream.of();
        return Stream.concat(now, named).collect(Collectors.joining(", "));
    }

    /** The names of days, as the head of the column. */
    Div head() {
        Div head = new Div();
        head.addClassName("ledger-days");
        head.getElement().setAttribute("aria-hidden", "true");
        List<LocalDate> ticks = ticks();
        for (int i = 0; i < ticks.size(); i++) {
            Span name = new Span(format(ticks.get(i)));
            name.getStyle().set("--from", percent(share(ticks.get(i))));
            // Its name would run out of the column.
            if (share(ticks.get(i)) > LAST_NAMED) {
                name.addClassName("ledger-last");
            }
            head.add(name);
        }
        return head;
    }

    private List<LocalDate> ticks() {
        if (window.days() <= WEEKS) {
            int step = Math.max(1, (window.days() + MOST_TICKS - 1) / MOST_TICKS);
            return every(window.from(), day -> day.plusDays(step));
        }
        LocalDate month =
                window.from().withDayOfMonth(1).plusMonths(window.from().getDayOfMonth() == 1 ? 0 : 1);
        if (window.days() <= MONTHS) {
            int step = (window.days() / 30 + MOST_TICKS - 1) / MOST_TICKS;
            return every(month, day -> day.plusMonths(step));
        }
        LocalDate year = month.withDayOfYear(1).plusYears(month.getDayOfYear() == 1 ? 0 : 1);
        int step = Math.max(1, (window.days() / 365 + MOST_TICKS - 1) / MOST_TICKS);
        return every(year, day -> day.plusYears(step));
    }

    private List<LocalDate> every(LocalDate first, java.util.function.UnaryOperator<LocalDate> next) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(window.to()); day = next.apply(day)) {
            days.add(day);
        }
        return days;
    }

    private String format(LocalDate day) {
        String key = window.days() > MONTHS
                ? "format.year"
                : window.days() > WEEKS ? "ledger.axis-month" : "ledger.axis-day";
        return DateTimeFormatter.ofPattern(texts.get(key), texts.locale()).format(day);
    }

    /** Of the width, before the morning of a day; within 0 to 1. */
    private double share(LocalDate day) {
        double days = ChronoUnit.DAYS.between(window.from(), day);
        return Math.clamp(days / window.days(), 0, 1);
    }

    private static String line(double share, String colour, int pixels) {
        String at = percent(share);
        return String.format(
                Locale.ROOT, "linear-gradient(%2$s, %2$s) no-repeat calc(%1$s) 0 / %3$dpx 100%%", at, colour, pixels);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * share);
    }
}
