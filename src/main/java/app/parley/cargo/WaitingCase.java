package app.parley.cargo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is on record for an estimate of the cost of waiting, by which it starts.
 *
 * @param charges per unit and day; the first is the one to start from
 * @param bases counts in the charges' units, in the order in which they are offered
 * @param perishables trucks of perishables, null if no count is on record
 * @param closedDays by slug, how long each crossing has been closed to the counted traffic on the day viewed
 */
public record WaitingCase(
        List<WaitingCharge> charges,
        List<WaitingBasis> bases,
        @Nullable WaitingBasis perishables,
        Map<String, Quantity> closedDays) {

    /**
     * What a situation has on record.
     *
     * @param charges in any order
     * @param stranded by slug of the crossing
     * @param closedDays by slug; crossings where nothing is counted are left out
     */
    public static WaitingCase of(
            List<WaitingCharge> charges,
            CargoPicture picture,
            Map<String, List<StrandedFigure>> stranded,
            Map<String, Quantity> closedDays,
            LocalDate day) {
        Map<String, Quantity> waitedAt = new HashMap<>(closedDays);
        waitedAt.keySet()
                .removeIf(slug -> stranded.getOrDefault(slug, List.of()).stream()
                        .noneMatch(figure -> !Long.valueOf(0).equals(figure.high())));
        return new WaitingCase(
                WaitingCharge.inOrder(charges, day),
                units(charges)
                        .flatMap(unit -> WaitingBasis.of(stranded, picture, unit).stream())
                        .toList(),
                WaitingBasis.of(stranded, picture, CargoUnit.PERISHABLE_TRUCKS).stream()
                        .findFirst()
                        .orElse(null),
                waitedAt);
    }

    /**
     * What one crossing has on record.
     *
     * @param closedDays null unless it is closed to the counted traffic
     */
    public static WaitingCase of(
            List<WaitingCharge> charges,
            String crossing,
            List<StrandedFigure> stranded,
            @Nullable Quantity closedDays,
            LocalDate day) {
        return new WaitingCase(
                WaitingCharge.inOrder(charges, day),
                units(charges)
                        .flatMap(unit -> WaitingBasis.at(crossing, stranded, unit).stream())
                        .toList(),
                WaitingBasis.at(crossing, stranded, CargoUnit.PERISHABLE_TRUCKS).orElse(null),
                closedDays == null ? Map.of() : Map.of(crossing, closedDays));
    }

    private static Stream<CargoUnit> units(List<WaitingCharge> charges) {
        return charges.stream().map(charge -> charge.tariff().per()).distinct();
    }

    /** The charge of that id, else the first; null if there is none. */
    public @Nullable WaitingCharge charge(String id) {
        return charges.stream()
                .filter(charge -> charge.id().toString().equals(id))
                .findFirst()
                .orElse(charges.isEmpty() ? null : charges.getFirst());
    }

    /** What the units of a charge can be counted by. */
    public List<WaitingBasis> basesOf(CargoUnit unit) {
        return bases.stream().filter(basis -> basis.unit() == unit).toList();
    }

    /** The count of that key, else the first; null if there is none. */
    public @Nullable WaitingBasis basis(String key, CargoUnit unit) {
        List<WaitingBasis> some = basesOf(unit);
        return some.stream()
                .filter(basis -> basis.key().equals(key))
                .findFirst()
                .orElse(some.isEmpty() ? null : some.getFirst());
    }

    /** From the shortest to the longest closure of the crossings where it waits; of all if that is not said. */
    public Optional<Quantity> days(@Nullable WaitingBasis basis) {
        Set<String> where = basis == null || basis.crossings().isEmpty() ? closedDays.keySet() : basis.crossings();
        List<Quantity> closed =
                where.stream().map(closedDays::get).filter(Objects::nonNull).toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(
                closed.stream()
                        .map(Quantity::low)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                closed.stream()
                        .map(days -> Objects.requireNonNullElse(days.high(), days.low()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    /** By field, what holds as long as the reader changes nothing; fields that no source speaks of are absent. */
    public Map<WaitingField, Quantity> defaults(@Nullable WaitingCharge charge, @Nullable WaitingBasis basis) {
        Map<WaitingField, Quantity> values = new HashMap<>();
        if (charge != null) {
            Quantity amount = charge.amount();
            values.put(WaitingField.PER_DAY_LOW, new Quantity(amount.low(), amount.low()));
            if (amount.high() != null) {
                values.put(WaitingField.PER_DAY_HIGH, new Quantity(amount.high(), amount.high()));
            }
        }
        if (basis != null) {
            values.put(WaitingField.COUNT, basis.count());
        }
        days(basis).ifPresent(days -> values.put(WaitingField.DAYS, days));
        if (perishables != null) {
            values.put(WaitingField.TRUCKS, perishables.count());
        }
        return values;
    }
}
