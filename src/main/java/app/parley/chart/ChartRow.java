package app.parley.chart;

import app.parley.shell.SourceRef;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value as a row of the table, of the CSV and of what the drawing tells.
 *
 * @param series name of its series
 * @param category name of its category, empty over days
 * @param on when it is so; null for a category
 * @param until last day for which it holds, null if it is of {@code on} alone
 */
record ChartRow(
        String series,
        String category,
        @Nullable PartialDate on,
        @Nullable LocalDate until,
        Amount amount,
        String said,
        List<SourceRef> sources) {

    static List<ChartRow> all(ChartSpec spec) {
        return spec.series().stream().flatMap(one -> of(one, spec).stream()).toList();
    }

    /** The values of one series, in its order. */
    static List<ChartRow> of(Series series, ChartSpec spec) {
        List<ChartRow> rows = new ArrayList<>();
        List<Datum> values = series.values();
        for (int i = 0; i < values.size(); i++) {
            Datum value = values.get(i);
            String category = spec.axis() instanceof Axis.Categories categories
                    ? categories.names().get(i)
                    : "";
            rows.add(new ChartRow(
                    series.name(),
                    category,
                    value.on(),
                    until(series, i),
                    value.amount(),
                    value.said(),
                    value.sources()));
        }
        return rows;
    }

    private static @Nullable LocalDate until(Series series, int index) {
        if (!(series instanceof Series.Line line) || !line.stepped()) {
            return null;
        }
        return index + 1 < line.values().size()
                ? line.values().get(index + 1).date().earliest().minusDays(1)
                : line.until();
    }
}
