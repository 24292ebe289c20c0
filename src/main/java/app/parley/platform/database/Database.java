package app.parley.platform.database;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The database this process works with, chosen by the settings and checked; close it when done. */
public final class Database implements AutoCloseable {
    private final DatabaseConnection connection;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(DatabaseConnection connection, @Nullable EmbeddedPostgres embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    /**
     * For the server: the external database, or the embedded one of a folder that nobody else has.
     *
     * @param atShutdown registers what must run at the end, see {@link EmbeddedPostgres#own(DatabaseFolder, Consumer)}
     * @throws DatabaseUnavailable if it cannot be used
     */
    public static Database own(DatabaseSettings settings, DatabaseFolder folder, Consumer<Runnable> atShutdown) {
        return settings.findExternal()
                .map(Database::external)
                .orElseGet(() -> embedded(EmbeddedPostgres.own(folder, atShutdown)));
    }

    /**
     * For a command: the external database, or the embedded one, which a running Parley may already have started.
     *
     * @throws DatabaseUnavailable if it cannot be used
     */
    public static Database join(DatabaseSettings settings, DatabaseFolder folder) {
        return settings.findExternal().map(Database::external).orElseGet(() -> embedded(EmbeddedPostgres.join(folder)));
    }

    private static Database external(DatabaseConnection connection) {
        ServerCheck.requireUsable(connection);
        return new Database(connection, null);
    }

    private static Database embedded(EmbeddedPostgres postgres) {
        return new Database(postgres.connection(), postgres);
    }

    /** How to connect. */
    public DatabaseConnection connection() {
        return connection;
    }

    /** Stops an embedded server that this process owns. */
    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
