package app.parley.cargo;

import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link StrandedNow} says of one crossing and unit on every day up to the one viewed, as the days on which it says
 * something new.
 *
 * @param steps in order; before the first nothing is known, and each holds until the next
 */
public record StrandedOverTime(@Nullable String crossing, CargoUnit unit, List<Step> steps) {

    /**
     * A new answer.
     *
     * @param from the first local day on which it is the answer
     */
    public record Step(LocalDate from, StrandedNow now) {}

    /**
     * @param until the local day viewed, inclusive
     * @param claims of one crossing and unit, in any order; undated ones never count
     * @throws IllegalArgumentException if they are of several crossings or units, or there are none
     */
    public static StrandedOverTime of(LocalDate until, List<CargoClaim> claims) {
        CargoClaim first = claims.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("No claims."));
        for (CargoClaim claim : claims) {
            if (claim.unit() != first.unit() || !Objects.equals(claim.crossing(), first.crossing())) {
                throw new IllegalArgumentException(
                        "Claim " + claim.id() + " is of another crossing or unit than claim " + first.id() + ".");
            }
        }
        return new StrandedOverTime(first.crossing(), first.unit(), steps(until, claims));
    }

    /** The answer on a day; null before the first. */
    public @Nullable StrandedNow on(LocalDate day) {
        return steps.reversed().stream()
                .filter(step -> !step.from().isAfter(day))
                .findFirst()
                .map(Step::now)
                .orElse(null);
    }

    /** The answer can change only once the last day that a claim may speak of has come. */
    private static List<Step> steps(LocalDate until, List<CargoClaim> claims) {
        Map<LocalDate, List<CargoClaim>> byDay = claims.stream()
                .filter(claim -> !lastDay(claim).isAfter(until))
                .collect(Collectors.groupingBy(StrandedOverTime::lastDay, TreeMap::new, Collectors.toList()));
        List<Step> steps = new ArrayList<>();
        List<CargoClaim> newest = List.of();
        for (Map.Entry<LocalDate, List<CargoClaim>> day : byDay.entrySet()) {
            // Whatever is newest is among what came now and what was newest before.
            List<CargoClaim> known =
                    Stream.concat(newest.stream(), day.getValue().stream()).toList();
            StrandedNow now = StrandedNow.of(day.getKey(), known).getFirst();
            if (!now.claims().equals(newest)) {
                steps.add(new Step(day.getKey(), now));
                newest = now.claims();
            }
        }
        return List.copyOf(steps);
    }

    /** After all days for the undated. */
    private static LocalDate lastDay(CargoClaim claim) {
        PartialDate asOf = claim.asOf();
        return asOf == null ? LocalDate.MAX : asOf.latest();
    }
}
