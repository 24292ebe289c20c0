package app.parley.overview.ui;

import app.parley.crossing.ClosedDays;
import app.parley.crossing.Closure;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.Easing;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.TalksLag;
import app.parley.time.PartialDate;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/** Rounds above, the status of the counted traffic as a strip, easings below, on one axis. Drawn only; a table says the same. */
class LagLine extends Div {

    private static final int DAYS_BEFORE_FIRST_ROUND = 30;
    private static final int LONGEST_DAYS = 1_500;

    private final LocalDate from;
    private final long length;

    /** @param lags at least one, in order of the rounds */
    LagLine(List<TalksLag> lags, List<Closure> closures, Traffic counted, LocalDate day, CrossingWords words) {
        LocalDate first = lags.getFirst().days().from().earliest().minusDays(DAYS_BEFORE_FIRST_ROUND);
        LocalDate longest = day.minusDays(LONGEST_DAYS);
        from = first.isBefore(longest) ? longest : first;
        length = ChronoUnit.DAYS.between(from, day) + 1;
        addClassName("lag-line");
        getElement().setAttribute("aria-hidden", "true");
        List<CrossingDay> days = ClosedDays.calendar(
                from,
                day,
                counted,
                closures.stream().filter(one -> one.traffic().contains(counted)).toList());
        Div rounds = row("lag-rounds");
        lags.forEach(lag -> {
            PartialDate end = Objects.requireNonNull(lag.days().to());
            mark(rounds, lag.days().from().earliest(), end.latest().isAfter(day) ? day : end.latest());
        });
        Div easings = row("lag-easings");
        Easing.by(day, EnumSet.allOf(Traffic.class), closures)
                .forEach(easing -> mark(easings, easing.earliest(), easing.latest()));
        Div ends = new Div(
                new Span(words.formats().day(from)), new Span(words.formats().day(day)));
        ends.addClassName("lag-ends");
        add(rounds, new DayStrip(days, days.size()), easings, ends, legend(counted, words));
    }

    private static Div legend(Traffic counted, CrossingWords words) {
        String traffic = words.traffic(counted).toLowerCase(words.texts().locale());
        Div legend = new Div(
                part("lag-key-round", words.texts().get("compare.lag.key.round")),
                part("lag-key-status", words.texts().get("compare.lag.key.status", traffic)),
                part("lag-key-easing", words.texts().get("compare.lag.key.easing")));
        legend.addClassName("lag-legend");
        return legend;
    }

    private static Span part(String className, String words) {
        Span part = new Span(words);
        part.addClassName(className);
        return part;
    }

    private static Div row(String className) {
        Div row = new Div();
        row.addClassName(className);
        return row;
    }

    private void mark(Div row, LocalDate first, LocalDate last) {
        if (last.isBefore(from)) {
            return;
        }
        LocalDate start = first.isBefore(from) ? from : first;
        Span mark = new Span();
        mark.getStyle().set("--at", DayStrip.percent(ChronoUnit.DAYS.between(from, start), length));
        mark.getStyle().set("--days", DayStrip.percent(ChronoUnit.DAYS.between(start, last) + 1, length));
        row.add(mark);
    }
}
