package app.parley.cargo;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker says that waiting costs, per unit and day.
 *
 * @param asOf the local day it speaks of, null if undated
 * @param tariff currency and what it is charged for
 * @param amount in that currency
 * @param text as worded
 * @param speaker null if the source itself
 */
public record WaitingCharge(
        UUID id,
        @Nullable PartialDate asOf,
        Tariff tariff,
        Quantity amount,
        @Nullable String text,
        @Nullable String speaker,
        List<CitedSource> sources) {

    /**
     * What a charge is counted in.
     *
     * @param currency ISO 4217 code as the source's unit has it; never converted
     */
    public record Tariff(String currency, CargoUnit per) {
        private static final Pattern UNIT = Pattern.compile("([A-Z]{3}) per ([a-z ]{1,20}?) (?:per|and|a) day");

        /** Reads {@code USD per container per day}; empty for any other unit. */
        public static Optional<Tariff> parse(String unit) {
            Matcher parts = UNIT.matcher(unit.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            String many = parts.group(2).replace(' ', '_') + "s";
            for (CargoUnit one :
                    List.of(CargoUnit.CONTAINERS, CargoUnit.TRUCKS, CargoUnit.VEHICLES, CargoUnit.TONNES)) {
                if (one.code().equals(many.toLowerCase(Locale.ROOT))) {
                    return Optional.of(new Tariff(parts.group(1), one));
                }
            }
            return Optional.empty();
        }
    }

    /** True if it speaks of a time after that day. */
    public boolean isLaterThan(LocalDate day) {
        return asOf != null && asOf.latest().isAfter(day);
    }

    /**
     * The one to start from comes first: of those that do not speak of later days the widest, for it holds the others; then
     * the newest, undated last. The id decides last.
     */
    public static List<WaitingCharge> inOrder(List<WaitingCharge> charges, LocalDate day) {
        return charges.stream()
                .sorted(Comparator.comparing((WaitingCharge charge) -> charge.isLaterThan(day))
                        .thenComparing(charge -> charge.amount().isExact())
                        .thenComparing(
                                WaitingCharge::asOf, Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()))
                        .thenComparing(WaitingCharge::id))
                .toList();
    }
}
