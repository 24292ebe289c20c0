package app.parley.crossing.ui;

import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.StatusRuns.Run;
import app.parley.shell.FactTable;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of one traffic at a crossing: a grid to look at and walk through, and the same as a table of runs. */
class CrossingCalendar extends Div {

    private final transient CrossingView view;
    private final DayGrid grid;

    /**
     * @param chosen called with a day of the grid that the reader chose
     * @param beyond called with a day outside of it that the reader stepped to
     */
    CrossingCalendar(
            CrossingView view,
            CalendarSpan span,
            SerializableConsumer<LocalDate> chosen,
            SerializableConsumer<LocalDate> beyond) {
        this.view = view;
        addClassName("crossing-calendar");
        List<Run> runs = view.runs().between(span.from(), span.to());
        String label = view.text("crossing.page.days-of", view.words().traffic(view.counted()));
        grid = new DayGrid(label, spans(runs), view.on(), view.texts());
        grid.onChoice(chosen);
        grid.onBeyond(beyond);
        add(legend(), grid, table(runs));
    }

    /** Marks the day whose details are shown. */
    void choose(LocalDate day) {
        grid.choose(day);
    }

    private List<DayGrid.Span> spans(List<Run> runs) {
        List<DayGrid.Span> spans = new ArrayList<>();
        for (Run run : runs) {
            ClosedDayCount count = count(run, run.from());
            spans.add(new DayGrid.Span(
                    run.from(),
                    run.to(),
                    run.status().code(),
                    words(run, count != null),
                    count == null ? null : count.low(),
                    count == null ? null : count.high()));
        }
        return spans;
    }

    private String words(Run run, boolean counted) {
        String status = status(run);
        return counted
                ? view.text(
                        "crossing.page.day-label-count",
                        DayGrid.DATE,
                        status,
                        view.text("crossing.day", DayGrid.NUMBER))
                : view.text("crossing.page.day-label", DayGrid.DATE, status);
    }

    /** The status; why it is unknown, if it is. */
    private String status(Run run) {
        if (run.status() != CrossingStatus.UNKNOWN) {
            return StatusMark.word(run.status(), view.texts());
        }
        return view.text(run.isAssessed() ? "crossing-days.undecided" : "crossing-days.unassessed");
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (CrossingStatus status : CrossingStatus.values()) {
            Span mark = new Span();
            mark.addClassNames("day", "day-" + status.code());
            legend.add(new Span(mark, new Span(StatusMark.word(status, view.texts()))));
        }
        Span viewed = new Span();
        viewed.addClassNames("day", "day-viewed");
        legend.add(new Span(viewed, new Span(view.text("crossing-days.viewed"))));
        return legend;
    }

    private NativeDetails table(List<Run> runs) {
        NativeDetails list = new NativeDetails(view.text("crossing.page.as-table"));
        list.addClassNames("reveal", "small", "calendar-table");
        list.setContent(rows(runs));
        return list;
    }

    private FactTable rows(List<Run> runs) {
        Texts texts = view.texts();
        FactTable table = new FactTable(
                texts.get("crossing.page.runs"),
                Stream.of("from", "to", "days", "status", "count", "basis")
                        .map(column -> texts.get("crossing-days.column." + column))
                        .toList());
        for (Run run : runs.reversed()) {
            table.row(List.of(
                    new Span(view.words().formats().day(run.from())),
                    new Span(view.words().formats().day(run.to())),
                    new Span(view.words().formats().number(run.days())),
                    new StatusMark(run.status(), status(run)),
                    new Span(counts(run)),
                    basis(run, view)));
        }
        return table;
    }

    /** The assessed rows that a run rests on, each leading to where it stands below. */
    static Component basis(Run run, CrossingView view) {
        return basis(run.closureIds(), view);
    }

    static Component basis(List<String> closureIds, CrossingView view) {
        if (closureIds.isEmpty()) {
            Span none = new Span(view.text("crossing-days.no-basis"));
            none.addClassName("quiet");
            return none;
        }
        Div rows = new Div();
        rows.addClassName("basis");
        closureIds.forEach(id -> rows.add(new Anchor(view.href(view.on()) + "#closure-" + id, view.assessment(id))));
        return rows;
    }

    private String counts(Run run) {
        ClosedDayCount first = count(run, run.from());
        ClosedDayCount last = count(run, run.to());
        if (first == null || last == null) {
            return view.text("crossing.page.no-count");
        }
        return first.equals(last)
                ? view.words().day(first)
                : view.text(
                        "format.interval", view.words().day(first), view.words().day(last));
    }

    private @Nullable ClosedDayCount count(Run run, LocalDate day) {
        return run.closedDays(day).orElse(null);
    }
}
