package app.parley.cargo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two counts of one unit at one crossing and time whose ranges do not meet, and why.
 *
 * @param first the larger
 * @param second the smaller
 */
public record CargoDispute(CargoReport first, CargoReport second, Reason reason) {

    /** Why two counts differ, as far as their words tell. */
    public enum Reason {
        /** Both say that they count the same, and both cannot be right. */
        COUNTS,
        /** The notes name different kinds of cargo: imports and exports, what waits and what was let through. */
        KINDS,
        /** One speaker counts several things there, which may overlap. */
        ONE_SPEAKER
    }

    /** Every pair that {@link CargoDisagreement} finds, newest first, true disagreements before the others of a day. */
    public static List<CargoDispute> find(List<CargoReport> reports) {
        Map<String, CargoReport> byId = reports.stream()
                .collect(Collectors.toMap(
                        report -> report.id().toString(), Function.identity(), (first, again) -> first));
        return CargoDisagreement.find(
                        byId.values().stream().map(CargoReports::claim).toList())
                .stream()
                .map(pair -> of(
                        Objects.requireNonNull(byId.get(pair.first().id())),
                        Objects.requireNonNull(byId.get(pair.second().id()))))
                .sorted(Comparator.comparing((CargoDispute pair) -> Objects.requireNonNull(pair.first.reportedOn()))
                        .reversed()
                        .thenComparing(pair -> pair.reason)
                        .thenComparing(pair -> pair.first.id())
                        .thenComparing(pair -> pair.second.id()))
                .toList();
    }

    private static CargoDispute of(CargoReport one, CargoReport other) {
        boolean larger = size(one) > size(other);
        return new CargoDispute(larger ? one : other, larger ? other : one, reason(one, other));
    }

    private static Reason reason(CargoReport one, CargoReport other) {
        if (!CargoKind.canBeAlike(CargoKind.of(one.note()), CargoKind.of(other.note()))) {
            return Reason.KINDS;
        }
        boolean same = Speaker.of(one.speaker()).likeness(Speaker.of(other.speaker())) == Speaker.Likeness.SAME;
        return same ? Reason.ONE_SPEAKER : Reason.COUNTS;
    }

    private static long size(CargoReport report) {
        Long lower = CargoReports.claim(report).lower();
        return lower == null ? 0 : lower;
    }
}
