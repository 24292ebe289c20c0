package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two transactions that change at once what a claim's days follow from, neither loses what the other wrote. */
class ClaimDaysTest {
    private final TestDatabase database = TestDatabase.migrated();
    private final DSLContext sql = database.sqlOnOneConnection();
    private final StoredCrossings stored = new StoredCrossings(sql);

    @BeforeEach
    void oneClaimAndThreeSources() {
        stored.crossing("north");
        sql.execute("""
                INSERT INTO source (situation_id, id, title, published_on, reliability)
                SELECT {0}, 'source-' || n, 'Invented', '2025-10-0' || n, 'B' FROM generate_series(1, 3) n""", id());
        sql.execute(
                "INSERT INTO crossing_claim (situation_id, crossing_id, from_on, status) VALUES ({0}, 'north', '2025-09-01', 'closed')",
                id());
    }

    @Test
    void citationsAddedAtOnceBothCount() throws Exception {
        atOnce(cite("source-3"), cite("source-1"));

        assertThat(vouchedUntil()).isEqualTo("2025-10-03");
    }

    @Test
    void citationOfASourceThatIsBeingRedatedSeesTheNewDate() throws Exception {
        atOnce("UPDATE source SET published_on = '2025-12-24' WHERE id = 'source-1'", cite("source-1"));

        assertThat(vouchedUntil()).isEqualTo("2025-12-24");
    }

    @Test
    void redatingASourceThatIsBeingCitedReachesTheClaim() throws Exception {
        atOnce(cite("source-2"), "UPDATE source SET published_on = '2025-12-31' WHERE id = 'source-2'");

        assertThat(vouchedUntil()).isEqualTo("2025-12-31");
    }

    /** The first statement has run and is not committed when the second begins. */
    private void atOnce(String first, String second) throws Exception {
        DSLContext one = database.sqlOnOneConnection();
        DSLContext other = database.sqlOnOneConnection();
        one.execute("BEGIN");
        one.execute(first);
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> other.execute(second));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!waiting.isDone() && !someoneWaits() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        one.execute("COMMIT");
        waiting.get(20, TimeUnit.SECONDS);
    }

    private boolean someoneWaits() {
        return Boolean.TRUE.equals(
                sql.fetchValue("SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                        + " WHERE NOT l.granted AND a.datname = current_database())"));
    }

    private String cite(String source) {
        return "INSERT INTO citation (situation_id, source_id, ordinal, crossing_claim_id)" + " SELECT situation_id, '"
                + source + "', 1, id FROM crossing_claim";
    }

    private Object vouchedUntil() {
        return sql.fetchValue("SELECT (upper(vouched_days) - 1)::text FROM claim_days");
    }

    private Field<Integer> id() {
        return DSL.val(stored.situationId());
    }
}
