package app.parley.chart;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one value of a chart is stated to be: a number, a range, a range without an end, or nothing at all.
 *
 * @param low smallest number meant; null if open below or not stated
 * @param best the single figure, null if nobody gave one
 * @param high largest number meant; null if open above or not stated
 */
public record Amount(
        @Nullable Double low,
        @Nullable Double best,
        @Nullable Double high) implements Serializable {

    /** Not stated, which is not zero: a line breaks there, a point is not drawn. */
    public static final Amount NONE = new Amount(null, null, null);

    /** @throws IllegalArgumentException if low ≤ best ≤ high does not hold, or one is not a number */
    public Amount {
        requireOrder(low, best);
        requireOrder(best, high);
        requireOrder(low, high);
    }

    public static Amount exactly(double number) {
        return new Amount(number, number, number);
    }

    /** A range of which nobody gave a figure in between. */
    public static Amount between(double low, double high) {
        return new Amount(low, null, high);
    }

    /** "More than", without an end. */
    public static Amount atLeast(double low) {
        return new Amount(low, null, null);
    }

    /** Whole numbers as they are stored; any may be missing. */
    public static Amount of(@Nullable Long low, @Nullable Long best, @Nullable Long high) {
        return new Amount(number(low), number(best), number(high));
    }

    /** True if any number is stated. */
    public boolean isStated() {
        return low != null || best != null || high != null;
    }

    /** Low, or the best figure where that is all there is; null if open below. */
    public @Nullable Double lower() {
        return low == null && high == null ? best : low;
    }

    /** High, or the best figure where that is all there is; null if open above. */
    public @Nullable Double upper() {
        return low == null && high == null ? best : high;
    }

    private static @Nullable Double number(@Nullable Long number) {
        return number == null ? null : Double.valueOf(number);
    }

    private static void requireOrder(@Nullable Double smaller, @Nullable Double larger) {
        if (smaller != null && !Double.isFinite(smaller) || larger != null && !Double.isFinite(larger)) {
            throw new IllegalArgumentException(
                    "An amount is made of finite numbers, not " + smaller + ", " + larger + ".");
        }
        if (smaller != null && larger != null && smaller > larger) {
            throw new IllegalArgumentException(larger + " is below " + smaller + "; expected low ≤ best ≤ high.");
        }
    }
}
