package app.parley.platform.database;

import app.parley.time.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Runs reads, now or as it was recorded at a past instant. The queries are the same: for the past the search path puts
 * the views of schema {@code parley_as_of}, which have the names of the tables, before the tables.
 */
@Component
public class Reads {
    /** How long a question about a moment ago waits for those who may still be publishing as of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int LOOK_AGAIN_MS = 10;

    private final DSLContext sql;
    /** All up to here is known to be settled. */
    private volatile Instant settledUntil = Instant.MIN;
    /** When a wait was last in vain, by {@link System#nanoTime}; 0 for never. */
    private volatile long gaveUpAt;

    public Reads(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Reads within one transaction that sees one state of the database.
     *
     * @param asOf the recorded instant that is asked about; the latest state if it names none
     * @param query reads only; it must not keep the context
     */
    public <T> T at(AsOf asOf, Function<DSLContext, T> query) {
        awaitSettled(asOf);
        return sql.transactionResult(transaction -> {
            DSLContext inside = DSL.using(transaction);
            inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            Instant recorded = asOf.recorded();
            if (recorded != null) {
                inside.execute(
                        "SELECT set_config('search_path', 'parley_as_of, parley', true), set_config('parley.as_of', {0}, true)",
                        DSL.val(recorded.toString()));
            }
            return query.apply(inside);
        });
    }

    /**
     * True if what was recorded by that instant will not change any more, so that the answer never will; waits a moment for
     * whoever is publishing. Ask before reading. False for the latest.
     */
    public boolean awaitSettled(AsOf asOf) {
        Instant recorded = asOf.recorded();
        if (recorded == null) {
            return false;
        }
        long start = System.nanoTime();
        while (!isSettled(recorded)) {
            if (System.nanoTime() - start >= PATIENCE.toNanos()) {
                gaveUpAt = System.nanoTime();
                return false;
            }
            // One long import must not keep each question of a page waiting once more.
            if (gaveUpAt != 0 && System.nanoTime() - gaveUpAt < PATIENCE.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean isSettled(Instant recorded) {
        if (!recorded.isAfter(settledUntil)) {
            return true;
        }
        boolean settled = Boolean.TRUE.equals(
                sql.fetchValue("SELECT parley.is_settled({0}::timestamptz)", DSL.val(recorded.toString())));
        // Two that write at once may leave the earlier instant, which is then asked about again.
        if (settled && recorded.isAfter(settledUntil)) {
            settledUntil = recorded;
        }
        return settled;
    }
}
