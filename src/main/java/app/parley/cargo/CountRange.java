package app.parley.cargo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole number known from low to high, both inclusive; a difference may be below zero. An end that is open stays open.
 *
 * @param low null if open below
 * @param high null if open above
 */
public record CountRange(@Nullable Long low, @Nullable Long high) {

    /** Larger counts are taken for slips of the pen and never added up. */
    public static final long LARGEST = 1_000_000_000_000_000L;

    /** @throws IllegalArgumentException if low is above high */
    public CountRange {
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("No range: low " + low + " is above high " + high + ".");
        }
    }

    public static CountRange exactly(long count) {
        return new CountRange(count, count);
    }

    /** From the smallest low to the largest high of alternatives, of which only one can hold. */
    public static CountRange covering(List<CountRange> alternatives) {
        boolean openBelow = alternatives.stream().anyMatch(range -> range.low == null);
        boolean openAbove = alternatives.stream().anyMatch(range -> range.high == null);
        return new CountRange(
                openBelow
                        ? null
                        : alternatives.stream()
                                .mapToLong(range -> range.low == null ? 0 : range.low)
                                .min()
                                .orElseThrow(),
                openAbove
                        ? null
                        : alternatives.stream()
                                .mapToLong(range -> range.high == null ? 0 : range.high)
                                .max()
                                .orElseThrow());
    }

    public boolean isExact() {
        return low != null && low.equals(high);
    }

    public CountRange plus(CountRange other) {
        return new CountRange(
                low == null || other.low == null ? null : Math.addExact(low, other.low),
                high == null || other.high == null ? null : Math.addExact(high, other.high));
    }

    /** The least and the most that can be left if the other is taken away. */
    public CountRange minus(CountRange other) {
        return new CountRange(
                low == null || other.high == null ? null : Math.subtractExact(low, other.high),
                high == null || other.low == null ? null : Math.subtractExact(high, other.low));
    }

    /** True if it could be just that number. */
    public boolean canBe(long number) {
        return (low == null || low <= number) && (high == null || high >= number);
    }
}
