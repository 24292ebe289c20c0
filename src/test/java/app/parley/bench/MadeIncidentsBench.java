package app.parley.bench;

import app.parley.platform.database.EmbeddedPostgres;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What measurements over made incidents share: the rows, a pool of two connections, and random windows of time. */
final class MadeIncidentsBench implements AutoCloseable {
    private static final int ROWS = 1_000_000;
    private static final long SEED = 20_261_128;

    private final MadeDatabase made;
    private final HikariDataSource pool = new HikariDataSource();
    private final SplittableRandom random;

    private MadeIncidentsBench(MadeDatabase made, long seed) {
        this.made = made;
        EmbeddedPostgres postgres = made.postgres();
        random = new SplittableRandom(seed + 1);
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(postgres.username());
        pool.setPassword(postgres.password());
        pool.addDataSourceProperty("currentSchema", "parley");
        pool.setMaximumPoolSize(2);
    }

    /** @param arguments how many rows, and the seed; a million and one of our own without */
    static MadeIncidentsBench open(String[] arguments) throws Exception {
        int rows = arguments.length > 0
                ? Integer.parseInt(arguments[0].replace("_", "").replace(",", ""))
                : ROWS;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : SEED;
        Path folder = MadeIncidents.folderIn(Path.of(".parley", "bench"), rows, seed);
        MadeDatabase made = MadeDatabase.open(folder, connection -> MadeIncidents.write(connection, rows, seed));
        System.out.printf(
                Locale.ROOT,
                "%,d incidents, seed %d, made in %,d s%s; %d processors%n%n",
                rows,
                seed,
                made.loading().toSeconds(),
                made.loadedNow() ? "" : " by an earlier run",
                Runtime.getRuntime().availableProcessors());
        return new MadeIncidentsBench(made, seed);
    }

    static void head(String what) {
        System.out.printf("| %-52s | %6s | %8s | %8s | %8s |%n", what, "times", "p50 ms", "p95 ms", "max ms");
        System.out.println("|" + "-".repeat(54) + "|-------:|---------:|---------:|---------:|");
    }

    SplittableRandom random() {
        return random;
    }

    Situation situation() {
        return new SituationQuery(sql()).find(MadeIncidents.SITUATION).orElseThrow();
    }

    DSLContext sql() {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** From the first to the last day, inclusive. */
    record Days(LocalDate from, LocalDate to) {}

    /** As many of days as of months as of decades. */
    Days days() {
        long all = ChronoUnit.DAYS.between(MadeIncidents.FIRST_DAY, MadeIncidents.LAST_DAY);
        long days = (long) Math.exp(random.nextDouble() * Math.log(all));
        LocalDate from = MadeIncidents.FIRST_DAY.plusDays(random.nextLong(all - days + 1));
        return new Days(from, from.plusDays(days));
    }

    @Override
    public void close() {
        pool.close();
        made.close();
    }
}
