package app.parley.bench;

import app.parley.incident.IncidentCluster;
import app.parley.incident.IncidentClusterQuery;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.platform.database.EmbeddedPostgres;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** How long the clusters of a random map take, and how that compares with reading each incident: {@code bench/map}. */
public final class MapBench implements AutoCloseable {
    private static final int WARM_UP = 100;
    private static final int REQUESTS = Integer.getInteger("bench.times", 400);
    /** Of these one in so many is also read incident by incident, which takes long. */
    private static final int ONE_IN = 10;

    private final HikariDataSource pool = new HikariDataSource();
    private final SplittableRandom random;
    private final Situation situation;
    private final List<double[]> places;

    /** A map of 1280 by 800 pixels. */
    record Request(IncidentFilter filter, int zoom) {}

    private MapBench(EmbeddedPostgres postgres, long seed) {
        random = new SplittableRandom(seed + 1);
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(postgres.username());
        pool.setPassword(postgres.password());
        pool.addDataSourceProperty("currentSchema", "parley");
        pool.setMaximumPoolSize(2);
        situation = new SituationQuery(sql()).find(MadeIncidents.SITUATION).orElseThrow();
        places = sql().fetch(
                        "SELECT lat, lon FROM incident WHERE situation_id = {0} ORDER BY md5(slug) LIMIT 1000",
                        DSL.val(situation.id()))
                .map(row -> new double[] {row.get(0, Double.class), row.get(1, Double.class)});
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0
                ? Integer.parseInt(arguments[0].replace("_", "").replace(",", ""))
                : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_128;
        Path folder = MadeIncidents.folderIn(Path.of(".parley", "bench"), rows, seed);
        try (MadeDatabase made = MadeDatabase.open(folder, connection -> MadeIncidents.write(connection, rows, seed));
                MapBench bench = new MapBench(made.postgres(), seed)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d incidents, seed %d, made in %,d s%s; %d processors%n%n",
                    rows,
                    seed,
                    made.loading().toSeconds(),
                    made.loadedNow() ? "" : " by an earlier run",
                    Runtime.getRuntime().availableProcessors());
            bench.measure();
        }
    }

    private void measure() throws Exception {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request());
        }
        IncidentClusterQuery query = new IncidentClusterQuery(new Reads(sql()));
        for (int i = 0; i < WARM_UP; i++) {
            var _ = query.at(
                    situation, request().filter(), requests.get(i % REQUESTS).zoom(), AsOf.latest());
        }
        Timing whole = new Timing();
        Timing bare = new Timing();
        Timing each = new Timing();
        Timing sameByKept = new Timing();
        int different = 0;
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            List<List<IncidentCluster>> found = new ArrayList<>();
            long start = System.nanoTime();
            found.add(query.at(situation, request.filter(), request.zoom(), AsOf.latest()));
            long took = System.nanoTime() - start;
            whole.add(took, found.getFirst().size());
            Recorded recorded = new Recorded();
            try (Connection connection = pool.getConnection()) {
                var _ = new IncidentClusterQuery(new Reads(DSL.using(recorded.on(connection), SQLDialect.POSTGRES)))
                        .at(situation, request.filter(), request.zoom(), AsOf.latest());
            }
            try (Connection connection = pool.getConnection()) {
                bare.run(() -> recorded.sendAgain(connection, (_, _, _) -> {}));
            }
            if (i % ONE_IN == 0) {
                sameByKept.add(took, 0);
                // Of no words: the way for what no sums are kept of, with the same answer.
                AsOf now = AsOf.at(java.time.Instant.now());
                each.run(() -> found.add(query.at(situation, request.filter(), request.zoom(), now)));
                different += counts(found.getFirst()).equals(counts(found.getLast())) ? 0 : 1;
            }
        }
        System.out.printf(
                "| %-52s | %6s | %8s | %8s | %8s |%n",
                "clusters of a random map", "times", "p50 ms", "p95 ms", "max ms");
        System.out.println("|" + "-".repeat(54) + "|-------:|---------:|---------:|---------:|");
        System.out.println(whole.row("asked for in Java"));
        System.out.println(bare.row("  its bare SQL"));
        System.out.println(each.row("each incident read, of one request in " + ONE_IN));
        System.out.println(sameByKept.row("  the same requests from the sums"));
        System.out.printf(
                Locale.ROOT,
                "%nReading each incident took %.0f times as long (p50); of %d compared answers %d differed in a count.%n",
                each.quantile(0.5) / sameByKept.quantile(0.5),
                (requests.size() + ONE_IN - 1) / ONE_IN,
                different);
    }

    private static Set<String> counts(List<IncidentCluster> clusters) {
        return clusters.stream().map(one -> one.id() + " " + one.count()).collect(Collectors.toSet());
    }

    private Request request() {
        int zoom = 2 + random.nextInt(13);
        double[] centre = random.nextInt(4) == 0
                ? new double[] {-34 + 88 * random.nextDouble(), -95 + 225 * random.nextDouble()}
                : places.get(random.nextInt(places.size()));
        double width = 1280 / 256.0 / (1 << zoom) * 360;
        double height = 800 / 256.0 / (1 << zoom) * 360 * Math.cos(Math.toRadians(centre[0]));
        Situation.Bounds bounds = new Situation.Bounds(
                Math.max(-180, centre[1] - width / 2),
                Math.max(-89, centre[0] - height / 2),
                Math.min(180, centre[1] + width / 2),
                Math.min(89, centre[0] + height / 2));
        long all = ChronoUnit.DAYS.between(MadeIncidents.FIRST_DAY, MadeIncidents.LAST_DAY);
        // As many of days as of months as of decades.
        long days = (long) Math.exp(random.nextDouble() * Math.log(all));
        LocalDate from = MadeIncidents.FIRST_DAY.plusDays(random.nextLong(all - days + 1));
        IncidentFilter filter = IncidentFilter.all().within(bounds).between(from, from.plusDays(days));
        return new Request(
                random.nextInt(3) > 0 ? filter : filter.withKinds(Set.of(IncidentKind.CLASH, IncidentKind.SHELLING)),
                zoom);
    }

    private DSLContext sql() {
        return DSL.using(pool, SQLDialect.POSTGRES);
    }

    @Override
    public void close() {
        pool.close();
    }
}
