package app.parley.cargo;

import java.util.List;

/**
 * A stated total held against the parts that claim to make it up.
 *
 * @param unit the one unit of all of them
 * @param stated the total as stated
 * @param parts the sum of the parts
 */
public record StatedTotal(CargoUnit unit, long stated, long parts) {

    /**
     * Adds up the parts.
     *
     * @throws IllegalArgumentException if there are no parts, a part has another unit than the total, or a claim states no
     *     single figure
     */
    public static StatedTotal check(CargoClaim total, List<CargoClaim> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Total " + total.id() + " has no parts to check it by.");
        }
        long sum = 0;
        for (CargoClaim part : parts) {
            if (part.unit() != total.unit()) {
                throw new IllegalArgumentException(
                        "Part " + part.id() + " counts " + part.unit().code() + ", total " + total.id() + " counts "
                                + total.unit().code() + ": unlike units are never added up.");
            }
            sum = Math.addExact(sum, figure(part));
        }
        return new StatedTotal(total.unit(), figure(total), sum);
    }

    /** Stated total less the parts: positive if the parts leave something unexplained, negative if they exceed it. */
    public long difference() {
        return stated - parts;
    }

    /** True if the parts make up the total exactly. */
    public boolean addsUp() {
        return stated == parts;
    }

    private static long figure(CargoClaim claim) {
        Long figure = claim.figure();
        if (figure == null) {
            throw new IllegalArgumentException(
                    "Claim " + claim.id() + " (\"" + claim.text() + "\") states no single figure to add up.");
        }
        return figure;
    }
}
