package app.parley.cli;

import app.parley.platform.database.Database;
import app.parley.platform.database.DatabaseConnection;
import app.parley.platform.database.DatabaseFolder;
import app.parley.platform.database.DatabaseSettings;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** Where the embedded database keeps its data, as said on the command line. */
class DataFolder {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "keep the database in this folder (default: PARLEY_DATA_DIR, or .parley in your home folder)")
    private @Nullable Path folder;

    DatabaseFolder folder() {
        if (folder != null) {
            return new DatabaseFolder(folder);
        }
        String named = System.getenv("PARLEY_DATA_DIR");
        return new DatabaseFolder(
                named == null || named.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".parley")
                        : Path.of(named));
    }

    static DatabaseSettings settings() {
        return DatabaseSettings.fromEnvironment(System.getenv());
    }

    /** The database for a command: a running Parley's own, or one started for the length of the command. */
    Database join() {
        return Database.join(settings(), folder());
    }

    static DSLContext sql(DatabaseConnection connection) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(connection.jdbcUrl());
        source.setUser(connection.username());
        source.setPassword(connection.password());
        source.setCurrentSchema("parley");
        return DSL.using(source, SQLDialect.POSTGRES, new Settings().withRenderSchema(false));
    }
}
