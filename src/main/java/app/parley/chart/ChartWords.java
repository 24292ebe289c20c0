package app.parley.chart;

import app.parley.shell.Formats;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a chart in words. A range stays a range, an open end stays open, what nobody stated is said to be so. */
record ChartWords(Texts texts, Formats formats) {

    /** Publishers named before the rest is counted. */
    private static final int NAMED_SOURCES = 4;

    ChartWords(Texts texts) {
        this(texts, new Formats(texts));
    }

    /** "412 containers", "at least 1,500 vehicles", "not stated". */
    String amount(Amount amount, String unit) {
        String number = number(amount);
        return number.isEmpty() ? texts.get("chart.not-stated") : texts.get("chart.amount", number, unit);
    }

    /** "412", "4,000–5,000, best 4,500"; empty if nothing is stated. */
    String number(Amount amount) {
        Double low = amount.lower();
        Double high = amount.upper();
        String range = range(low, high);
        Double best = amount.best();
        boolean told = best == null || best.equals(low) && best.equals(high);
        return told ? range : texts.get("chart.range-best", range, number(best));
    }

    String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    private String range(@Nullable Double low, @Nullable Double high) {
        if (low == null) {
            return high == null ? "" : texts.get("format.at-most", number(high));
        }
        if (high == null) {
            return texts.get("format.at-least", number(low));
        }
        return low.equals(high) ? number(low) : texts.get("format.range", number(low), number(high));
    }

    /** The day at its precision, the days for which it holds, or the category. */
    String when(ChartRow row) {
        PartialDate on = row.on();
        if (on == null) {
            return row.category();
        }
        LocalDate until = row.until();
        return until == null || until.equals(on.latest())
                ? formats.date(on)
                : texts.get("format.interval", formats.date(on), formats.day(until));
    }

    /** What is told of a value that is pointed at, line by line. */
    List<String> told(ChartRow row, String unit) {
        // What is said begins with the speaker, who is mostly the name of the series as well.
        String series = row.said().startsWith(row.series()) ? "" : row.series();
        return Stream.of(amount(row.amount(), unit), when(row), series, row.said())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** "Sources: Dawn, FBR and 3 more"; empty if there are none. */
    String sources(List<SourceRef> sources) {
        List<String> names = new ArrayList<>(sources.stream()
                .map(source -> source.publisher().isEmpty() ? source.title() : source.publisher())
                .distinct()
                .toList());
        if (names.isEmpty()) {
            return "";
        }
        int rest = names.size() - NAMED_SOURCES;
        String named =
                String.join(texts.get("list.semicolon"), names.subList(0, Math.min(names.size(), NAMED_SOURCES)));
        return rest > 0 ? texts.count("chart.sources-more", rest, named) : texts.get("chart.sources", named);
    }

    /** What a drawing shows, for those who do not see it. */
    String summary(ChartSpec spec) {
        if (!spec.summary().isEmpty()) {
            return texts.get("chart.summary", spec.title(), spec.unit(), spec.summary());
        }
        List<ChartRow> rows = ChartRow.all(spec).stream()
                .filter(row -> row.amount().isStated())
                .toList();
        if (rows.isEmpty()) {
            return texts.get("chart.summary-none", spec.title(), spec.unit());
        }
        ChartRow last = rows.getLast();
        String newest = texts.get("chart.summary-last", when(last), amount(last.amount(), spec.unit()));
        return texts.get("chart.summary", spec.title(), spec.unit(), texts.count("chart.values", rows.size(), newest));
    }
}
