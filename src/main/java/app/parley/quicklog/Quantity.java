package app.parley.quicklog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text says it.
 *
 * @param low null if the text names no lowest number
 * @param high null if the text names no highest number
 * @param options what else it could be; more than one if the text does not say which, and then low and high are null
 * @param plain true if it is one number and no word qualifies it
 */
record Quantity(@Nullable Long low, @Nullable Long high, List<Long> options, boolean plain) {
    static Quantity exactly(long number) {
        return new Quantity(number, number, List.of(), true);
    }

    static Quantity between(@Nullable Long low, @Nullable Long high) {
        return new Quantity(low, high, List.of(), false);
    }

    static Quantity oneOf(Long... options) {
        return new Quantity(null, null, List.of(options), false);
    }

    /** True if only a highest number is named, which a count cannot hold alone. */
    boolean isHighOnly() {
        return low == null && high != null;
    }

    boolean isAmbiguous() {
        return !options.isEmpty();
    }

    boolean isExact() {
        return low != null && low.equals(high);
    }

    boolean isWordsOnly() {
        return low == null && high == null && options.isEmpty();
    }

    Quantity plus(Quantity other) {
        return between(add(low, other.low), add(high, other.high));
    }

    private static @Nullable Long add(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(one + other);
    }
}
