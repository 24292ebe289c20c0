package app.parley.crossing.ui;

import app.parley.crossing.CrossingStatus;
import app.parley.crossing.StatusRuns.Run;
import app.parley.crossing.Traffic;
import app.parley.shell.StatusMark;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The days of every traffic at a glance: one thin strip each, over the years of the calendar; its name shows it there. */
class TrafficStrips extends UnorderedList {

    private final transient CrossingView view;
    private final transient CalendarSpan span;

    TrafficStrips(CrossingView view, CalendarSpan span) {
        this.view = view;
        this.span = span;
        addClassName("traffic-strips");
        getElement().setAttribute("aria-label", view.text("crossing-days.strips"));
        for (Traffic traffic : Traffic.values()) {
            add(row(traffic));
        }
        add(years());
    }

    private ListItem row(Traffic traffic) {
        List<Run> runs = view.days().runs(traffic).between(span.from(), span.to());
        Anchor name = new Anchor(view.state().withTraffic(traffic).href("crossings/" + view.slug()), "");
        name.setText(view.words().traffic(traffic));
        ListItem row = new ListItem(name, strip(runs), said(runs));
        if (traffic == view.counted()) {
            row.addClassName("counted");
            name.getElement().setAttribute("aria-current", "true");
        }
        return row;
    }

    private Div strip(List<Run> runs) {
        Div strip = new Div();
        strip.addClassName("strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        for (Run run : runs) {
            Span part = new Span();
            part.addClassNames("strip-part", "day-" + run.status().code());
            part.getStyle()
                    .set("--from", share(run.from()))
                    .set("--to", share(run.to().plusDays(1)));
            strip.add(part);
        }
        if (span.contains(view.on())) {
            Span viewed = new Span();
            viewed.addClassName("strip-viewed");
            viewed.getStyle().set("--from", share(view.on()));
            strip.add(viewed);
        }
        return strip;
    }

    /** "358 days closed, 283 days unknown". */
    private Span said(List<Run> runs) {
        Map<CrossingStatus, Integer> days = new EnumMap<>(CrossingStatus.class);
        runs.forEach(run -> days.merge(run.status(), run.days(), Integer::sum));
        Span said = new Span(days.entrySet().stream()
                .map(entry -> view.texts()
                        .count(
                                "crossing-days.days-with",
                                entry.getValue(),
                                StatusMark.word(entry.getKey(), view.texts())
                                        .toLowerCase(view.texts().locale())))
                .collect(Collectors.joining(view.text("list.comma"))));
        said.addClassNames("strip-said", "quiet");
        return said;
    }

    private ListItem years() {
        Div axis = new Div();
        axis.addClassName("strip-years");
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            Span name = new Span(String.valueOf(year));
            name.getStyle().set("--from", share(LocalDate.of(year, 1, 1)));
            axis.add(name);
        }
        ListItem row = new ListItem(new Span(), axis);
        row.getElement().setAttribute("aria-hidden", "true");
        return row;
    }

    private String share(LocalDate day) {
        double all = ChronoUnit.DAYS.between(span.from(), span.to().plusDays(1));
        return String.format(Locale.ROOT, "%.3f%%", 100 * ChronoUnit.DAYS.between(span.from(), day) / all);
    }
}
