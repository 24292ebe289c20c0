package app.parley.cargo;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions of an estimate: what is on record, and what a reader puts in its place.
 *
 * @param charge started from, null if none is on record
 * @param basis started from, null if none is on record
 * @param defaults what is on record; fields that no source speaks of are absent
 * @param changed by the reader, each another value than the default
 * @param refused what the reader wrote and cannot be taken
 * @param crossed true if the reader's low charge is above the high one, and so neither is taken
 */
public record WaitingAnswers(
        @Nullable WaitingCharge charge,
        @Nullable WaitingBasis basis,
        Map<WaitingField, Quantity> defaults,
        Map<WaitingField, Quantity> changed,
        Map<WaitingField, String> refused,
        boolean crossed) {

    /** Which charge and which count to start from, in an address. */
    public static final String CHARGE = "charge";

    public static final String BASIS = "basis";

    /** Reads parameters by name; what cannot be taken leaves the default and is told. */
    public static WaitingAnswers read(WaitingCase waiting, Map<String, String> given) {
        WaitingCharge charge = waiting.charge(given.getOrDefault(CHARGE, ""));
        CargoUnit unit = charge == null ? CargoUnit.CONTAINERS : charge.tariff().per();
        WaitingBasis basis = waiting.basis(given.getOrDefault(BASIS, ""), unit);
        Map<WaitingField, Quantity> defaults = waiting.defaults(charge, basis);
        Map<WaitingField, Quantity> changed = new EnumMap<>(WaitingField.class);
        Map<WaitingField, String> refused = new EnumMap<>(WaitingField.class);
        for (WaitingField field : WaitingField.values()) {
            String text = given.getOrDefault(field.parameter(), "").strip();
            if (!text.isEmpty()) {
                field.parse(text)
                        .ifPresentOrElse(value -> put(changed, field, value, defaults), () -> refused.put(field, text));
            }
        }
        boolean crossed = isCrossed(defaults, changed);
        if (crossed) {
            changed.keySet().removeAll(EnumSet.of(WaitingField.PER_DAY_LOW, WaitingField.PER_DAY_HIGH));
        }
        return new WaitingAnswers(charge, basis, defaults, changed, refused, crossed);
    }

    public CargoUnit unit() {
        return charge == null ? CargoUnit.CONTAINERS : charge.tariff().per();
    }

    /** What holds for the field, if anything does. */
    public Optional<Quantity> value(WaitingField field) {
        Quantity own = changed.get(field);
        return Optional.ofNullable(own == null ? defaults.get(field) : own);
    }

    /** The charge per unit and day; empty if neither a source nor the reader gives one. */
    public Optional<Quantity> perDay() {
        Optional<Quantity> low = value(WaitingField.PER_DAY_LOW);
        Optional<Quantity> high = value(WaitingField.PER_DAY_HIGH);
        if (low.isEmpty()) {
            return high;
        }
        if (high.isEmpty() && charge == null) {
            return low;
        }
        return Optional.of(new Quantity(low.get().low(), high.map(Quantity::low).orElse(null)));
    }

    /** Empty unless count, days and charge are known. */
    public Optional<Quantity> demurrage() {
        return value(WaitingField.COUNT)
                .flatMap(count -> value(WaitingField.DAYS)
                        .flatMap(days -> perDay().map(perDay -> WaitingCost.demurrage(count, days, perDay))));
    }

    /** Empty unless trucks, days and both of the reader's own assumptions are known. */
    public Optional<Quantity> spoilage() {
        return value(WaitingField.TRUCKS)
                .flatMap(trucks -> value(WaitingField.DAYS)
                        .flatMap(days -> value(WaitingField.SPOILED_PER_DAY)
                                .flatMap(percent -> value(WaitingField.TRUCK_VALUE)
                                        .map(value -> WaitingCost.spoilage(trucks, days, percent, value)))));
    }

    public boolean isChanged(Set<WaitingField> fields) {
        return fields.stream().anyMatch(changed::containsKey);
    }

    /** What an address must say for these answers; everything else is named with an empty value. */
    public Map<String, String> parameters(WaitingCase waiting) {
        Map<String, String> own = new HashMap<>();
        for (WaitingField field : WaitingField.values()) {
            Quantity value = changed.get(field);
            own.put(field.parameter(), value == null ? "" : value.written());
        }
        own.put(
                CHARGE,
                charge == null || charge.equals(waiting.charge(""))
                        ? ""
                        : charge.id().toString());
        own.put(BASIS, basis == null || basis.equals(waiting.basis("", unit())) ? "" : basis.key());
        return own;
    }

    private static void put(
            Map<WaitingField, Quantity> changed,
            WaitingField field,
            Quantity value,
            Map<WaitingField, Quantity> defaults) {
        Quantity before = defaults.get(field);
        if (before == null || !before.isSameAs(value)) {
            changed.put(field, value);
        }
    }

    private static boolean isCrossed(Map<WaitingField, Quantity> defaults, Map<WaitingField, Quantity> changed) {
        Quantity low = changed.getOrDefault(WaitingField.PER_DAY_LOW, defaults.get(WaitingField.PER_DAY_LOW));
        Quantity high = changed.getOrDefault(WaitingField.PER_DAY_HIGH, defaults.get(WaitingField.PER_DAY_HIGH));
        return low != null && high != null && low.low().compareTo(high.low()) > 0;
    }
}
