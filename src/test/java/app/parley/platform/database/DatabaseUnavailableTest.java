package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to have no database gives one sentence that names the place and what to do. */
class DatabaseUnavailableTest {
    @TempDir
    static Path running;

    @TempDir
    Path dataDir;

    @RegisterExtension
    final SharedPrograms programs = new SharedPrograms();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.own(new DatabaseFolder(running));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void externalServerThatFitsIsUsed() {
        try (Database database = Database.join(external(server.jdbcUrl(), "parley", server.password()), folder())) {
            assertThat(database.connection().kind()).isEqualTo(DatabaseConnection.Kind.EXTERNAL);
        }
    }

    @Test
    void externalWrongPassword() {
        assertThatThrownBy(() -> Database.join(external(server.jdbcUrl(), "parley", "s3cret"), folder()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not let user \"parley\" in")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> Database.join(external(server.jdbcUrl(), "parley", ""), folder()))
                .hasMessageContaining("does not let user \"parley\" in");
    }

    @Test
    void externalUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        for (String host : List.of("127.0.0.1:" + port, "no-such-host.invalid:5432")) {
            assertThatThrownBy(
                            () -> Database.join(external("postgres://" + host + "/parley", "ann", "s3cret"), folder()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageStartingWith("No PostgreSQL answers at " + host + "/parley.");
        }
    }

    @Test
    void externalRoleThatMayCreateNothing() throws Exception {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), "parley", server.password());
                var statement = connection.createStatement()) {
            statement.execute("REVOKE CREATE ON DATABASE parley FROM parley");
            try {
                assertThatThrownBy(
                                () -> Database.join(external(server.jdbcUrl(), "parley", server.password()), folder()))
                        .hasMessageContaining("may not create tables");
            } finally {
                statement.execute("GRANT CREATE ON DATABASE parley TO parley");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"150018, 15.18", "170011, 17.11", "90624, 9.624"})
    void oldServer(int number, String name) {
        assertThatThrownBy(() -> ServerVersion.requireVersion(number, "db:5432/parley"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("The database at db:5432/parley is PostgreSQL " + name);
    }

    @ParameterizedTest
    @CsvSource({"180000", "180006", "190001"})
    void newEnoughServer(int number) {
        assertThatCode(() -> ServerVersion.requireVersion(number, "db")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, does not let user",
        "28000, does not let user",
        "3D000, does not exist",
        "08001, No PostgreSQL answers",
        "53300, takes no connection now",
        "57P03, takes no connection now",
        "XX000, could not be used",
    })
    void meaningOfSqlState(String state, String words) {
        DatabaseConnection database = DatabaseSettings.of("postgres://ann:s3cret@db/parley", null, null)
                .findExternal()
                .orElseThrow();
        assertThat(ServerCheck.sentence(state, "FATAL: words", database))
                .contains(words, "db/parley")
                .doesNotContain("s3cret");
    }

    @Test
    void dataFolderBelowAFile() throws IOException {
        Path file = Files.writeString(dataDir.resolve("file"), "");
        assertThatThrownBy(() -> EmbeddedPostgres.own(new DatabaseFolder(file.resolve("data"))))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("--data-dir");
        assertThatThrownBy(() -> EmbeddedPostgres.own(new DatabaseFolder(file)))
                .hasMessageContaining(file + " is a file");
    }

    @Test
    void fileSystemsReasons() {
        Path place = Path.of("/data");
        assertThat(FileTrouble.sentence(place, new AccessDeniedException("/data")))
                .startsWith("No permission");
        assertThat(FileTrouble.sentence(place, new FileSystemException("/data", null, "Read-only file system")))
                .contains("read-only");
        assertThat(FileTrouble.sentence(place, new IOException("No space left on device")))
                .contains("is full");
        assertThat(FileTrouble.sentence(place, new IOException())).contains("/data");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device | is full
                    FATAL:  could not extend file "base/16384/2619": Disk quota exceeded | is full
                    FATAL:  could not map anonymous shared memory: Cannot allocate memory | too little memory
                    FATAL:  data directory "/d" has wrong ownership | No permission
                    FATAL:  could not open file "global/pg_filenode.map": Permission denied | No permission
                    PANIC:  could not locate a valid checkpoint record at 0/1 | is damaged
                    postgres: could not find the database system | is damaged
                    FATAL:  incorrect checksum in control file | is damaged
                    FATAL:  something else entirely | something else entirely
                    """)
    void lastWordsOfPostgres(String words, String meaning) {
        assertThat(FailedStart.sentence("2026-01-01 00:00:00 UTC [7] " + words + "\n", folder()))
                .contains(meaning)
                .contains(meaning.contains("memory") ? "" : dataDir.toString());
    }

    @Test
    void tooLittleSpaceIsSaidBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> folder().requireSpace(199, 200))
                .hasMessageContaining("has 199 MB left; Parley needs 200 MB");
        assertThatCode(() -> folder().requireSpace(200, 200)).doesNotThrowAnyException();
    }

    @Test
    void dataOfAnotherMajorVersion() throws IOException {
        programs.into(folder());
        Files.createDirectory(folder().cluster());
        Files.writeString(folder().cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.own(folder()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("belongs to PostgreSQL 17, but Parley brings PostgreSQL 18");
    }

    @ParameterizedTest
    @CsvSource({"global/pg_control, delete", "global/pg_control, garble", "PG_VERSION, delete", "pg_wal, empty"})
    void damagedData(String victim, String how) throws IOException {
        programs.into(folder());
        EmbeddedPostgres.own(folder()).close();
        Path path = folder().cluster().resolve(victim);
        switch (how) {
            case "delete" -> Files.delete(path);
            case "garble" -> Files.write(path, new byte[8192]);
            default -> {
                FileTree.delete(path);
                Files.createDirectory(path);
            }
        }
        assertThatThrownBy(() -> EmbeddedPostgres.own(folder()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(folder().cluster() + " is damaged");
    }

    @Test
    void folderIsFreeAgainAfterAFailedStart() throws IOException {
        dataOfAnotherMajorVersion();
        FileTree.delete(folder().cluster());
        EmbeddedPostgres.own(folder()).close();
    }

    @Test
    void wrongPasswordFile() throws IOException {
        programs.into(folder());
        EmbeddedPostgres.own(folder()).close();
        Files.writeString(folder().passwordFile(), "wrong\n");
        assertThatThrownBy(() -> EmbeddedPostgres.own(folder()))
                .hasMessageContaining("refuses the password in " + folder().passwordFile());
        assertThat(ServerProcess.find(folder().cluster()))
                .as("nothing left running")
                .isEmpty();
    }

    @Test
    void rootWithoutAnotherAccountIsToldSo() {
        assertThatThrownBy(() -> ServerAccount.choose(folder(), true, command -> false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not run as root")
                .hasMessageContaining("PARLEY_DATABASE_URL");
    }

    @Test
    void machineWithoutBinaries() {
        assertThat(ServerBinaries.archiveName("Linux", "amd64", false)).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(ServerBinaries.archiveName("Linux", "aarch64", true))
                .isEqualTo("postgres-linux-arm_64-alpine_linux.txz");
        assertThat(ServerBinaries.archiveName("Mac OS X", "aarch64", false)).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(ServerBinaries.archiveName("Windows 11", "amd64", false)).isEqualTo("postgres-windows-x86_64.txz");
        assertThat(Sentences.noBinaries("linux-s390x")).contains("linux-s390x", "PARLEY_DATABASE_URL");
    }

    private static DatabaseSettings external(String url, String username, String password) {
        return DatabaseSettings.of(url, username, password);
    }

    private DatabaseFolder folder() {
        return new DatabaseFolder(dataDir);
    }
}
