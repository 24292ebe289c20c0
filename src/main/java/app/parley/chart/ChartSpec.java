package app.parley.chart;

import app.parley.shell.SourceRef;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a chart shows. Everything has the one unit: unlike units go into charts of their own.
 *
 * @param title what is shown
 * @param unit what is counted, in words
 * @param viewed the local day that the page looks at; named on what is downloaded
 * @param fileName of downloads, without day and ending: small letters, digits and hyphens
 * @param summary what can be seen, in a sentence or two, for those who do not see the drawing; made of the values if empty
 * @param notes on how it is to be read
 * @param moreSources that no single value names
 */
public record ChartSpec(
        String title,
        String unit,
        Axis axis,
        LocalDate viewed,
        String fileName,
        String summary,
        List<Series> series,
        List<Mark> marks,
        List<String> notes,
        List<SourceRef> moreSources)
        implements Serializable {

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the file name has other letters, or a series does not fit the axis */
    public ChartSpec {
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException(
                    "\"" + fileName + "\" names no file: expected small letters, digits and hyphens.");
        }
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        moreSources = List.copyOf(moreSources);
        series.forEach(added -> requireFit(added, axis));
    }

    public static ChartSpec of(String title, String unit, Axis axis, LocalDate viewed, String fileName) {
        return new ChartSpec(title, unit, axis, viewed, fileName, "", List.of(), List.of(), List.of(), List.of());
    }

    /** With these series, drawn in order: the last on top. */
    public ChartSpec withSeries(List<? extends Series> all) {
        return new ChartSpec(title, unit, axis, viewed, fileName, summary, List.copyOf(all), marks, notes, moreSources);
    }

    public ChartSpec withMarks(List<? extends Mark> all) {
        return new ChartSpec(
                title, unit, axis, viewed, fileName, summary, series, List.copyOf(all), notes, moreSources);
    }

    public ChartSpec withSummary(String words) {
        return new ChartSpec(title, unit, axis, viewed, fileName, words, series, marks, notes, moreSources);
    }

    public ChartSpec withNotes(List<String> all) {
        return new ChartSpec(title, unit, axis, viewed, fileName, summary, series, marks, all, moreSources);
    }

    public ChartSpec withSources(List<SourceRef> more) {
        return new ChartSpec(title, unit, axis, viewed, fileName, summary, series, marks, notes, more);
    }

    /** Every source once, in the order in which the values name them. */
    public List<SourceRef> sources() {
        Map<String, SourceRef> named = new LinkedHashMap<>();
        Stream.concat(
                        series.stream()
                                .flatMap(one -> one.values().stream())
                                .flatMap(value -> value.sources().stream()),
                        moreSources.stream())
                .forEach(source -> named.putIfAbsent(source.id(), source));
        return new ArrayList<>(named.values());
    }

    /** Such as {@code torkham-stranded-containers-2025-10-25.csv}. */
    public String fileName(String ending) {
        return fileName + "-" + viewed + "." + ending;
    }

    private static void requireFit(Series series, Axis axis) {
        boolean fits = switch (axis) {
            case Axis.Days days -> !(series instanceof Series.Bars);
            case Axis.Categories categories ->
                series instanceof Series.Bars
                        && series.values().size() == categories.names().size();
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "\"" + series.name() + "\" does not fit the axis: lines and points are of"
                            + " days, and there is one bar for each category.");
        }
    }
}
