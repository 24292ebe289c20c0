package app.parley.bench;

import app.parley.incident.IncidentCluster;
import app.parley.incident.IncidentClusterQuery;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentKind;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** How long the clusters of a random map take, and how that compares with reading each incident: {@code bench/map}. */
public final class MapBench {
    private static final int WARM_UP = 100;
    private static final int REQUESTS = Integer.getInteger("bench.times", 400);
    /** Of these one in so many is also read incident by incident, which takes long. */
    private static final int ONE_IN = 10;

    private final MadeIncidentsBench bench;
    private final SplittableRandom random;
    private final Situation situation;
    private final List<double[]> places;

    /** A map of 1280 by 800 pixels. */
    record Request(IncidentFilter filter, int zoom) {}

    private MapBench(MadeIncidentsBench bench) {
        this.bench = bench;
        random = bench.random();
        situation = bench.situation();
        places = bench.sql()
                .fetch(
                        "SELECT lat, lon FROM incident WHERE situation_id = {0} ORDER BY md5(slug) LIMIT 1000",
                        DSL.val(situation.id()))
                .map(row -> new double[] {row.get(0, Double.class), row.get(1, Double.class)});
    }

    public static void main(String[] arguments) throws Exception {
        try (MadeIncidentsBench bench = MadeIncidentsBench.open(arguments)) {
            new MapBench(bench).measure();
        }
    }

    private void measure() throws Exception {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(request());
        }
        IncidentClusterQuery query = new IncidentClusterQuery(new Reads(bench.sql()));
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
            try (Connection connection = bench.connection()) {
                var _ = new IncidentClusterQuery(new Reads(DSL.using(recorded.on(connection), SQLDialect.POSTGRES)))
                        .at(situation, request.filter(), request.zoom(), AsOf.latest());
            }
            try (Connection connection = bench.connection()) {
                bare.run(() -> recorded.sendAgain(connection, (_, _, _) -> {}));
            }
            if (i % ONE_IN == 0) {
                sameByKept.add(took, 0);
                // Of no words: the way for what no sums are kept of, with the same answer.
                AsOf now = AsOf.at(Instant.now());
                each.run(() -> found.add(query.at(situation, request.filter(), request.zoom(), now)));
                different += counts(found.getFirst()).equals(counts(found.getLast())) ? 0 : 1;
            }
        }
        MadeIncidentsBench.head("clusters of a random map");
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
        MadeIncidentsBench.Days days = bench.days();
        IncidentFilter filter = IncidentFilter.all().within(bounds).between(days.from(), days.to());
        return new Request(
                random.nextInt(3) > 0 ? filter : filter.withKinds(Set.of(IncidentKind.CLASH, IncidentKind.SHELLING)),
                zoom);
    }
}
