package app.parley.cargo;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was counted of one unit at one place, and what was stranded by it day for day.
 *
 * @param unit the one unit of all of it
 * @param dated claims no later than the day viewed, oldest first
 * @param undated claims; at no place of an axis of time
 * @param steps the days on which what is stranded changed; empty where claims are of no single crossing, for then the newest
 *     may speak of another place than the one before
 */
public record CargoHistory(CargoUnit unit, List<CargoReport> dated, List<CargoReport> undated, List<Step> steps) {

    /**
     * A new figure.
     *
     * @param from the first local day for which it is the figure
     */
    public record Step(LocalDate from, StrandedFigure figure) {}

    private static final Comparator<CargoReport> OLDEST_FIRST = Comparator.<CargoReport, PartialDate>comparing(
                    report -> Objects.requireNonNull(report.reportedOn()))
            .thenComparing(CargoReport::id);

    /**
     * One history a unit that has claims, in the order of units.
     *
     * @param crossing whose claims are taken, as a slug; null for those of no single crossing
     * @param day the local day viewed, inclusive; later claims are left out
     */
    public static List<CargoHistory> of(@Nullable String crossing, LocalDate day, List<CargoReport> reports) {
        Map<CargoUnit, List<CargoReport>> byUnit = reports.stream()
                .filter(report -> Objects.equals(report.crossing(), crossing))
                .filter(report -> report.reportedOn() == null
                        || !report.reportedOn().latest().isAfter(day))
                .collect(Collectors.groupingBy(
                        CargoReport::unit, () -> new EnumMap<>(CargoUnit.class), Collectors.toList()));
        List<CargoHistory> histories = new ArrayList<>();
        byUnit.forEach((unit, all) -> histories.add(of(unit, crossing != null, day, all)));
        return List.copyOf(histories);
    }

    private static CargoHistory of(CargoUnit unit, boolean isOneCrossing, LocalDate day, List<CargoReport> all) {
        List<CargoReport> dated = all.stream()
                .filter(report -> report.reportedOn() != null)
                .sorted(OLDEST_FIRST)
                .toList();
        List<CargoReport> undated =
                all.stream().filter(report -> report.reportedOn() == null).toList();
        return new CargoHistory(
                unit, dated, undated, isOneCrossing && !dated.isEmpty() ? steps(day, dated) : Collections.emptyList());
    }

    private static List<Step> steps(LocalDate day, List<CargoReport> dated) {
        Map<String, CargoReport> reports =
                dated.stream().collect(Collectors.toMap(report -> report.id().toString(), Function.identity()));
        StrandedOverTime overTime =
                StrandedOverTime.of(day, dated.stream().map(CargoReports::claim).toList());
        return overTime.steps().stream()
                .map(step -> new Step(step.from(), StrandedFigures.figure(step.now(), reports)))
                .toList();
    }
}
