package app.parley.bench;

import static app.parley.bench.CrossingsSize.FIRST_DAY;
import static app.parley.bench.CrossingsSize.LAST_DAY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Made crossings, closures, claims and citations, the same for the same seed. All of it is invented. Everything goes in
 * through COPY with every constraint and trigger of the product in force.
 */
final class MadeCrossings {
    static final String SITUATION = "made-crossings";

    private static final long DAYS = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
    private static final long FIRST_MILLISECOND = 0x0190_0000_0000L;
    private static final List<String> UNITS = List.of("trucks", "containers", "vehicles", "people_stranded", "tonnes");
    private static final List<String> TRAFFIC =
            List.of("import", "export", "transit", "humanitarian", "pedestrian", "returnees");
    private static final String CITATION = "citation (situation_id, source_id, ordinal, %s, credibility)";

    private final Connection connection;
    private final CrossingsSize size;
    private final int situation;
    private final SplittableRandom random;
    private final List<List<MadeClosures.Row>> closures = new ArrayList<>();
    private long made;
    private final List<Cited> cited = new ArrayList<>();

    /** A fact to be cited, once its table is written; {@code around} is the day it speaks of. */
    private record Cited(Object fact, LocalDate around) {}

    private MadeCrossings(Connection connection, CrossingsSize size, int situation) {
        this.connection = connection;
        this.size = size;
        this.situation = situation;
        this.random = new SplittableRandom(size.seed());
    }

