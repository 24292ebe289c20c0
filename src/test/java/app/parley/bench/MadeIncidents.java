package app.parley.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Incidents as conflicts have them: around towns of very different size, in bursts of days to months, 1989 to 2026, some
 * with dead. The same seed makes the same rows.
 */
final class MadeIncidents {
    static final String SITUATION = "made-incidents";
    static final LocalDate FIRST_DAY = LocalDate.of(1989, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

    private static final long DAYS = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY);
    private static final int TOWNS = 1_500;
    private static final int BURSTS = 900;
    private static final int AT_ONCE = 20_000;
    private static final int MERGED_AT_ONCE = 100_000;
    /** More often what happens more often. */
    private static final List<String> KINDS = List.of(
            "clash",
            "clash",
            "clash",
            "attack",
            "attack",
            "attack",
            "shelling",
            "shelling",
            "airstrike",
            "protest",
            "protest",
            "arrest",
            "displacement",
            "humanitarian",
            "statement",
            "other");

    private static final List<String> WORDS =
            List.of("checkpoint", "convoy", "village", "market", "outpost", "bridge", "school", "patrol");
    private static final List<String> ACTORS =
            List.of("Border Force", "Local Militia", "Rebel Front", "Army", "Unknown Gunmen");

    private final SplittableRandom random;
    private final Town[] towns = new Town[TOWNS];
    private final Burst[] bursts = new Burst[BURSTS];

    /** @param spread degrees, one standard deviation */
    private record Town(double lat, double lon, double spread, String name) {}

    private record Burst(long day, double length, Town town) {}

    private MadeIncidents(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < TOWNS; i++) {
            double share = random.nextDouble();
            towns[i] = new Town(
                    -34 + 88 * random.nextDouble(),
                    -95 + 225 * random.nextDouble(),
                    0.03 + 0.4 * share * share,
                    "Town " + (i + 1));
        }
        for (int i = 0; i < BURSTS; i++) {
            double share = random.nextDouble();
            bursts[i] = new Burst(random.nextLong(DAYS), 2 + 200 * share * share * share, town());
        }
    }

    static Path folderIn(Path root, int rows, long seed) {
        return root.resolve("incidents-" + rows + "-" + seed);
    }

    static void write(Connection connection, int rows, long seed) throws SQLException {
        connection.setAutoCommit(false);
        int situation = situation(connection);
        connection.setAutoCommit(true);
        MadeIncidents made = new MadeIncidents(seed);
        for (int from = 0; from < rows; from += AT_ONCE) {
            try (CopyTarget target = new CopyTarget(
                    connection,
                    "incident (situation_id, slug, occurred_on, kind, title, places, lat, lon, fatalities_low, fatalities_high, claim_by)")) {
                for (int i = from; i < Math.min(rows, from + AT_ONCE); i++) {
                    made.row(target, situation, i);
                }
            }
        }
        try (var statement = connection.createStatement()) {
            boolean left = true;
            while (left) {
                try (var taken = statement.executeQuery("SELECT parley.merge_map(true, " + MERGED_AT_ONCE + ") > 0")) {
                    left = taken.next() && taken.getBoolean(1);
                }
            }
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private void row(CopyTarget target, int situation, int number) throws SQLException {
        Town town;
        long day;
        if (random.nextBoolean()) {
            town = town();
            // More is reported the nearer to today.
            day = (long) (DAYS * Math.sqrt(random.nextDouble()));
        } else {
            Burst burst = bursts[random.nextInt(BURSTS)];
            town = burst.town();
            day = burst.day() + (long) (-Math.log(1 - random.nextDouble()) * burst.length());
        }
        LocalDate on = FIRST_DAY.plusDays(Math.min(DAYS, day));
        boolean inPart = random.nextInt(2_000) == 0;
        Integer low = random.nextInt(10) < 4
                ? Integer.valueOf((int) Math.exp(-Math.log(1 - random.nextDouble()) * 1.2) - 1)
                : null;
        Integer high = low == null ? null : Integer.valueOf(random.nextInt(10) < 7 ? low : low + 3);
        String word = WORDS.get(random.nextInt(WORDS.size()));
        target.row(
                situation,
                "made-" + number,
                inPart ? on.toString().substring(0, 7) : on.toString(),
                KINDS.get(random.nextInt(KINDS.size())),
                "Report of an event at the " + word + " near " + town.name(),
                "{\"" + town.name() + "\"}",
                degrees(town.lat() + town.spread() * random.nextGaussian()),
                degrees(town.lon() + town.spread() * random.nextGaussian()),
                low,
                high,
                random.nextInt(5) == 0 ? ACTORS.get(random.nextInt(ACTORS.size())) : null);
    }

    /** The n-th largest town has an n-th of the incidents of the largest. */
    private Town town() {
        return towns[Math.min(TOWNS - 1, (int) Math.exp(random.nextDouble() * Math.log(TOWNS + 1)) - 1)];
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static int situation(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var id = statement.executeQuery("""
                        INSERT INTO situation (slug, name, side_a, side_b, time_zone, west, south, east, north, stale_after_hours)
                        VALUES ('made-incidents', 'Made incidents', 'side-a', 'side-b', 'UTC', -95, -34, 130, 54, 72)
                        RETURNING id""")) {
            id.next();
            int situation = id.getInt(1);
            try (CopyTarget actors = new CopyTarget(connection, "actor (situation_id, id, name, kind)")) {
                actors.row(situation, "side-a", "Side A", "state");
                actors.row(situation, "side-b", "Side B", "state");
            }
            connection.commit();
            return situation;
        }
    }
}
