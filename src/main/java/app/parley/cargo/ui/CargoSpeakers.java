package app.parley.cargo.ui;

import app.parley.cargo.CargoReport;
import app.parley.chart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who counts, each with a mark of their own that is the same in all charts of a page.
 *
 * @param names those with the most counts first; an empty one stands for counts of which nobody is named
 */
record CargoSpeakers(List<String> names) {

    private static final int TONES = 6;

    static CargoSpeakers of(List<CargoReport> reports) {
        Map<String, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(CargoSpeakers::name, LinkedHashMap::new, Collectors.counting()));
        return new CargoSpeakers(counts.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(counts::get)
                        .reversed()
                        .thenComparing(Function.identity()))
                .toList());
    }

    /** The claims of each speaker, in the order of speakers. */
    Map<String, List<CargoReport>> split(List<CargoReport> reports) {
        Map<String, List<CargoReport>> bySpeaker = new LinkedHashMap<>();
        names.forEach(name -> bySpeaker.put(name, new ArrayList<>()));
        reports.forEach(report -> bySpeaker
                .computeIfAbsent(name(report), name -> new ArrayList<>())
                .add(report));
        bySpeaker.values().removeIf(List::isEmpty);
        return bySpeaker;
    }

    Series.Tone tone(String name) {
        return Series.Tone.of(names.indexOf(name));
    }

    /** Moves on by one each time that the colours begin again, so that no two speakers look alike. */
    Series.Shape shape(String name) {
        int index = names.indexOf(name);
        return Series.Shape.of(index + Math.floorDiv(index, TONES));
    }

    static String name(CargoReport report) {
        return Objects.requireNonNullElse(report.speaker(), "");
    }
}
