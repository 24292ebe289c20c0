package app.parley.chart;

import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chart as CSV: RFC 4180, days in ISO form, numbers as they are. Words that a spreadsheet would take for a
 * formula get an apostrophe before them.
 */
final class ChartCsv {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n";

    private ChartCsv() {}

    static String of(ChartSpec spec, Texts texts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of("series", "category", "date", "until", "low", "best", "high", "unit", "said", "sources")
                .map(column -> texts.get("chart.csv." + column))
                .toList());
        ChartRow.all(spec).forEach(row -> lines.add(line(row, spec.unit())));
        return lines.stream()
                .map(cells -> cells.stream().map(ChartCsv::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static List<String> line(ChartRow row, String unit) {
        String sources = row.sources().stream().map(ChartCsv::source).collect(Collectors.joining(" | "));
        return List.of(
                plain(row.series()),
                plain(row.category()),
                Objects.toString(row.on(), ""),
                Objects.toString(row.until(), ""),
                number(row.amount().low()),
                number(row.amount().best()),
                number(row.amount().high()),
                plain(unit),
                plain(row.said()),
                plain(sources));
    }

    private static String source(SourceRef source) {
        return Stream.of(source.title(), source.publisher(), source.published(), source.isLinked() ? source.url() : "")
                .filter(part -> part != null && !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(number);
    }

    /** Words, never a formula. */
    private static String plain(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
