package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills at the worst moments; the next start must work and miss nothing that was acknowledged. */
class InterruptionTest {
    @TempDir
    Path dataDir;

    @RegisterExtension
    final SharedPrograms programs = new SharedPrograms();

    @Test
    void everyAcknowledgedRowSurvivesAKilledParley() throws Exception {
        programs.into(folder());
        int acknowledged;
        try (ChildParley child = new ChildParley(dataDir, 1_000_000)) {
            child.awaitLine("300");
            Thread.sleep(100);
            acknowledged = child.kill();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(300);
        assertThat(ServerProcess.find(folder().cluster()))
                .as("server left behind")
                .isPresent();
        assertRowsSince(acknowledged);
    }

    @Test
    void everyAcknowledgedRowSurvivesAKilledServer() throws Exception {
        programs.into(folder());
        int acknowledged;
        try (ChildParley child = new ChildParley(dataDir, 1_000_000)) {
            child.awaitLine("300");
            Thread.sleep(100);
            long postmaster =
                    ServerProcess.find(folder().cluster()).orElseThrow().pid();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            acknowledged = child.kill();
        }
        assertThat(ServerProcess.file(folder().cluster()))
                .as("stale postmaster.pid")
                .exists();
        assertRowsSince(acknowledged);
    }

    @Test
    void everyAcknowledgedRowSurvivesBothKilledAtOnce() throws Exception {
        programs.into(folder());
        int acknowledged;
        try (ChildParley child = new ChildParley(dataDir, 1_000_000)) {
            child.awaitLine("300");
            Thread.sleep(100);
            ServerProcess.allIn(folder().cluster()).forEach(ProcessHandle::destroyForcibly);
            acknowledged = child.kill();
        }
        assertRowsSince(acknowledged);
    }

    /** From the first milliseconds (unpacking, initdb, set-up) to the server being up. */
    @Test
    void killedAtAnyMomentOfItsFirstStartTheNextOneWorks() throws Exception {
        for (int milliseconds : new int[] {200, 900, 1_800, 2_600, 3_400}) {
            try (ChildParley child = new ChildParley(dataDir, 0)) {
                child.process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
                child.kill();
            }
        }
        // An orphaned initdb may still write into its folder at the first start; that one goes at the second.
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.own(folder())) {
                assertThat(postgres.isOwner()).isTrue();
            }
        }
        try (var entries = Files.list(dataDir)) {
            assertThat(entries.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void terminatedParleyStopsItsServerCleanly() throws Exception {
        programs.into(folder());
        try (ChildParley child = new ChildParley(dataDir, 3)) {
            child.awaitLine("idle");
            child.process.destroy();
            assertThat(child.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ServerProcess.file(folder().cluster())).doesNotExist();
        assertThat(ServerProcess.allIn(folder().cluster().toRealPath())).isEmpty();
        assertThat(Files.readString(folder().log())).contains("database system is shut down");
        assertRowsSince(3);
    }

    @Test
    void secondServerIsRefusedAndCommandJoinsAcrossProcesses() throws Exception {
        programs.into(folder());
        try (ChildParley child = new ChildParley(dataDir, 3)) {
            child.awaitLine("idle");
            assertThatThrownBy(() -> EmbeddedPostgres.own(folder()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith(
                            "Parley is already running on this data folder (process " + child.process.pid() + ")");
            try (EmbeddedPostgres joined = EmbeddedPostgres.join(folder())) {
                assertThat(joined.isOwner()).isFalse();
                assertThat(rows(joined)).isEqualTo(3);
            }
            assertThat(child.process.isAlive()).isTrue();
            assertThat(ServerProcess.find(folder().cluster())).isPresent();
            child.process.destroy();
            child.process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void commandWithoutAServerStartsOneAndStopsIt() throws Exception {
        programs.into(folder());
        try (EmbeddedPostgres joined = EmbeddedPostgres.join(folder())) {
            assertThat(joined.isOwner()).isTrue();
        }
        assertThat(ServerProcess.file(folder().cluster())).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dead", "foreign", "zombie", "half-written"})
    void stalePidFileIsNoObstacle(String kind) throws Exception {
        programs.into(folder());
        EmbeddedPostgres.own(folder()).close();
        String pid = switch (kind) {
            case "dead" -> "4194303";
            // This very process, of the same user, which PostgreSQL by itself would take for a server.
            case "foreign" -> Long.toString(ProcessHandle.current().pid());
            case "zombie" -> Long.toString(zombie());
            default -> "";
        };
        Files.writeString(
                ServerProcess.file(folder().cluster()),
                pid + (pid.isEmpty() ? "" : "\n" + folder().cluster() + "\n1700000000\n5432\n\n127.0.0.1\n\nready\n"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.own(folder())) {
            assertThat(postgres.isOwner()).isTrue();
        }
    }

    /** The process of a dead child whose parent never asks for it, as in a container whose first process is a JVM. */
    private static long zombie() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 30").start();
        long pid = Long.parseLong(parent.inputReader().readLine());
        Thread.sleep(200);
        return pid;
    }

    @Test
    void lostPasswordFileIsReplaced() throws Exception {
        programs.into(folder());
        EmbeddedPostgres.own(folder()).close();
        Files.delete(folder().passwordFile());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.own(folder())) {
            assertThat(postgres.password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void halfFinishedInitdbIsThrownAwayAndDoneAgain() throws Exception {
        programs.into(folder());
        Path unfinished = folder().newUnfinishedCluster();
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        Files.createDirectories(unfinished.resolve("base/1"));
        Files.createDirectory(folder().cluster());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.own(folder())) {
            assertThat(postgres.isOwner()).isTrue();
        }
        assertThat(unfinished).doesNotExist();
    }

    private void assertRowsSince(int acknowledged) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.own(folder())) {
            // One more may have been written whose acknowledgement was not read any more.
            assertThat(rows(postgres)).isBetween(acknowledged, acknowledged + 1);
        }
    }

    private static int rows(EmbeddedPostgres postgres) throws Exception {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM acknowledged HAVING count(*) = coalesce(max(number), 0)")) {
            assertThat(rows.next()).as("no gap").isTrue();
            return rows.getInt(1);
        }
    }

    private DatabaseFolder folder() {
        return new DatabaseFolder(dataDir);
    }
}
