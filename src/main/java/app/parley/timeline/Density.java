package app.parley.timeline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How many things happened in equal slices of the days from {@code from} (inclusive) to {@code to} (exclusive). It may
 * count more than the lane's items; it is then drawn at every zoom, with the most important items above it.
 *
 * <p>Refused with an IllegalArgumentException if there is no slice, too many, a negative count, or {@code from} is
 * not before {@code to}.
 */
public record Density(LocalDate from, LocalDate to, List<Long> buckets) implements Serializable {

    static final int MOST_BUCKETS = 5_000;

    public Density {
        var checked = new TimeWindow(from, to);
        buckets = List.copyOf(buckets);
        if (buckets.isEmpty() || buckets.size() > MOST_BUCKETS) {
            throw new IllegalArgumentException(
                    "density of " + checked + " has " + buckets.size() + " buckets, expected 1 to " + MOST_BUCKETS);
        }
        if (buckets.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("density of " + checked + " has a negative count");
        }
    }
}
