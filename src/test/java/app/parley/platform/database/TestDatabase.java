package app.parley.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for tests, one per JVM, with a migrated template from which each test class takes a database of its
 * own. The role is an ordinary one, as in production.
 */
public final class TestDatabase {
    private static final String ROLE = "parley";
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database with the migrations applied and no rows. */
    public static TestDatabase migrated() {
        String name = "test_" + COUNTER.incrementAndGet();
        admin("CREATE DATABASE " + name + " TEMPLATE migrated OWNER " + ROLE);
        return new TestDatabase(name);
    }

    /** A database without a schema. */
    static TestDatabase empty() {
        String name = "test_" + COUNTER.incrementAndGet();
        admin("CREATE DATABASE " + name + " OWNER " + ROLE);
        return new TestDatabase(name);
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    public String username() {
        return ROLE;
    }

    public String password() {
        return ROLE;
    }

    public PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(ROLE);
        source.setPassword(ROLE);
        source.setCurrentSchema("parley");
        return source;
    }

    public DSLContext sql() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES, new Settings().withRenderSchema(false));
    }

    /** For one thread and many statements; it stays open for as long as the JVM runs. */
    public DSLContext sqlOnOneConnection() {
        try {
            return DSL.using(dataSource().getConnection(), SQLDialect.POSTGRES, new Settings().withRenderSchema(false));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
                statement.execute("CREATE DATABASE migrated OWNER " + ROLE);
            }
            TestDatabase template = new TestDatabase("migrated");
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://localhost:" + server.getPort() + "/" + template.name);
            source.setUser(ROLE);
            source.setPassword(ROLE);
            Flyway.configure()
                    .dataSource(source)
                    .defaultSchema("parley")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void admin(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
