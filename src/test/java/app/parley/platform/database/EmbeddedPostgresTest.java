package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the running server promises; one server for all of these. */
class EmbeddedPostgresTest {
    @TempDir
    static Path dataDir;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.own(new DatabaseFolder(dataDir));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
    })
    void keepsItsSettings(String setting, String value) throws SQLException {
        // unix_socket_directories is shown to superusers only, so the file that set it is asked.
        String shown = setting.startsWith("unix") ? settingInFile(setting) : ask("SHOW " + setting);
        assertThat(shown).isEqualTo(value);
    }

    @Test
    void isTheVersionParleyNeeds() throws SQLException {
        assertThat(Integer.parseInt(ask("SHOW server_version_num"))).isBetween(180_006, 189_999);
    }

    @Test
    void roleIsNoSuperuserAndMayCreateNoRoles() throws SQLException {
        assertThat(
                        ask(
                                "SELECT rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void roleOwnsItsDatabase() throws SQLException {
        assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("parley");
    }

    @ParameterizedTest
    @ValueSource(strings = {"btree_gist", "pg_trgm", "unaccent"})
    void roleMayCreateExtension(String extension) throws SQLException {
        try (Connection connection = connect(postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
        }
        assertThat(ask("SELECT count(*) FROM pg_extension WHERE extname = '" + extension + "'"))
                .isEqualTo("1");
    }

    @Test
    void trigramsKnowLettersOtherThanLatin() throws SQLException {
        roleMayCreateExtension("pg_trgm");
        assertThat(ask("SELECT similarity('تورخم', 'تورخم') = 1 AND cardinality(show_trgm('تورخم')) > 4"))
                .isEqualTo("t");
    }

    @Test
    void sortsByCodePointOnEveryMachine() throws SQLException {
        assertThat(ask("SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['b', 'B', 'ä', 'a', 'ت']) x"))
                .isEqualTo("Babäت");
        assertThat(ask("SELECT upper('ünal')")).isEqualTo("ÜNAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void refusesWrongPassword(String password) {
        assertThatThrownBy(() -> connect(password).close()).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource({"postgres, parley", "postgres, postgres", "parley, postgres", "parley, template1"})
    void refusesEveryOtherRoleAndDatabase(String role, String database) {
        String url = postgres.jdbcUrl().replaceFirst("/parley$", "/" + database);
        assertThatThrownBy(() -> DriverManager.getConnection(url, role, postgres.password())
                        .close())
                .hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void listensOnNoAddressOfTheNetwork() throws Exception {
        int port = ServerProcess.find(postgresFolder().cluster()).orElseThrow().port();
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
        for (var address : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, port), 2000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void passwordIsForItsOwnerOnlyAndInNoLog() throws Exception {
        Path file = postgresFolder().passwordFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(postgresFolder().log())).doesNotContain(postgres.password());
        assertThat(postgres.connection().toString()).doesNotContain(postgres.password());
    }

    @Test
    void secondOwnerIsRefusedWithTheProcessThatHasIt() {
        assertThatThrownBy(() -> EmbeddedPostgres.own(new DatabaseFolder(dataDir)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Parley is already running on this data folder (process %d)"
                        .formatted(ProcessHandle.current().pid()))
                .hasMessageContaining("--data-dir");
    }

    @Test
    void commandThatJoinsLeavesTheServerRunning() throws SQLException {
        try (EmbeddedPostgres joined = EmbeddedPostgres.join(new DatabaseFolder(dataDir))) {
            assertThat(joined.isOwner()).isFalse();
            assertThat(joined.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
        }
        assertThat(ask("SELECT 1")).isEqualTo("1");
    }

    private static DatabaseFolder postgresFolder() {
        return new DatabaseFolder(dataDir);
    }

    private static String settingInFile(String setting) throws SQLException {
        try {
            return Files.readAllLines(postgresFolder().cluster().resolve("postgresql.conf")).stream()
                    .filter(line -> line.startsWith(setting + " = "))
                    .map(line -> line.replaceAll("^.* = '|'$", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new SQLException(e);
        }
    }

    private static Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), password);
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = connect(postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
