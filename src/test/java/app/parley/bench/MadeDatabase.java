package app.parley.bench;

import app.parley.platform.database.DatabaseFolder;
import app.parley.platform.database.EmbeddedPostgres;
import app.parley.platform.database.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** An embedded PostgreSQL with made rows; made once for a size and a seed, and used again by the next run. */
final class MadeDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Duration loading;
    private final boolean loadedNow;

    private MadeDatabase(EmbeddedPostgres postgres, Duration loading, boolean loadedNow) {
        this.postgres = postgres;
        this.loading = loading;
        this.loadedNow = loadedNow;
    }

    /** Makes the rows of a database that has none. */
    interface Making {
        void write(Connection connection) throws SQLException;
    }

    static MadeDatabase open(Path root, CrossingsSize size) throws IOException, SQLException {
        return open(size.folderIn(root), connection -> MadeCrossings.write(connection, size));
    }

    /** @param folder of this size and seed alone */
    static MadeDatabase open(Path folder, Making making) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.own(new DatabaseFolder(folder));
        Migrations.apply(postgres.connection());
        Path made = folder.resolve("made-in-seconds");
        if (Files.exists(made)) {
            return new MadeDatabase(
                    postgres,
                    Duration.ofSeconds(Long.parseLong(Files.readString(made).strip())),
                    false);
        }
        Instant start = Instant.now();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), properties(postgres))) {
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM situation");
            }
            making.write(connection);
        }
        Duration took = Duration.between(start, Instant.now());
        Files.writeString(made, took.toSeconds() + "\n");
        return new MadeDatabase(postgres, took, true);
    }

    private static Properties properties(EmbeddedPostgres postgres) {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.username());
        properties.setProperty("password", postgres.password());
        properties.setProperty("currentSchema", "parley");
        return properties;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    /** How long the rows took to write, in this run or the one that made them. */
    Duration loading() {
        return loading;
    }

    boolean loadedNow() {
        return loadedNow;
    }

    @Override
    public void close() {
        postgres.close();
    }
}
