package app.parley.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, many times over. */
final class Timing {
    private final List<Long> nanoseconds = new ArrayList<>();
    private long rows;

    void run(Timed timed) throws Exception {
        long start = System.nanoTime();
        timed.run();
        nanoseconds.add(System.nanoTime() - start);
    }

    /** One more run that was timed elsewhere. */
    void add(long took, int rowsRead) {
        nanoseconds.add(took);
        rows += rowsRead;
    }

    /** How often, how long and how many rows, and the statement in full. */
    String statement(String text) {
        return String.format(
                Locale.ROOT,
                "%6d times, p50 %.1f ms, p95 %.1f ms, %,d rows: %s",
                nanoseconds.size(),
                quantile(0.5),
                quantile(0.95),
                rows / nanoseconds.size(),
                text.replaceAll("\\s+", " "));
    }

    /** What is timed. */
    interface Timed {
        void run() throws Exception;
    }

    /** In milliseconds, the value that this share of the runs does not exceed. */
    double quantile(double share) {
        List<Long> sorted = new ArrayList<>(nanoseconds);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %-52s | %6d | %8.1f | %8.1f | %8.1f |",
                what,
                nanoseconds.size(),
                quantile(0.5),
                quantile(0.95),
                quantile(1));
    }
}
