package app.parley.cargo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number from zero up, known from low to high, that a reader may change: {@code 1100}, {@code 600-700}, {@code 6500+}.
 *
 * @param low at least 0
 * @param high null if open
 */
public record Quantity(BigDecimal low, @Nullable BigDecimal high) {

    private static final String NUMBER =
            "([0-9]{1,15}(?:\\.[0-9]{1,4})?|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\\.[0-9]{1,4})?)";
    private static final Pattern WRITTEN = Pattern.compile(NUMBER + "\\s*(?:(\\+)|[-\u2013\u2212]\\s*" + NUMBER + ")?");
    private static final int LONGEST = 45;

    /** @throws IllegalArgumentException unless 0 ≤ low ≤ high */
    public Quantity {
        if (low.signum() < 0 || high != null && high.compareTo(low) < 0) {
            throw new IllegalArgumentException("No quantity: low " + low + ", high " + high + ".");
        }
    }

    public static Quantity of(long low, @Nullable Long high) {
        return new Quantity(BigDecimal.valueOf(low), high == null ? null : BigDecimal.valueOf(high));
    }

    public static Quantity exactly(long number) {
        return of(number, number);
    }

    /** Reads what a reader wrote; empty for what is no number or range. Commas may part thousands. */
    public static Optional<Quantity> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.length() > LONGEST ? "" : text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal low = number(parts.group(1));
        if (parts.group(2) != null) {
            return Optional.of(new Quantity(low, null));
        }
        BigDecimal high = parts.group(3) == null ? low : number(parts.group(3));
        return high.compareTo(low) < 0 ? Optional.empty() : Optional.of(new Quantity(low, high));
    }

    public boolean isExact() {
        return high != null && low.compareTo(high) == 0;
    }

    public boolean isSameAs(Quantity other) {
        return low.compareTo(other.low) == 0
                && (high == null ? other.high == null : other.high != null && high.compareTo(other.high) == 0);
    }

    /** Each end by each end; open as soon as one is open, but for nothing at all. */
    public Quantity times(Quantity other) {
        boolean nothing = isNothing() || other.isNothing();
        BigDecimal most =
                nothing ? BigDecimal.ZERO : high == null || other.high == null ? null : high.multiply(other.high);
        return new Quantity(low.multiply(other.low), most);
    }

    public Quantity divided(int by) {
        BigDecimal divisor = BigDecimal.valueOf(by);
        return new Quantity(low.divide(divisor), high == null ? null : high.divide(divisor));
    }

    /** No end beyond that much. */
    public Quantity atMost(BigDecimal most) {
        return new Quantity(low.min(most), high == null ? most : high.min(most));
    }

    /** As {@link #parse} reads it. */
    public String written() {
        if (high == null) {
            return plain(low) + "+";
        }
        return isExact() ? plain(low) : plain(low) + "-" + plain(high);
    }

    private boolean isNothing() {
        return high != null && high.signum() == 0;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
