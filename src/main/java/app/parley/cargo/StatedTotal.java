package app.parley.cargo;

import java.util.List;

/**
 * A stated total held against the parts that claim to make it up. A range gives a range, an open end an open end.
 *
 * @param unit the one unit of all of them
 * @param stated the total as stated
 * @param parts the sum of the parts
 */
public record StatedTotal(CargoUnit unit, CountRange stated, CountRange parts) {

    /** What comes of holding them against each other. */
    public enum Outcome {
        /** Both are single figures and equal. */
        ADDS_UP,
        /** The total is above the parts, whatever figure in the ranges is the true one. */
        LEAVES,
        /** The parts are above the total, whatever figure in the ranges is the true one. */
        EXCEEDS,
        /** The ranges meet: they may add up. */
        MAY_ADD_UP
    }

    /**
     * Adds up the parts.
     *
     * @throws IllegalArgumentException if there are no parts, a part has another unit than the total, or a claim states no
     *     number
     */
    public static StatedTotal check(CargoClaim total, List<CargoClaim> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Total " + total.id() + " has no parts to check it by.");
        }
        CountRange sum = CountRange.exactly(0);
        for (CargoClaim part : parts) {
            if (part.unit() != total.unit()) {
                throw new IllegalArgumentException(
                        "Part " + part.id() + " counts " + part.unit().code() + ", total " + total.id() + " counts "
                                + total.unit().code() + ": unlike units are never added up.");
            }
            sum = sum.plus(range(part));
        }
        return new StatedTotal(total.unit(), range(total), sum);
    }

    /** Stated total less the parts: above zero if the parts leave something unexplained, below if they exceed it. */
    public CountRange difference() {
        return stated.minus(parts);
    }

    /** True if the parts make up the total exactly. */
    public boolean addsUp() {
        return outcome() == Outcome.ADDS_UP;
    }

    public Outcome outcome() {
        CountRange difference = difference();
        if (!difference.canBe(0)) {
            return difference.low() != null && difference.low() > 0 ? Outcome.LEAVES : Outcome.EXCEEDS;
        }
        return stated.isExact() && parts.isExact() ? Outcome.ADDS_UP : Outcome.MAY_ADD_UP;
    }

    static CountRange range(CargoClaim claim) {
        if (!claim.hasNumber()) {
            throw new IllegalArgumentException(
                    "Claim " + claim.id() + " (\"" + claim.text() + "\") states no number to add up.");
        }
        return new CountRange(claim.lower(), claim.upper());
    }
}
