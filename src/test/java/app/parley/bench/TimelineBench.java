package app.parley.bench;

import app.parley.overview.LaneKind;
import app.parley.overview.TimelineAnswer;
import app.parley.overview.TimelineQuery;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.sql.Connection;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** How long the lane of incidents takes, from a day to 37 years, against counting each incident: {@code bench/timeline}. */
public final class TimelineBench {
    private static final int WARM_UP = 50;
    private static final int REQUESTS = Integer.getInteger("bench.times", 400);
    private static final int BUCKETS = 200;
    private static final int ONE_IN = 10;

    private TimelineBench() {}

    public static void main(String[] arguments) throws Exception {
        try (MadeIncidentsBench bench = MadeIncidentsBench.open(arguments)) {
            Situation situation = bench.situation();
            for (int i = 0; i < WARM_UP; i++) {
                var _ = lane(bench.sql(), situation, bench.days());
            }
            Timing whole = new Timing();
            Timing bare = new Timing();
            Timing each = new Timing();
            int different = 0;
            for (int i = 0; i < REQUESTS; i++) {
                MadeIncidentsBench.Days days = bench.days();
                long start = System.nanoTime();
                long total =
                        lane(bench.sql(), situation, days).lanes().getFirst().total();
                whole.add(System.nanoTime() - start, 1);
                Recorded recorded = new Recorded();
                try (Connection connection = bench.connection()) {
                    var _ = lane(DSL.using(recorded.on(connection), SQLDialect.POSTGRES), situation, days);
                }
                try (Connection connection = bench.connection()) {
                    bare.run(() -> recorded.sendAgain(connection, (_, _, _) -> {}));
                }
                if (i % ONE_IN == 0) {
                    long[] counted = new long[1];
                    each.run(() -> counted[0] = bench.sql()
                            .fetchSingle(
                                    "SELECT count(*) FROM (SELECT occurred_earliest FROM incident WHERE situation_id = {0}"
                                            + " AND occurred_earliest <= {1} AND parley.latest(occurred_on) >= {2}) AS one",
                                    DSL.val(situation.id()), DSL.val(days.to()), DSL.val(days.from()))
                            .get(0, Long.class));
                    different += counted[0] == total ? 0 : 1;
                }
            }
            MadeIncidentsBench.head("density of " + BUCKETS + " parts and the most important");
            System.out.println(whole.row("asked for in Java"));
            System.out.println(bare.row("  its bare SQL"));
            System.out.println(each.row("each incident counted, one window in " + ONE_IN));
            System.out.printf(
                    Locale.ROOT, "%nOf %d compared totals %d differed.%n", (REQUESTS + ONE_IN - 1) / ONE_IN, different);
        }
    }

    private static TimelineAnswer lane(DSLContext sql, Situation situation, MadeIncidentsBench.Days days) {
        return new TimelineQuery(new Reads(sql))
                .of(situation, days.from(), days.to(), BUCKETS, Set.of(LaneKind.INCIDENTS), AsOf.latest());
    }
}
