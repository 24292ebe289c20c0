package app.parley.crossing.ui;

import app.parley.crossing.ClosureRun;
import app.parley.crossing.Traffic;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Rule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The longest closures up to the day viewed, by traffic; the counted traffic first. */
class LongestClosures extends PageSection {
    private static final int MOST = 5;

    private final transient CrossingView view;

    LongestClosures(CrossingView view) {
        super("longest", view.texts());
        this.view = view;
        Map<List<Traffic>, List<ClosureRun>> longest = view.days().longestClosures(view.on());
        if (longest.isEmpty()) {
            add(new EmptyState(view.text("crossing-days.longest.none")));
        } else {
            add(table(longest));
        }
        if (!view.days().complete()) {
            add(new Paragraph(view.text("crossing-days.oldest-left-out")));
        }
        add(rules(List.of(Rule.CLOSED_DAYS), view.state(), view.slug(), view.texts()));
    }

    private FactTable table(Map<List<Traffic>, List<ClosureRun>> longest) {
        FactTable table = new FactTable(
                view.text("crossing-days.longest.table"),
                Stream.of("length", "when", "basis")
                        .map(column -> view.text("crossing-days.longest.column." + column))
                        .toList());
        table.addClassName("longest-closures");
        longest.entrySet().stream()
                .sorted(Comparator.comparing(entry -> !entry.getKey().contains(view.counted())))
                .forEach(entry -> {
                    table.group(view.capital(view.traffic(entry.getKey())));
                    entry.getValue().stream().limit(MOST).forEach(run -> addRow(table, run));
                    if (entry.getValue().size() > MOST) {
                        table.row(
                                new Span(view.texts()
                                        .count(
                                                "crossing-days.longest.more",
                                                entry.getValue().size() - MOST)),
                                new Span(),
                                new Span());
                    }
                });
        return table;
    }

    private void addRow(FactTable table, ClosureRun run) {
        table.row(length(run), when(run), CrossingCalendar.basis(run.closureIds(), view));
    }

    /** "681–710 days". */
    private Component length(ClosureRun run) {
        Span number = new Span(view.words().number(run.days()));
        number.addClassName("day-number");
        Span unit = new Span(view.texts().count("crossing-days.days", run.days().high()));
        return new Div(number, unit);
    }

    private Component when(ClosureRun run) {
        String from = view.words().formats().date(run.since());
        Div when = new Div();
        if (run.inForce()) {
            when.add(new Div(view.words().formats().since(run.since())));
            when.add(quiet(
                    view.text("crossing-days.in-force", view.words().formats().day(view.on()))));
            return when;
        }
        String to = run.lastCertain().equals(run.lastPossible())
                ? view.words().formats().day(run.lastCertain())
                : view.text(
                        "crossing-days.longest.between",
                        view.words().formats().day(run.lastCertain()),
                        view.words().formats().day(run.lastPossible()));
        when.add(new Div(view.text("format.interval", from, to)));
        return when;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small");
        return line;
    }
}
