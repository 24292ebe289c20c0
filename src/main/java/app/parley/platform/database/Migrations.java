package app.parley.platform.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema that this version of Parley works with. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies the migrations that are still missing. Several processes may do so at once: one does it, the others wait.
     *
     * @throws DatabaseUnavailable if a migration fails, or the database is of a newer Parley
     */
    public static void apply(DatabaseConnection connection) {
        try {
            Flyway.configure()
                    .dataSource(connection.jdbcUrl(), connection.username(), connection.password())
                    .defaultSchema("parley")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailable(Sentences.notMigrated(connection.place(), e), e);
        }
    }
}
