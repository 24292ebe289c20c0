package app.parley.quicklog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stated total held against the parts that the text names. Only counts of one unit are added up.
 *
 * @param unit as a dossier has it
 * @param total position in {@link Reading#proposals} of what states the total
 * @param parts positions of the parts
 * @param statedLow null if open; likewise the others
 * @param differenceLow stated less parts at the least, null if there is no least
 * @param differenceHigh stated less parts at the most, null if there is no most
 * @param some true if the text says that the parts are only some of the total ("including")
 */
public record SumCheck(
        String unit,
        int total,
        List<Integer> parts,
        @Nullable Long statedLow,
        @Nullable Long statedHigh,
        @Nullable Long partsLow,
        @Nullable Long partsHigh,
        @Nullable Long differenceLow,
        @Nullable Long differenceHigh,
        boolean some) {

    /** Copies the parts. */
    public SumCheck {
        parts = List.copyOf(parts);
    }

    /** True if total and parts are single numbers and equal. */
    public boolean addsUp() {
        return differenceLow != null && differenceLow == 0 && differenceHigh != null && differenceHigh == 0;
    }
}
