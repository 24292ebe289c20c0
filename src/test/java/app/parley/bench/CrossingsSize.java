package app.parley.bench;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How much is made.
 *
 * @param intervals assessed closures, each of one to three traffics and one or both directions
 * @param claims of a crossing's status, each citing one or two sources
 */
record CrossingsSize(
        int crossings, int intervals, int claims, int cargoClaims, int confirmations, int sources, long seed) {
    static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    static final CrossingsSize FULL = new CrossingsSize(300, 500_000, 2_000_000, 100_000, 100_000, 5_000, 1);

    /** {@code --crossings 30 --intervals 5000 --claims 20000 --cargo 1000 --confirmations 1000 --sources 200 --seed 1}. */
    static CrossingsSize of(String... arguments) {
        CrossingsSize size = FULL;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length || !arguments[i + 1].matches("[0-9]{1,9}")) {
                throw new IllegalArgumentException(arguments[i] + " needs a number.");
            }
            size = size.with(arguments[i], Integer.parseInt(arguments[i + 1]));
        }
        return size;
    }

    private CrossingsSize with(String option, int n) {
        return switch (option) {
            case "--crossings" -> new CrossingsSize(n, intervals, claims, cargoClaims, confirmations, sources, seed);
            case "--intervals" -> new CrossingsSize(crossings, n, claims, cargoClaims, confirmations, sources, seed);
            case "--claims" -> new CrossingsSize(crossings, intervals, n, cargoClaims, confirmations, sources, seed);
            case "--cargo" -> new CrossingsSize(crossings, intervals, claims, n, confirmations, sources, seed);
            case "--confirmations" -> new CrossingsSize(crossings, intervals, claims, cargoClaims, n, sources, seed);
            case "--sources" -> new CrossingsSize(crossings, intervals, claims, cargoClaims, confirmations, n, seed);
            case "--seed" -> new CrossingsSize(crossings, intervals, claims, cargoClaims, confirmations, sources, n);
            default -> throw new IllegalArgumentException("There is no option " + option + ".");
        };
    }

    /** The folder that keeps what was made of this size and seed. */
    Path folderIn(Path root) {
        return root.resolve("crossings-" + crossings + "-" + intervals + "-" + claims + "-" + cargoClaims + "-"
                + confirmations + "-" + sources + "-seed-" + seed);
    }
}
