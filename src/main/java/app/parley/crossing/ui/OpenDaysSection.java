package app.parley.crossing.ui;

import app.parley.chart.Amount;
import app.parley.chart.Axis;
import app.parley.chart.Chart;
import app.parley.chart.ChartSpec;
import app.parley.chart.Datum;
import app.parley.chart.Series;
import app.parley.crossing.OpenDays;
import app.parley.crossing.OpenDays.Month;
import app.parley.shell.EmptyState;
import app.parley.shell.FactTable;
import app.parley.shell.Rule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** On how many of its scheduled days the counted traffic moved, month by month and in all. */
class OpenDaysSection extends PageSection {
    /** Months drawn; the table has as many. */
    private static final int MOST_MONTHS = 36;

    /** How far back days are added up. */
    private static final int MOST_YEARS = 10;

    private final transient CrossingView view;

    OpenDaysSection(CrossingView view) {
        super("open-days", view.texts());
        this.view = view;
        LocalDate first = view.runs().firstAssessed();
        if (first == null || first.isAfter(view.on())) {
            add(new EmptyState(view.text("crossing-days.open.none", view.countedInWords())));
        } else {
            show(first);
        }
        add(rules(List.of(Rule.OPEN_DAYS, Rule.STATUS), view.state(), view.slug(), view.texts()));
    }

    private void show(LocalDate first) {
        LocalDate oldest = YearMonth.from(view.on()).minusYears(MOST_YEARS).atDay(1);
        LocalDate from = first.isBefore(oldest) ? oldest : first;
        List<Month> all = OpenDays.byMonth(
                from, view.on(), view.counted(), view.runs(), view.days().schedule());
        List<Month> months = all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size());
        Month last = months.getLast();
        Paragraph sentences = new Paragraph(
                new Span(view.text("crossing-days.open.month", month(last.month()), words(last.days()))),
                new Span(view.text(
                        "crossing-days.open.all",
                        view.words().formats().day(from),
                        view.words().formats().day(view.on()),
                        words(last.cumulative()))));
        sentences.addClassName("open-days-said");
        add(sentences);
        Div charts = new Div(chart("month", months, Month::days), chart("sum", months, Month::cumulative));
        charts.addClassName("open-days-charts");
        add(charts, table(months));
        Paragraph schedule = new Paragraph(view.text(
                view.days().schedule().speaksOf(view.counted())
                        ? "crossing-days.open.scheduled"
                        : "crossing-days.open.every-day",
                view.countedInWords()));
        schedule.addClassNames("quiet", "small");
        add(schedule);
    }

    /** "moved on 12 of 31 scheduled days", what is partly and what is not known said apart. */
    private String words(OpenDays days) {
        List<String> parts = new ArrayList<>();
        parts.add(
                days.known() == 0
                        ? view.text("crossing-days.open.nothing-known")
                        : view.texts().count("crossing-days.open.moved", days.known(), days.moved()));
        if (days.partly() > 0) {
            parts.add(view.texts().count("crossing-days.open.partly", days.partly()));
        }
        if (days.unknown() > 0) {
            parts.add(view.texts().count("crossing-days.open.unknown", days.unknown()));
        }
        if (days.unscheduled() > 0) {
            parts.add(view.texts().count("crossing-days.open.unscheduled", days.unscheduled()));
        }
        return String.join(view.text("list.semicolon"), parts);
    }

    private Chart chart(String which, List<Month> months, Function<Month, OpenDays> days) {
        List<Series> series = List.of(
                bars("closed", Series.Tone.CLOSED, months, days.andThen(OpenDays::held)::apply),
                bars("restricted", Series.Tone.RESTRICTED, months, days.andThen(OpenDays::partly)::apply),
                bars("open", Series.Tone.OPEN, months, days.andThen(OpenDays::open)::apply),
                bars("unknown", Series.Tone.UNKNOWN, months, days.andThen(OpenDays::unknown)::apply));
        Axis axis = new Axis.Categories(
                view.text("crossing-days.open.column.month"),
                months.stream().map(month -> shortMonth(month.month())).toList(),
                false);
        return new Chart(
                ChartSpec.of(
                                view.text("crossing-days.open.chart." + which, view.countedInWords()),
                                view.text("crossing-days.open.unit"),
                                axis,
                                view.on(),
                                view.slug() + "-open-days-" + which)
                        .withSeries(series)
                        .withSummary(view.capital(words(days.apply(months.getLast())))),
                view.texts());
    }

    private Series bars(String status, Series.Tone tone, List<Month> months, ToIntFunction<Month> days) {
        return new Series.Bars(
                view.text("status." + status),
                tone,
                "days",
                months.stream()
                        .map(month -> Datum.of(Amount.exactly(days.applyAsInt(month))))
                        .toList());
    }

    private NativeDetails table(List<Month> months) {
        FactTable table = new FactTable(
                view.text("crossing-days.open.table"),
                Stream.of("month", "days", "sum")
                        .map(column -> view.text("crossing-days.open.column." + column))
                        .toList());
        for (Month month : months.reversed()) {
            table.row(
                    new Span(month(month.month())),
                    new Span(view.capital(words(month.days()))),
                    new Span(view.capital(words(month.cumulative()))));
        }
        NativeDetails details = new NativeDetails(view.text("crossing-days.open.table"));
        details.addClassNames("reveal", "small", "open-days-table");
        details.setContent(table);
        return details;
    }

    private String month(YearMonth month) {
        return view.words().formats().month(month);
    }

    private String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern(
                        view.text("crossing.page.month"), view.texts().locale())
                .format(month);
    }
}
