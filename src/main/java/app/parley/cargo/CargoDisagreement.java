package app.parley.cargo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two counts of one unit at one crossing and time whose ranges do not meet.
 *
 * @param first the one that comes first in the list given
 * @param second the other
 */
public record CargoDisagreement(CargoClaim first, CargoClaim second) {

    /**
     * Every disagreeing pair, in the order given.
     *
     * <p>Compared are claims of the same crossing, unit and equal as-of. Left out are undated claims, claims in words only,
     * and claims of no single crossing: two of those may well speak of two places.
     */
    public static List<CargoDisagreement> find(List<CargoClaim> claims) {
        List<CargoDisagreement> found = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                if (sameSubject(claims.get(i), claims.get(j)) && apart(claims.get(i), claims.get(j))) {
                    found.add(new CargoDisagreement(claims.get(i), claims.get(j)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean sameSubject(CargoClaim one, CargoClaim other) {
        return one.crossing() != null
                && one.asOf() != null
                && one.unit() == other.unit()
                && Objects.equals(one.crossing(), other.crossing())
                && Objects.equals(one.asOf(), other.asOf());
    }

    private static boolean apart(CargoClaim one, CargoClaim other) {
        return isBelow(one.upper(), other.lower()) || isBelow(other.upper(), one.lower());
    }

    private static boolean isBelow(@Nullable Long upper, @Nullable Long lower) {
        return upper != null && lower != null && upper < lower;
    }
}
