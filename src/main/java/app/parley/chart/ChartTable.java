package app.parley.chart;

import app.parley.shell.FactTable;
import app.parley.shell.SourceLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** The very values that a chart draws, and those that it cannot draw, a row each; groups are its series. */
class ChartTable extends FactTable {

    private final ChartWords words;

    ChartTable(ChartSpec spec, ChartWords words) {
        super(words.texts().get("chart.table-of", spec.title(), spec.unit()), columns(spec, words));
        this.words = words;
        addClassName("chart-table");
        for (Series series : spec.series()) {
            if (spec.series().size() > 1) {
                group(series.name());
            }
            ChartRow.of(series, spec).forEach(row -> add(row, spec));
        }
    }

    private static List<String> columns(ChartSpec spec, ChartWords words) {
        List<String> columns = new ArrayList<>();
        columns.add(
                spec.axis() instanceof Axis.Categories categories
                        ? categories.name()
                        : words.texts().get("chart.column.date"));
        for (String number : List.of("low", "best", "high")) {
            columns.add(words.texts().get("chart.column." + number));
        }
        if (saysMore(spec)) {
            columns.add(words.texts().get("chart.column.said"));
            columns.add(words.texts().get("chart.column.sources"));
        }
        return columns;
    }

    private static boolean saysMore(ChartSpec spec) {
        return spec.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(value -> !value.said().isEmpty() || !value.sources().isEmpty());
    }

    private void add(ChartRow row, ChartSpec spec) {
        Amount amount = row.amount();
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(words.when(row)));
        if (amount.isStated()) {
            cells.add(number(words.number(amount.lower()), "chart.no-lower"));
            cells.add(number(words.number(amount.best()), "chart.no-best"));
            cells.add(number(words.number(amount.upper()), "chart.no-upper"));
        } else {
            cells.add(quiet(words.texts().get("chart.not-stated")));
            cells.add(words(""));
            cells.add(words(""));
        }
        if (saysMore(spec)) {
            cells.add(words(row.said()));
            Div sources = new Div();
            row.sources().forEach(source -> sources.add(new SourceLine(source, words.texts())));
            cells.add(row.sources().isEmpty() ? words("") : sources);
        }
        row(cells);
    }

    private Component number(String number, String missing) {
        return number.isEmpty() ? quiet(words.texts().get(missing)) : new Span(number);
    }

    private static Component quiet(String text) {
        Span words = new Span(text);
        words.addClassName("quiet");
        return words;
    }
}
