package app.parley.bench;

import app.parley.crossing.ClaimLedgerQuery;
import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingDayQuery;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.LedgerFilter;
import app.parley.crossing.Traffic;
import app.parley.platform.database.EmbeddedPostgres;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** How long the board and a crossing's page take to read from ten years of made crossings: {@code bench/crossings}. */
public final class CrossingsBench implements AutoCloseable {
    private static final int WARM_UP = 500;
    private static final int BOARDS = Integer.getInteger("bench.times", 300);
    private static final int PAGES = BOARDS;
    private static final AsOf NOW = AsOf.latest();

    private final CrossingsSize size;
    private final HikariDataSource pool;
    private final SplittableRandom random;
    private final Situation situation;

    private CrossingsBench(EmbeddedPostgres postgres, CrossingsSize size) {
        this.size = size;
        this.random = new SplittableRandom(size.seed() + 1);
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(postgres.username());
        pool.setPassword(postgres.password());
        pool.addDataSourceProperty("currentSchema", "parley");
        pool.setMaximumPoolSize(2);
        this.situation = new SituationQuery(sql()).find(MadeCrossings.SITUATION).orElseThrow();
    }

    public static void main(String[] arguments) throws Exception {
        CrossingsSize size = CrossingsSize.of(arguments);
        try (MadeDatabase made = MadeDatabase.open(Path.of(".parley", "bench"), size);
                CrossingsBench bench = new CrossingsBench(made.postgres(), size)) {
            bench.sayWhatAndWhere(made);
            bench.measure();
        }
    }

    private void measure() throws Exception {
        System.out.printf("| %-52s | %6s | %8s | %8s | %8s |%n", "read", "times", "p50 ms", "p95 ms", "max ms");
        System.out.println("|" + "-".repeat(54) + "|-------:|---------:|---------:|---------:|");
        double board = compare("board of a random day", BOARDS, this::board);
        double page = compare("crossing page: status, file, all days, a day, ledger", PAGES, this::page);
        System.out.printf(
                Locale.ROOT, "p95: the board is %.1f times its bare SQL, the page %.1f times.%n", board, page);
    }

    /** A read chosen at random, to be run on any connection. */
    private interface Read {
        void on(DSLContext sql);
    }

    private Read board() {
        LocalDate day = day();
        return sql -> new CrossingBoardQuery(new Reads(sql)).on(situation, day, Traffic.IMPORT, NOW);
    }

    /** What the screen of a crossing asks for. */
    private Read page() {
        String slug = MadeCrossings.crossing(random.nextInt(size.crossings()));
        LocalDate day = day();
        return sql -> {
            Reads reads = new Reads(sql);
            var _ = new CrossingQuery(reads)
                    .page(situation, slug, day, Traffic.IMPORT, NOW)
                    .orElseThrow();
            var _ = new CrossingDaysQuery(reads)
                    .findAll(situation, slug, Traffic.IMPORT, NOW)
                    .orElseThrow();
            var _ = new CrossingDayQuery(reads)
                    .find(situation, slug, day, Traffic.IMPORT, NOW)
                    .orElseThrow();
            var _ = new ClaimLedgerQuery(reads)
                    .find(situation, slug, day, Traffic.IMPORT, null, LedgerFilter.NONE, NOW)
                    .orElseThrow();
        };
    }

    /** Times a read and the statements it sends, by turns; returns the ratio of their p95. */
    private double compare(String what, int times, java.util.function.Supplier<Read> reads) throws Exception {
        Timing whole = new Timing();
        Timing bare = new Timing();
        Map<String, Timing> each = new LinkedHashMap<>();
        Recorded.Listener statement = (text, nanoseconds, count) ->
                each.computeIfAbsent(text, _ -> new Timing()).add(nanoseconds, count);
        int statements = 0;
        long rows = 0;
        for (int i = -WARM_UP; i < times; i++) {
            Read read = reads.get();
            Recorded recorded = new Recorded();
            try (Connection connection = pool.getConnection()) {
                read.on(sql(recorded.on(connection)));
            }
            if (i < 0) {
                read.on(sql());
                continue;
            }
            whole.run(() -> read.on(sql()));
            try (Connection connection = pool.getConnection()) {
                long[] count = new long[1];
                bare.run(() -> count[0] = recorded.sendAgain(connection, statement));
                rows += count[0];
            }
            statements = recorded.statements();
        }
        System.out.println(whole.row(what));
        System.out.println(bare.row(
                String.format(Locale.ROOT, "  its bare SQL: %d statements, %,d rows", statements, rows / times)));
        if (Boolean.getBoolean("bench.statements")) {
            each.forEach((text, timing) -> System.out.println(timing.statement(text)));
        }
        return whole.quantile(0.95) / bare.quantile(0.95);
    }

    private LocalDate day() {
        long days = ChronoUnit.DAYS.between(CrossingsSize.FIRST_DAY, CrossingsSize.LAST_DAY);
        return CrossingsSize.FIRST_DAY.plusDays(random.nextLong(days + 1));
    }

    private DSLContext sql() {
        return DSL.using(pool, SQLDialect.POSTGRES, settings());
    }

    private static DSLContext sql(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, settings());
    }

    private static Settings settings() {
        return new Settings().withRenderSchema(false).withRenderNameCase(RenderNameCase.AS_IS);
    }

    private void sayWhatAndWhere(MadeDatabase made) throws Exception {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement();
                var counts = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM crossing), (SELECT count(*) FROM closure),
                            (SELECT count(*) FROM closure_scope), (SELECT count(*) FROM crossing_claim),
                            (SELECT count(*) FROM citation), (SELECT count(*) FROM source),
                            (SELECT count(*) FROM cargo_claim), (SELECT count(*) FROM confirmation),
                            pg_database_size(current_database()) / 1048576, version()""")) {
            counts.next();
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= 9; i++) {
                values.add(counts.getLong(i));
            }
            values.add(counts.getString(10).replaceFirst(" on .*", ""));
            System.out.printf(Locale.ROOT, """
                    %,d crossings, ten years, %,d assessed intervals (%,d rows of traffic and direction), %,d claims,
                    %,d citations of %,d sources, %,d cargo claims, %,d confirmations; %,d MB in %s, fsync on.
                    """, values.toArray());
        }
        System.out.printf(
                Locale.ROOT,
                "Loading took %d s%s. %s, %d processors, %,d MB; load %.1f before, Java %s.%n%n",
                made.loading().toSeconds(),
                made.loadedNow() ? "" : ", in an earlier run",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                .getTotalMemorySize()
                        >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version().feature());
    }

    private static String processor() throws Exception {
        Path cpu = Path.of("/proc/cpuinfo");
        return !Files.isReadable(cpu)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .orElse(System.getProperty("os.arch"));
    }

    @Override
    public void close() {
        pool.close();
    }
}
