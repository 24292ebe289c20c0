package app.parley.bench;

import app.parley.actor.ActorQuery;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * How long the list and the pages of people and organisations take with 10,000 actors, two million claims of crossings by
 * some 10,000 speakers, and a million incidents, all invented. Prints milliseconds: the median of the runs, and the first.
 */
public final class ActorsBench {
    private static final int RUNS = 15;

    private static final String[] DATA = {
        "INSERT INTO situation (slug, name, side_a, side_b, time_zone, west, south, east, north, stale_after_hours)"
                + " VALUES ('made', 'Made', 'actor-1', 'actor-2', 'UTC', 0, 0, 10, 10, 72)",
        "INSERT INTO actor (situation_id, id, name, kind, parent_id, aliases)"
                + " SELECT 1, 'actor-' || i, 'Made Actor Number ' || i, CASE WHEN i % 3 = 0 THEN 'person' ELSE 'organization' END,"
                + " CASE WHEN i > 100 THEN 'actor-' || (i % 100 + 1) END, ARRAY['Alias ' || i, 'نام ' || i]"
                + " FROM generate_series(1, 10000) i",
        "INSERT INTO crossing (situation_id, id, name, kind) SELECT 1, 'c-' || i, 'Crossing ' || i, 'both'"
                + " FROM generate_series(1, 300) i",
        "ALTER TABLE crossing_claim DISABLE TRIGGER USER",
        "INSERT INTO crossing_claim (situation_id, crossing_id, from_on, status, reason, claim_by)"
                + " SELECT 1, 'c-' || (i % 300 + 1), (date '2015-01-01' + i % 4000)::text, 'closed', 'because',"
                + " CASE i % 4 WHEN 0 THEN 'Made Actor Number ' || (1 + floor(10000 * power(random(), 4)))::int"
                + " ELSE 'Speaker of Place ' || (1 + floor(8000 * power(random(), 4)))::int END"
                + " FROM generate_series(1, 2000000) i",
        "INSERT INTO incident (situation_id, slug, occurred_on, kind, title, actor_ids, claim_by)"
                + " SELECT 1, 'i-' || i, (date '2015-01-01' + i % 4000)::text, 'clash', 'Clash',"
                + " ARRAY['actor-' || (1 + floor(10000 * power(random(), 4)))::int, 'actor-' || (i % 2 + 1)],"
                + " 'Speaker of Place ' || (1 + floor(8000 * power(random(), 4)))::int"
                + " FROM generate_series(1, 1000000) i",
        "INSERT INTO process (situation_id, id, name) VALUES (1, 'track', 'Track')",
        "INSERT INTO round (situation_id, id, process_id, start_on, status)"
                + " SELECT 1, 'r-' || i, 'track', (date '2015-01-01' + i)::text, 'held' FROM generate_series(1, 500) i",
        "INSERT INTO delegation (situation_id, round_id, party, actor_id)"
                + " SELECT 1, 'r-' || i, 'Party ' || p, 'actor-' || p FROM generate_series(1, 500) i, generate_series(1, 2) p",
        "INSERT INTO delegate (situation_id, round_id, party, name, role, is_head)"
                + " SELECT 1, 'r-' || i, 'Party ' || p, 'Person ' || p || ' Named ' || (i * d) % 900, 'Minister', d = 1"
                + " FROM generate_series(1, 500) i, generate_series(1, 2) p, generate_series(1, 12) d",
        "ANALYZE",
    };

    private ActorsBench() {}

    public static void main(String[] arguments) {
        DSLContext sql = TestDatabase.migrated().sqlOnOneConnection();
        sql.transaction(inside -> Arrays.stream(DATA).limit(2).forEach(inside.dsl()::execute));
        for (String statement : Arrays.copyOfRange(DATA, 2, DATA.length)) {
            long start = System.nanoTime();
            sql.execute(statement);
            System.out.printf("%8.1f s  %.60s%n", (System.nanoTime() - start) / 1e9, statement);
        }
        Situation made = new SituationQuery(sql).find("made").orElseThrow();
        Reads reads = new Reads(sql);
        print("list, directory read anew", () -> new ActorQuery(reads).list(made, "", Set.of(), AsOf.latest()));
        ActorQuery kept = new ActorQuery(reads);
        print("list of all", () -> kept.list(made, "", Set.of(), AsOf.latest()));
        print("search that finds", () -> kept.list(made, "number 77", Set.of(), AsOf.latest()));
        print("search that asks did you mean", () -> kept.list(made, "nomber 7777", Set.of(), AsOf.latest()));
        print("network", () -> kept.network(made, AsOf.latest()));
        print("page of a party", () -> kept.find(made, "actor-1", AsOf.latest()).orElseThrow());
        print(
                "page of another actor",
                () -> kept.find(made, "actor-5000", AsOf.latest()).orElseThrow());
        print(
                "page of a speaker",
                () -> kept.find(made, "speaker-of-place-1", AsOf.latest()).orElseThrow());
        print(
                "page of a person",
                () -> kept.find(made, "person-1-named-12", AsOf.latest()).orElseThrow());
        System.exit(0);
    }

    private static void print(String what, Supplier<?> read) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            var _ = read.get();
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf("%8.1f ms, first %8.1f ms  %s%n", times[RUNS / 2], first, what);
    }
}
