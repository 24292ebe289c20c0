package app.parley.cargo.ui;

import app.parley.cargo.CargoHistory;
import app.parley.cargo.CargoReport;
import app.parley.cargo.CargoUnit;
import app.parley.cargo.StrandedFigure;
import app.parley.chart.Amount;
import app.parley.chart.Axis;
import app.parley.chart.ChartSpec;
import app.parley.chart.Datum;
import app.parley.chart.Series;
import app.parley.shell.SourceRef;
import app.parley.shell.Texts;
import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the chart of one unit at one place holds: what was stranded as a line with its band, and each claim as a point.
 *
 * @param file beginning of the names of downloads, such as the slug of the crossing
 * @param days of the axis, the same for all units of a page
 */
record CargoChart(String file, Axis.Days days, LocalDate viewed, CargoSpeakers speakers, CargoWords words) {

    /** Speakers with a mark of their own in one chart; the rest share one. */
    private static final int MOST_SPEAKERS = 10;

    /** Days that are shown beyond the newest count, if the day viewed is as late. */
    private static final int DAYS_AFTER = 10;

    /** From the first to the newest count of any unit and a little beyond, no later than the day viewed. */
    static Axis.Days days(List<CargoHistory> histories, LocalDate viewed) {
        List<PartialDate> dates = histories.stream()
                .flatMap(history -> history.dated().stream())
                .map(report -> Objects.requireNonNull(report.reportedOn()))
                .toList();
        LocalDate first = dates.stream()
                .map(PartialDate::earliest)
                .min(LocalDate::compareTo)
                .orElse(viewed);
        LocalDate last = dates.stream()
                .map(PartialDate::latest)
                .max(LocalDate::compareTo)
                .orElse(viewed);
        LocalDate end = last.plusDays(DAYS_AFTER);
        return new Axis.Days(first.minusDays(1), end.isAfter(viewed) ? viewed : end);
    }

    ChartSpec of(CargoHistory history) {
        Texts texts = words.texts();
        String unit = words.unit(history.unit());
        List<Series> series = new ArrayList<>();
        if (!history.steps().isEmpty()) {
            series.add(line(history));
        }
        List<CargoReport> others = new ArrayList<>();
        Map<String, List<CargoReport>> bySpeaker = speakers.split(history.dated());
        for (Map.Entry<String, List<CargoReport>> said : bySpeaker.entrySet()) {
            if (series.size() > MOST_SPEAKERS) {
                others.addAll(said.getValue());
            } else {
                String name = said.getKey();
                series.add(points(label(name), speakers.tone(name), speakers.shape(name), said.getValue()));
            }
        }
        if (!others.isEmpty()) {
            series.add(points(texts.get("cargo-chart.others"), Series.Tone.QUIET, Series.Shape.CIRCLE, others));
        }
        String name = file + "-stranded-" + history.unit().code().replace('_', '-');
        return ChartSpec.of(texts.get("cargo-chart.title." + history.unit().code()), unit, days, viewed, name)
                .withSeries(series);
    }

    private Series line(CargoHistory history) {
        List<Datum> values = history.steps().stream()
                .map(step -> new Datum(
                        PartialDate.of(step.from()),
                        amount(step.figure()),
                        words.texts()
                                .count(
                                        "cargo-chart.rests-on",
                                        step.figure().claims().size()),
                        sources(step.figure().claims().stream()
                                .flatMap(claim -> claim.sources().stream())
                                .toList())))
                .toList();
        return new Series.Line(words.texts().get("cargo-chart.stranded-now"), Series.Tone.INK, true, days.to(), values);
    }

    /** The best lies within low and high; where the count is open it stands for no more than it was given for. */
    private static Amount amount(StrandedFigure figure) {
        return Amount.of(figure.low(), figure.best(), figure.high());
    }

    private Series points(String name, Series.Tone tone, Series.Shape shape, List<CargoReport> reports) {
        List<Datum> values = reports.stream()
                .map(report -> new Datum(
                        report.reportedOn(),
                        Amount.of(report.low(), report.best(), report.high()),
                        said(report),
                        sources(report.sources())))
                .toList();
        return new Series.Points(name, tone, shape, values);
    }

    /** "FBR: “around 255”, Export vehicles inside terminal; Pakistan side". */
    private String said(CargoReport report) {
        Texts texts = words.texts();
        String count = report.text() == null || report.text().matches("[\\d,]+")
                ? ""
                : texts.get("cargo.in-words", report.text());
        String rest = Stream.of(count, report.note(), report.side())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(texts.get("list.semicolon")));
        String speaker = label(CargoSpeakers.name(report));
        return rest.isEmpty() ? speaker : texts.get("cargo-chart.said", speaker, rest);
    }

    String label(String speaker) {
        return speaker.isEmpty() ? words.texts().get("figure.nobody-named") : speaker;
    }

    private List<SourceRef> sources(List<CitedSource> cited) {
        return SourceRef.all(cited, words.formats()).stream().distinct().toList();
    }

    /** Such as {@code torkham}, or what is given for claims of no single crossing. */
    static String file(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    /** Units whose claims can be drawn at all; the others are listed. */
    static boolean isDrawn(CargoHistory history) {
        return history.dated().stream()
                .anyMatch(report -> report.low() != null || report.best() != null || report.high() != null);
    }

    /** Perishables stand apart, after all else that is counted in vehicles. */
    static boolean isPerishable(CargoHistory history) {
        return history.unit() == CargoUnit.PERISHABLE_TRUCKS;
    }
}
