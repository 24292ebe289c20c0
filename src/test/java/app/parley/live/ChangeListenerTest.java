package app.parley.live;

import static app.parley.sql.Tables.SITUATION;
import static app.parley.sql.Tables.SITUATION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Two nodes on one database. */
class ChangeListenerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final DSLContext SQL = DATABASE.sql();

    private final List<NewestVersions> versions = List.of(new NewestVersions(), new NewestVersions());
    private final List<ChangeListener> nodes = versions.stream()
            .map(one -> new ChangeListener(new Connection(), one))
            .toList();
    private int situation;

    private record Connection() implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return DATABASE.username();
        }

        @Override
        public String getPassword() {
            return DATABASE.password();
        }

        @Override
        public String getJdbcUrl() {
            return DATABASE.url();
        }
    }

    @BeforeAll
    static void load() {
        new Dossiers(SQL).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
    }

    @BeforeEach
    void start() throws InterruptedException {
        situation = SQL.select(SITUATION.ID).from(SITUATION).fetchSingle().value1();
        nodes.forEach(ChangeListener::start);
        for (NewestVersions one : versions) {
            assertThat(one.awaitHeard(LONG)).isTrue();
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(ChangeListener::stop);
    }

    @Test
    void everyNodeKnowsTheVersionThatWasThereBeforeIt() throws InterruptedException {
        for (NewestVersions one : versions) {
            assertThat(one.awaitNewer(situation, -1, Duration.ZERO)).isEqualTo(stored());
        }
    }

    @Test
    void everyNodeHearsOfEachCommitAndOfNothingThatIsRolledBack() throws InterruptedException {
        long before = stored();
        SQL.connection(connection -> {
            connection.setAutoCommit(false);
            connection.createStatement().execute("UPDATE situation SET stale_after_hours = stale_after_hours + 1");
            connection.rollback();
        });
        for (long version = before + 1; version <= before + 5; version++) {
            change();
            for (NewestVersions one : versions) {
                assertThat(one.awaitNewer(situation, version - 1, LONG)).isEqualTo(version);
            }
        }
    }

    @Test
    void whatIsCommittedWhileANodeIsCutOffIsKnownOnceItIsBack() throws InterruptedException {
        long before = stored();
        for (int time = 0; time < 3; time++) {
            assertThat(cutOff()).isEqualTo(nodes.size());
            change();
        }
        for (NewestVersions one : versions) {
            long known = before;
            while (known < before + 3) {
                long newer = one.awaitNewer(situation, known, LONG);
                assertThat(newer > known || one.awaitHeard(LONG)).isTrue();
                known = newer;
            }
            assertThat(known).isEqualTo(before + 3);
        }
    }

    @Test
    void whatNobodyWasToldOfIsFoundAllTheSame() throws InterruptedException {
        long before = stored();
        // Past the triggers, as after a restore: nothing is announced.
        SQL.update(SITUATION_VERSION)
                .set(SITUATION_VERSION.VERSION, SITUATION_VERSION.VERSION.plus(1))
                .execute();
        for (NewestVersions one : versions) {
            assertThat(one.awaitNewer(situation, before, LONG)).isEqualTo(before + 1);
        }
    }

    @Test
    void whoeverWaitsIsLetGoWhenTheNodeStops() throws InterruptedException {
        NewestVersions one = versions.getFirst();
        nodes.getFirst().stop();

        assertThat(one.awaitNewer(situation, Long.MAX_VALUE - 1, Duration.ofDays(1)))
                .isEqualTo(stored());
        assertThat(one.heard()).isFalse();
    }

    /** Ends the connections on which nodes listen, as a restart of the database does; how many there were. */
    private static int cutOff() throws InterruptedException {
        int ended = 0;
        for (int attempt = 0; attempt < 200 && ended < 2; attempt++) {
            ended += SQL.fetch(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND application_name = 'parley changes' AND query NOT LIKE '%terminate%'")
                    .size();
            Thread.sleep(50);
        }
        return Math.min(ended, 2);
    }

    private static void change() {
        SQL.update(SITUATION)
                .set(SITUATION.STALE_AFTER_HOURS, SITUATION.STALE_AFTER_HOURS.plus(1))
                .execute();
    }

    private static long stored() {
        return SQL.select(SITUATION_VERSION.VERSION)
                .from(SITUATION_VERSION)
                .fetchSingle()
                .value1();
    }
}