    static void write(Connection connection, CrossingsSize size) throws SQLException {
        connection.setAutoCommit(false);
        int situation = situation(connection);
        connection.setAutoCommit(true);
        MadeCrossings made = new MadeCrossings(connection, size, situation);
        made.sources();
        made.crossings();
        made.closures();
        made.citations("closure_id", 0);
        made.claims();
        made.citations("crossing_claim_id", 30);
        made.cargo();
        made.citations("cargo_claim_id", 0);
        made.confirmations();
        made.citations("confirmation_id", 0);
        made.impacts();
        made.citations("impact_claim_id", 0);
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    private static int situation(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var id = statement.executeQuery("""
                        INSERT INTO situation (slug, name, side_a, side_b, time_zone, west, south, east, north, stale_after_hours)
                        VALUES ('made-crossings', 'Made crossings', 'side-a', 'side-b', 'Asia/Karachi', 60, 23, 78, 39, 72)
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

    private void sources() throws SQLException {
        String columns = "source (situation_id, id, title, publisher, url, published_on, reliability)";
        try (CopyTarget sources = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.sources(); i++) {
                LocalDate published = FIRST_DAY.plusDays(DAYS * i / size.sources());
                String vague = random.nextInt(50) == 0 ? published.toString().substring(0, 7) : published.toString();
                sources.row(
                        situation,
                        source(i),
                        "Report " + i + " from the border",
                        "Paper " + i % 40,
                        "https://paper-" + i % 40 + ".example/" + i,
                        random.nextInt(100) == 0 ? null : vague,
                        "ABCDEF".charAt(random.nextInt(6)));
            }
        }
    }

    private void crossings() throws SQLException {
        String columns = "crossing (situation_id, id, name, side_a_place, side_b_place, lat, lon, kind)";
        try (CopyTarget crossings = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings(); i++) {
                crossings.row(
                        situation,
                        crossing(i),
                        "Crossing " + i,
                        "Here " + i,
                        "There " + i,
                        24 + random.nextDouble() * 14,
                        61 + random.nextDouble() * 16,
                        "both");
            }
        }
    }

    private void closures() throws SQLException {
        String columns = "closure (situation_id, id, crossing_id, traffic, direction, from_on, to_on, status, cause)";
        try (CopyTarget target = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings(); i++) {
                List<MadeClosures.Row> rows = MadeClosures.of(i, share(size.intervals(), i), random);
                closures.add(rows);
                for (int n = 0; n < rows.size(); n++) {
                    MadeClosures.Row row = rows.get(n);
                    String id = "cl-" + i + "-" + n;
                    target.row(
                            situation,
                            id,
                            crossing(i),
                            row.traffic(),
                            row.direction(),
                            row.from(),
                            row.to(),
                            row.status(),
                            "clash");
                    cited.add(new Cited(id, row.day()));
                }
            }
        }
    }

    /** Several sources speak of each change, a day or two apart, some of an end and some of "still so". */
    private void claims() throws SQLException {
        String columns = "crossing_claim (id, situation_id, crossing_id, from_on, to_on, status, reason, claim_by)";
        try (CopyTarget target = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings(); i++) {
                List<MadeClosures.Row> rows = closures.get(i);
                for (int n = share(size.claims(), i); n > 0; n--) {
                    MadeClosures.Row about = rows.get(random.nextInt(rows.size()));
                    LocalDate from = about.day().plusDays(Math.max(0, random.nextInt(-6, 4)));
                    LocalDate to = random.nextInt(100) < 40 ? null : from.plusDays(random.nextInt(20));
                    UUID id = id();
                    target.row(
                            id,
                            situation,
                            crossing(i),
                            partly(from),
                            to,
                            claimed(about.status()),
                            "because of shelling near the gate",
                            "Officials " + n % 7);
                    cited.add(new Cited(id, from));
                }
            }
        }
    }

    private String claimed(String status) {
        int dice = random.nextInt(100);
        if (dice < 80) {
            return status;
        }
        return dice < 90 ? "open" : dice < 95 ? "returnees_only" : "humanitarian_only";
    }

    private void cargo() throws SQLException {
        String columns = "cargo_claim (id, situation_id, crossing_id, reported_on, unit, low, best, high, claim_by)";
        try (CopyTarget target = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings(); i++) {
                int units = 1 + i % 4;
                for (int n = share(size.cargoClaims(), i); n > 0; n--) {
                    LocalDate day = anyDay();
                    int low = 10 + random.nextInt(2_000);
                    UUID id = id();
                    target.row(
                            id,
                            situation,
                            crossing(i),
                            partly(day),
                            UNITS.get((i + random.nextInt(units)) % UNITS.size()),
                            low,
                            null,
                            random.nextInt(4) == 0 ? null : low + random.nextInt(2) * random.nextInt(500),
                            "Customs");
                    cited.add(new Cited(id, day));
                }
            }
        }
    }

    private void confirmations() throws SQLException {
        String columns = "confirmation (id, situation_id, crossing_id, traffic, confirmed_at, confirmed_by)";
        try (CopyTarget target = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings(); i++) {
                for (int n = share(size.confirmations(), i); n > 0; n--) {
                    LocalDate day = anyDay();
                    UUID id = id();
                    target.row(
                            id,
                            situation,
                            crossing(i),
                            random.nextBoolean() ? null : TRAFFIC.get(random.nextInt(6)),
                            day + "T%02d:30:00Z".formatted(random.nextInt(24)),
                            "Desk");
                    cited.add(new Cited(id, day));
                }
            }
        }
    }

    private void impacts() throws SQLException {
        String columns = "impact_claim (id, situation_id, crossing_id, as_of, kind, value_min, unit, text)";
        try (CopyTarget target = new CopyTarget(connection, columns)) {
            for (int i = 0; i < size.crossings() * 10; i++) {
                LocalDate day = anyDay();
                UUID id = id();
                target.row(
                        id,
                        situation,
                        crossing(i / 10),
                        day,
                        "trade_loss",
                        1 + random.nextInt(90),
                        "USD_million",
                        "Traders put the loss so high");
                cited.add(new Cited(id, day));
            }
        }
    }

    /** One source for each fact, a second for some; most published within days, one in a hundred long after. */
    private void citations(String column, int percentTwice) throws SQLException {
        try (CopyTarget target = new CopyTarget(connection, CITATION.formatted(column))) {
            for (Cited one : cited) {
                int times = random.nextInt(100) < percentTwice ? 2 : 1;
                for (int ordinal = 1; ordinal <= times; ordinal++) {
                    int lag = random.nextInt(100) == 0 ? random.nextInt(700) : random.nextInt(10);
                    long day = ChronoUnit.DAYS.between(FIRST_DAY, one.around()) + lag;
                    long number = Math.clamp(day * size.sources() / DAYS, 0, size.sources() - 1L);
                    target.row(situation, source((int) number), ordinal, one.fact(), 1 + random.nextInt(6));
                }
            }
        }
        cited.clear();
    }

    private int share(int all, int crossing) {
        return all / size.crossings() + (crossing < all % size.crossings() ? 1 : 0);
    }

    private LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextLong(DAYS));
    }

    private @Nullable String partly(LocalDate day) {
        return random.nextInt(50) == 0 ? day.toString().substring(0, 7) : day.toString();
    }

    static String crossing(int number) {
        return "crossing-%03d".formatted(number);
    }

    /** Like {@code uuidv7()}: each after the one before. */
    private UUID id() {
        long millisecond = FIRST_MILLISECOND + made++;
        return new UUID(millisecond << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static String source(int number) {
        return "source-" + number;
    }
}
