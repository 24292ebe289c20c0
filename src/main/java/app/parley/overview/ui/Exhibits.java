package app.parley.overview.ui;

import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.Distance;
import app.parley.shell.ViewState;
import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The data at hand that examples are taken from: all crossings on the day viewed, and what is on file about some. What is on
 * file is asked for once a crossing.
 */
final class Exhibits {

    private final Situation situation;
    private final ViewState state;
    private final CrossingOnDay asked;
    private final List<CrossingOnDay> nearestFirst;
    private final Function<String, Optional<CrossingDetail>> files;
    private final Map<String, Optional<CrossingDetail>> read = new HashMap<>();

    /**
     * @param all the situation's crossings on the day viewed
     * @param asked one of them
     * @param files what is on file about a crossing, by slug
     */
    Exhibits(
            Situation situation,
            ViewState state,
            List<CrossingOnDay> all,
            CrossingOnDay asked,
            Function<String, Optional<CrossingDetail>> files) {
        this.situation = situation;
        this.state = state;
        this.asked = asked;
        this.files = files;
        nearestFirst = all.stream()
                .sorted(Comparator.comparing((CrossingOnDay one) -> !one.equals(asked))
                        .thenComparingDouble(one -> km(one).orElse(Double.MAX_VALUE))
                        .thenComparing(CrossingOnDay::slug))
                .toList();
    }

    Situation situation() {
        return situation;
    }

    ViewState state() {
        return state;
    }

    LocalDate day() {
        return state.on();
    }

    CrossingOnDay asked() {
        return asked;
    }

    /** The crossing asked for if it fits, else the nearest that does; those without a position come last. */
    Optional<CrossingOnDay> nearest(Predicate<CrossingOnDay> fits) {
        return nearestFirst.stream().filter(fits).findFirst();
    }

    /** The crossings nearest to one, itself and those without a position left out. */
    List<CrossingOnDay> around(CrossingOnDay crossing, int most) {
        return nearestFirst.stream()
                .filter(one -> !one.equals(crossing) && km(crossing, one).isPresent())
                .sorted(Comparator.comparingDouble(
                        (CrossingOnDay one) -> km(crossing, one).getAsDouble()))
                .limit(most)
                .toList();
    }

    /** What is on file about the crossing asked for, or about the nearest that is likely to have an example. */
    Optional<CrossingDetail> file(Predicate<CrossingOnDay> likely) {
        return nearest(likely).flatMap(one -> read.computeIfAbsent(one.slug(), files));
    }

    /** From the crossing asked for; empty if the position of either is unknown. */
    OptionalDouble km(CrossingOnDay other) {
        return km(asked, other);
    }

    static OptionalDouble km(CrossingOnDay one, CrossingOnDay other) {
        Double lat = one.lat();
        Double otherLat = other.lat();
        if (lat == null || otherLat == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Distance.km(lat, Objects.requireNonNull(one.lon()), otherLat, Objects.requireNonNull(other.lon())));
    }
}
