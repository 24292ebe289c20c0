package app.parley.cargo;

import java.math.BigDecimal;

/**
 * What waiting costs, estimated from assumptions: a product of ranges, low ends by low ends and high ends by high ends.
 *
 * <p>One currency in, the same currency out; nothing is converted, and the two estimates are not added up, for a truck of
 * perishables may be one of the vehicles or carry one of the containers that demurrage is due for.
 */
public final class WaitingCost {
    private static final BigDecimal WHOLE_LOAD = BigDecimal.ONE;
    private static final int PERCENT = 100;

    private WaitingCost() {}

    /**
     * Demurrage: units × days × charge.
     *
     * @param units as many as the charge is for, all waiting all the days
     * @param perUnitAndDay in some currency
     */
    public static Quantity demurrage(Quantity units, Quantity days, Quantity perUnitAndDay) {
        return units.times(days).times(perUnitAndDay);
    }

    /**
     * Spoilage: trucks × share of the load spoiled × value. The share grows by the same part each day and ends at the whole.
     *
     * @param percentPerDay of the load that a day spoils, 0 to 100
     * @param value of a truckload, in some currency
     */
    public static Quantity spoilage(Quantity trucks, Quantity days, Quantity percentPerDay, Quantity value) {
        return trucks.times(share(days, percentPerDay)).times(value);
    }

    /** Which part of the load is spoiled after those days, 0 to 1. */
    public static Quantity share(Quantity days, Quantity percentPerDay) {
        return days.times(percentPerDay).divided(PERCENT).atMost(WHOLE_LOAD);
    }
}
