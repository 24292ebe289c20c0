package app.parley.past;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.StoredCrossings;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.RecordedChangesQuery;
import app.parley.situation.RecordedChangesQuery.Count;
import app.parley.time.AsOf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever begins early and commits late, nothing comes to be recorded at an instant that was already asked about. */
class RecordingInstantTest {
    private final TestDatabase database = TestDatabase.migrated();
    private final DSLContext sql = database.sql();
    private final Reads reads = new Reads(sql);
    private final ExecutorService others = Executors.newCachedThreadPool();
    private StoredCrossings stored;

    @BeforeEach
    void aSituation() {
        stored = new StoredCrossings(sql);
        stored.crossing("north");
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void whoBeginsEarlyAndWritesLateIsRecordedLate() throws SQLException {
        try (Connection early = begun()) {
            on(early).fetch("SELECT now()");
            rename("by another");
            Instant between = PastSituations.now(sql);
            String then = name(AsOf.at(between));

            on(early).execute("UPDATE crossing SET name = 'by the early one'");
            early.commit();

            assertThat(then).isEqualTo("by another");
            assertThat(name(AsOf.at(between))).isEqualTo("by another");
            assertThat(name(AsOf.latest())).isEqualTo("by the early one");
        }
    }

    @Test
    void versionBetweenTwoTransactionsThatOverlapIsKept() throws SQLException {
        try (Connection early = begun()) {
            on(early).fetch("SELECT now()");
            rename("in between");
            on(early).execute("UPDATE crossing SET name = 'last'");
            early.commit();
        }
        assertThat(sql.fetch("SELECT name FROM crossing_history ORDER BY recorded")
                        .getValues(0, String.class))
                .endsWith("in between");
    }

    @Test
    void momentIsSettledOnceNobodyIsAtWorkThatBeganBefore() throws Exception {
        try (Connection writer = begun()) {
            on(writer).execute("UPDATE crossing SET name = 'written'");
            Instant whileWriting = PastSituations.now(sql);

            assertThat(isSettled(whileWriting)).isFalse();
            assertThat(isSettled(whileWriting.minusSeconds(3600))).isTrue();
            assertThat(isSettled(whileWriting.plusSeconds(3600))).isFalse();
            Future<String> asked = others.submit(() -> name(AsOf.at(whileWriting)));
            writer.commit();

            assertThat(asked.get()).isEqualTo("written");
            assertThat(isSettled(whileWriting)).isTrue();
        }
    }

    @Test
    void waitingForAWriterEndsWithoutIt() throws SQLException {
        try (Connection writer = begun()) {
            on(writer).execute("UPDATE crossing SET name = 'written'");
            AsOf whileWriting = AsOf.at(PastSituations.now(sql));

            assertThat(reads.awaitSettled(whileWriting)).isFalse();
            assertThat(name(whileWriting)).isEqualTo("north");
        }
    }

    @Test
    void twoWhoPublishAtOnceFollowOneAnother() throws Exception {
        try (Connection first = begun()) {
            on(first).execute("UPDATE crossing SET name = 'first'");
            Future<?> second = others.submit(() -> rename("second"));
            awaitWaiting();
            first.commit();
            second.get();
        }
        assertThat(name(AsOf.latest())).isEqualTo("second");
        assertThat(sql.fetch("SELECT at FROM change_instant ORDER BY version")
                        .getValues(0, java.time.OffsetDateTime.class))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void situationsDoNotWaitForOneAnother() throws SQLException {
        try (Connection first = begun()) {
            on(first).execute("SELECT recording_instant(1)");
            assertThat(sql.fetchValue("SELECT recording_instant(2)")).isNotNull();
        }
    }

    @Test
    void logSaysWhatWasPublishedWhen() {
        RecordedChangesQuery changes = new RecordedChangesQuery(sql);
        int before = changes.total(stored.situation());
        sql.transaction(transaction -> {
            transaction.dsl().execute("UPDATE crossing SET name = 'renamed'");
            transaction
                    .dsl()
                    .execute("INSERT INTO confirmation (situation_id, crossing_id, confirmed_at, confirmed_by)"
                            + " SELECT situation_id, id, now(), 'Desk' FROM crossing, generate_series(1, 3)");
        });
        sql.execute("DELETE FROM confirmation");

        assertThat(changes.total(stored.situation())).isEqualTo(before + 2);
        Instant first = changes.at(stored.situation(), before + 1).orElseThrow();
        Instant second = changes.at(stored.situation(), before + 2).orElseThrow();
        assertThat(changes.counts(stored.situation(), null, first))
                .containsExactly(new Count("confirmation", 3, 0, 0), new Count("crossing", 0, 1, 0));
        assertThat(changes.counts(stored.situation(), first, second))
                .containsExactly(new Count("confirmation", 0, 0, 3));
        assertThat(changes.counts(stored.situation(), first.minusNanos(1000), second))
                .contains(new Count("confirmation", 3, 0, 3));
        assertThat(changes.position(stored.situation(), first)).isEqualTo(before + 1);
        assertThat(changes.position(stored.situation(), first.minusNanos(1000))).isEqualTo(before);
        assertThat(changes.at(stored.situation(), before + 3)).isEmpty();
        assertThat(changes.at(stored.situation(), 0)).isEmpty();
    }

    @Test
    void stripGathersThousandsOfChangesInAsManyPartsAsAsked() {
        sql.execute("INSERT INTO change_instant SELECT id, '2026-01-01Z'::timestamptz + n * interval '1 hour', n"
                + " FROM situation, generate_series(1, 5000) n");
        sql.execute("INSERT INTO change_count SELECT situation_id, at, 'closure', 1, 0, 0 FROM change_instant"
                + " WHERE at < '2027-01-01Z' ON CONFLICT DO NOTHING");
        RecordedChangesQuery changes = new RecordedChangesQuery(sql);

        var strip = changes.strip(stored.situation(), 300, 8);

        assertThat(strip.total()).isGreaterThanOrEqualTo(5000);
        assertThat(strip.rows()).hasSize(300).allMatch(rows -> rows >= 16);
        assertThat(strip.marks()).hasSize(8);
        assertThat(strip.marks().getFirst().position()).isEqualTo(1);
        assertThat(strip.marks().getLast().position()).isEqualTo(strip.total());
        assertThat(List.copyOf(strip.marks()))
                .allSatisfy(mark -> assertThat(changes.at(stored.situation(), mark.position()))
                        .contains(mark.at()));
    }

    private Connection begun() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static DSLContext on(Connection connection) {
        return DSL.using(connection);
    }

    private void rename(String name) {
        sql.execute("UPDATE crossing SET name = {0}", DSL.val(name));
    }

    private String name(AsOf asOf) {
        return reads.at(asOf, inside -> String.valueOf(inside.fetchValue("SELECT name FROM crossing")));
    }

    private boolean isSettled(Instant instant) {
        return Boolean.TRUE.equals(sql.fetchValue("SELECT is_settled({0}::timestamptz)", DSL.val(instant.toString())));
    }

    /** Until somebody waits for another. */
    private void awaitWaiting() throws InterruptedException {
        while (!Boolean.TRUE.equals(
                sql.fetchValue("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock')"))) {
            Thread.sleep(5);
        }
    }
}
