package app.parley.cargo;

import java.math.BigDecimal;
import java.util.Optional;

/** What an estimate of the cost of waiting assumes and a reader may change, under these names in an address. */
public enum WaitingField {
    COUNT("count", 1_000_000, 0, true),
    DAYS("days", 36_500, 0, true),
    /** In the rate's currency, per unit and day. */
    PER_DAY_LOW("perDayLow", 1_000_000, 2, false),
    PER_DAY_HIGH("perDayHigh", 1_000_000, 2, false),
    /** Trucks of perishables. */
    TRUCKS("trucks", 1_000_000, 0, true),
    /** Percent of the load that a day spoils. */
    SPOILED_PER_DAY("spoiledPerDay", 100, 2, true),
    /** Of a truckload of perishables, in the rate's currency. */
    TRUCK_VALUE("truckValue", 1_000_000_000, 2, true);

    private final String parameter;
    private final long most;
    private final int decimals;
    private final boolean takesRange;

    WaitingField(String parameter, long most, int decimals, boolean takesRange) {
        this.parameter = parameter;
        this.most = most;
        this.decimals = decimals;
        this.takesRange = takesRange;
    }

    public String parameter() {
        return parameter;
    }

    /** The largest value taken; the smallest is 0. */
    public long most() {
        return most;
    }

    public boolean takesRange() {
        return takesRange;
    }

    /** Reads a value; empty if it is no number, out of bounds or finer than it can be. */
    public Optional<Quantity> parse(String text) {
        return Quantity.parse(text)
                .filter(value -> takesRange || value.isExact())
                .filter(value -> fits(value.low()) && (value.high() == null || fits(value.high())));
    }

    private boolean fits(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }
}
