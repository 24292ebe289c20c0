package app.parley.talks.ui;

import app.parley.talks.CeasefireBound;
import app.parley.talks.CeasefireFile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The ceasefires as bars on one axis of days, with the day viewed. The table beside it says the same in words, so it is
 * hidden from screen readers.
 */
final class CeasefireSketch extends Div {

    private final CeasefireWords words;
    private final LocalDate on;
    private final LocalDate first;
    private final long days;

    /** @param files at least one */
    CeasefireSketch(List<CeasefireFile> files, LocalDate on, CeasefireWords words) {
        this.words = words;
        this.on = on;
        LocalDate begun = files.stream()
                .map(file -> file.entry().from().firstDay())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate over =
                files.stream().map(this::lastDay).max(LocalDate::compareTo).orElseThrow();
        first = begun;
        days = ChronoUnit.DAYS.between(first, over) + 1;
        addClassName("truce-sketch");
        getElement().setAttribute("aria-hidden", "true");
        Div bars = new Div();
        bars.addClassName("truce-bars");
        files.forEach(file -> bars.add(bar(file)));
        if (!on.isBefore(first) && !on.isAfter(over)) {
            Span day = new Span();
            day.addClassName("truce-day");
            day.getStyle().set("inset-inline-start", percent(on));
            bars.add(day);
        }
        Div ends = new Div(
                new Span(words.talks().formats().day(first)),
                new Span(words.talks().formats().day(over)));
        ends.addClassName("truce-ends");
        add(bars, ends);
    }

    private Div bar(CeasefireFile file) {
        LocalDate from = file.entry().from().firstDay();
        LocalDate to = lastDay(file);
        Span bar = new Span();
        bar.addClassNames("truce-bar", "truce-" + TruceMark.code(file.entry().state()));
        if (words.end(file.entry()) == null) {
            bar.addClassName("is-open");
        }
        bar.getStyle()
                .set("inset-inline-start", percent(from))
                .set("inline-size", share(Math.max(1, ChronoUnit.DAYS.between(from, to) + 1)));
        Div row = new Div(bar);
        row.addClassName("truce-row");
        return row;
    }

    /** The last day drawn: of one whose end is not known, the day viewed or, if it has not begun by then, its first. */
    private LocalDate lastDay(CeasefireFile file) {
        LocalDate from = file.entry().from().firstDay();
        LocalDate last = switch (words.end(file.entry())) {
            case null -> on;
            case CeasefireBound.Day day -> day.on().latest();
            case CeasefireBound.Moment moment -> moment.at().toLocalDate();
        };
        return last.isBefore(from) ? from : last;
    }

    private String percent(LocalDate day) {
        return share(ChronoUnit.DAYS.between(first, day));
    }

    private String share(long count) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * count / days);
    }
}
