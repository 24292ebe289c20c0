package app.parley.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.parley.crossing.StoredCrossings;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.Situation.Bounds;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the map counts from its sums is what a look at each incident gives, at any time between a change and its merging. */
class IncidentCellsTest {
    private static final long SEED = 20261128;
    private static final int STEPS = 30;
    private static final int QUESTIONS = 20;
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final DSLContext SQL = DATABASE.sql();
    private static final IncidentClusterQuery CLUSTERS = new IncidentClusterQuery(new Reads(SQL));
    private static final IncidentKind[] KINDS = {
        IncidentKind.CLASH, IncidentKind.ATTACK, IncidentKind.AIRSTRIKE, IncidentKind.PROTEST, IncidentKind.OTHER
    };
    private static Situation situation;

    private final Random random = new Random(SEED);
    private int number;

    private record Placed(
            String slug,
            IncidentKind kind,
            PartialDate on,
            double lat,
            double lon,
            @Nullable Integer low,
            @Nullable Integer exact) {}

    private record Gathered(
            long count,
            IncidentKind kind,
            @Nullable Integer low,
            @Nullable Integer exact,
            double column,
            double row) {}

    @BeforeAll
    static void invent() {
        situation = new StoredCrossings(SQL).situation();
    }

    @AfterEach
    void clear() {
        SQL.execute("DELETE FROM incident");
        mergeAll();
    }

    @Test
    void countsAreThoseOfEveryIncidentAfterAnyEditsMergedOrNot() {
        insert(200);
        for (int step = 0; step < STEPS; step++) {
            edit();
            boolean merged = mergeSome();
            List<Placed> all = placed();
            for (int i = 0; i < QUESTIONS; i++) {
                ask(all, filter(), random.nextInt(IncidentClusterQuery.DEEPEST_ZOOM + 1), merged, "step " + step);
            }
        }
    }

    @Test
    void coarserCellsAreTakenWhereThereAreTooMany() {
        insert(3_000);
        mergeAll();
        List<Placed> all = placed();
        for (int zoom = 0; zoom <= IncidentClusterQuery.DEEPEST_ZOOM; zoom++) {
            List<IncidentCluster> found = CLUSTERS.at(situation, IncidentFilter.all(), zoom, AsOf.latest());
            int level = levelOf(found);
            assertThat(found).hasSizeLessThanOrEqualTo(IncidentClusterQuery.MOST_CLUSTERS);
            assertThat(level == zoom + 2
                            || gathered(all, IncidentFilter.all(), level + 1).size()
                                    > IncidentClusterQuery.MOST_CLUSTERS)
                    .as("zoom %d shown at level %d", zoom, level)
                    .isTrue();
            assertThat(counts(found)).isEqualTo(counts(gathered(all, IncidentFilter.all(), level), level));
        }
    }

    @Test
    void oneIncidentIsOfItsCellAtAnyPlaceOfTheEarth() {
        double[][] corners = {{-90, -180}, {90, 180}, {0, 0}, {85.06, 179.999999}, {-85.06, -179.999999}, {0, 180}};
        for (double[] corner : corners) {
            insert(SQL, corner[0], corner[1]);
        }
        for (int zoom : new int[] {0, 2, 9, 10, 11, 12, 22}) {
            List<IncidentCluster> before = CLUSTERS.at(situation, IncidentFilter.all(), zoom, AsOf.latest());
            mergeAll();
            assertThat(CLUSTERS.at(situation, IncidentFilter.all(), zoom, AsOf.latest()))
                    .isEqualTo(before);
            assertThat(before.stream().mapToLong(IncidentCluster::count).sum()).isEqualTo(corners.length);
        }
    }

    @Test
    void mergingThatDiesLosesAndDoublesNothing() throws Exception {
        insert(100);
        Map<String, Long> before = counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest()));
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext dying = DSL.using(connection);
            assertThat(dying.fetchValue("SELECT parley.merge_map(true, 60)")).isEqualTo(60L);
            int backend = dying.fetchSingle("SELECT pg_backend_pid()").get(0, Integer.class);
            assertThat(SQL.fetchValue("SELECT pg_terminate_backend({0})", DSL.val(backend)))
                    .isEqualTo(true);
            assertThatThrownBy(() -> dying.fetchValue("SELECT 1")).isInstanceOf(DataAccessException.class);
        }
        assertThat(counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest())))
                .isEqualTo(before);
        mergeAll();
        assertThat(counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest())))
                .isEqualTo(before);
        assertThat(SQL.fetchCount(DSL.table("parley.map_taken"))).isZero();
    }

    @Test
    void whileOneMergesAnotherLeavesItAlone() throws Exception {
        insert(100);
        Map<String, Long> before = counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest()));
        try (var connection = DATABASE.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext first = DSL.using(connection);
            assertThat(first.fetchValue("SELECT parley.merge_map(false, 60)")).isEqualTo(60L);
            assertThat(SQL.fetchValue("SELECT parley.merge_map(false, 60)")).isEqualTo(0L);
            assertThat(counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest())))
                    .isEqualTo(before);
            connection.commit();
        }
        assertThat(counts(CLUSTERS.at(situation, IncidentFilter.all(), 5, AsOf.latest())))
                .isEqualTo(before);
    }

    private void ask(List<Placed> all, IncidentFilter filter, int zoom, boolean merged, String when) {
        List<IncidentCluster> found = CLUSTERS.at(situation, filter, zoom, AsOf.latest());
        Map<String, Gathered> expected = gathered(all, filter, zoom + 2);
        String which = when + ", seed " + SEED + ", zoom " + zoom + ", " + filter;
        assertThat(counts(found)).as(which).isEqualTo(counts(expected, zoom + 2));
        // Half a column of the level in which places are told.
        double exactness = 0.51 / (1 << (IncidentCells.unit(zoom + 2) - zoom - 2));
        for (IncidentCluster cluster : found) {
            Gathered one = Objects.requireNonNull(expected.get(cluster.id()));
            assertThat(cluster.kind()).as(which + cluster).isEqualTo(one.kind());
            if (merged) {
                assertThat(cluster.fatalitiesLow()).as(which + cluster).isEqualTo(one.low());
                assertThat(cluster.fatalitiesBest()).as(which + cluster).isEqualTo(one.exact());
            }
            assertThat((cluster.lon() + 180) / 360 * (1 << (zoom + 2)))
                    .as(which + cluster)
                    .isCloseTo(one.column(), within(exactness));
            assertThat(rowAt(cluster.lat(), zoom + 2)).as(which + cluster).isCloseTo(one.row(), within(exactness));
            assertThat(cluster.incident() == null).as(which + cluster).isEqualTo(one.count() > 1);
        }
    }

    private IncidentFilter filter() {
        IncidentFilter filter = IncidentFilter.all();
        if (random.nextInt(3) > 0) {
            double west = -180 + random.nextDouble() * 360;
            double width = random.nextDouble() * (random.nextBoolean() ? 5 : 359);
            double east = west + width > 180 ? west + width - 360 : west + width;
            double south = -89 + random.nextDouble() * 170;
            filter = filter.within(new Bounds(west, south, east, Math.min(90, south + random.nextDouble() * 100)));
        }
        LocalDate from = random.nextInt(3) == 0 ? null : day();
        LocalDate to = random.nextInt(3) == 0 ? null : day();
        if (from != null && to != null && to.isBefore(from)) {
            LocalDate swapped = from;
            from = to;
            to = swapped;
        }
        if (random.nextInt(4) == 0 && from != null) {
            from = from.withDayOfMonth(1);
            to = random.nextBoolean()
                    ? from.plusMonths(random.nextInt(40) + 1).minusDays(1)
                    : from.plusDays(random.nextInt(3));
        }
        EnumSet<IncidentKind> kinds = EnumSet.noneOf(IncidentKind.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            kinds.add(KINDS[random.nextInt(KINDS.length)]);
        }
        return filter.between(from, to).withKinds(Set.copyOf(kinds));
    }

    private LocalDate day() {
        return LocalDate.of(2019 + random.nextInt(7), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private void edit() {
        switch (random.nextInt(6)) {
            case 0 ->
                SQL.execute(
                        "DELETE FROM incident WHERE id IN (SELECT id FROM incident ORDER BY md5(id::text || {0}) LIMIT {1})",
                        DSL.val(random.nextInt()), DSL.val(random.nextInt(12)));
            case 1 ->
                SQL.execute(
                        "UPDATE incident SET kind = {0} WHERE md5(id::text || {1}) < '2'",
                        DSL.val(KINDS[random.nextInt(KINDS.length)].code()), DSL.val(random.nextInt()));
            case 2 ->
                SQL.execute("UPDATE incident SET fatalities_low = 0, fatalities_high = 0 WHERE id IN"
                        + " (SELECT id FROM incident WHERE fatalities_low > 0 ORDER BY fatalities_low DESC LIMIT 5)");
            case 3 ->
                SQL.execute(
                        "UPDATE incident SET lat = -lat, lon = lon / 2 WHERE md5(id::text || {0}) < '2'",
                        DSL.val(random.nextInt()));
            case 4 ->
                SQL.execute(
                        "UPDATE incident SET occurred_on = substr(occurred_on, 1, 7) WHERE md5(id::text || {0}) < '1'",
                        DSL.val(random.nextInt()));
            default -> insert(1 + random.nextInt(15));
        }
    }

    /** True if nothing is left to merge. */
    private boolean mergeSome() {
        switch (random.nextInt(3)) {
            case 0 -> mergeAll();
            case 1 -> SQL.fetch("SELECT parley.merge_map(true, {0})", DSL.val(1 + random.nextInt(20)));
            default -> {}
        }
        return SQL.fetchCount(DSL.table("parley.map_delta")) == 0;
    }

    private static void mergeAll() {
        SQL.fetch("SELECT parley.merge_map(true, NULL)");
    }

    /** Around a few towns, some of them in the very same place, of days, months and years. */
    private void insert(int many) {
        SQL.transaction(inside -> {
            for (int i = 0; i < many; i++) {
                Random town = new Random(random.nextInt(12));
                double spread = random.nextBoolean() ? 0 : 0.4;
                double lat = -60 + town.nextDouble() * 130 + random.nextGaussian() * spread;
                double lon = -170 + town.nextDouble() * 340 + random.nextGaussian() * spread;
                boolean anywhere = random.nextInt(9) == 0;
                insert(
                        inside.dsl(),
                        anywhere ? -90 + random.nextDouble() * 180 : lat,
                        anywhere ? random.nextDouble() * 360 - 180 : lon);
            }
        });
    }

    private void insert(DSLContext inside, double lat, double lon) {
        String day = day().toString();
        String on = switch (random.nextInt(12)) {
            case 0 -> day.substring(0, 7);
            case 1 -> day.substring(0, 4);
            default -> day;
        };
        Integer low = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(40));
        Integer high = low == null ? null : Integer.valueOf(low + (random.nextBoolean() ? 0 : random.nextInt(9)));
        inside.execute(
                "INSERT INTO incident (situation_id, slug, occurred_on, kind, title, lat, lon, fatalities_low, fatalities_high)"
                        + " VALUES (?, ?, ?, ?, 'Invented', ?, ?, ?, ?)",
                situation.id(),
                "i" + number++,
                on,
                KINDS[random.nextInt(KINDS.length)].code(),
                BigDecimal.valueOf(lat),
                BigDecimal.valueOf(lon),
                low,
                high);
    }

    private static List<Placed> placed() {
        return SQL.fetch(
                        "SELECT slug, kind, occurred_on::text, lat, lon, fatalities_low, fatalities_high FROM incident")
                .map(row -> new Placed(
                        row.get(0, String.class),
                        IncidentKind.parse(row.get(1, String.class)),
                        PartialDate.parse(row.get(2, String.class)),
                        row.get(3, Double.class),
                        row.get(4, Double.class),
                        row.get(5, Integer.class),
                        Objects.equals(row.get(5, Integer.class), row.get(6, Integer.class))
                                ? row.get(5, Integer.class)
                                : null));
    }

    /** By each incident looked at: those whose cell the bounds touch, by the cell's id. */
    private static Map<String, Gathered> gathered(List<Placed> all, IncidentFilter filter, int level) {
        Map<String, List<Placed>> byCell = all.stream()
                .filter(one -> filter.kinds().isEmpty() || filter.kinds().contains(one.kind()))
                .filter(one -> filter.from() == null || !one.on().latest().isBefore(filter.from()))
                .filter(one -> filter.to() == null || !one.on().earliest().isAfter(filter.to()))
                .filter(one -> filter.bounds() == null
                        || touches(
                                filter.bounds(),
                                cell(columnAt(one.lon(), level), level),
                                cell(rowAt(one.lat(), level), level),
                                level))
                .collect(Collectors.groupingBy(one -> level + "/" + cell(columnAt(one.lon(), level), level) + "/"
                        + cell(rowAt(one.lat(), level), level)));
        return byCell.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> gather(entry.getValue(), level)));
    }

    private static boolean touches(Bounds bounds, long column, long row, int level) {
        boolean rows =
                row >= cell(rowAt(bounds.north(), level), level) && row <= cell(rowAt(bounds.south(), level), level);
        long west = cell(columnAt(bounds.west(), level), level);
        long east = cell(columnAt(bounds.east(), level), level);
        return rows
                && (bounds.west() <= bounds.east()
                        ? column >= west && column <= east
                        : column >= west || column <= east);
    }

    private static Gathered gather(List<Placed> in, int level) {
        IncidentKind kind =
                in.stream().collect(Collectors.groupingBy(Placed::kind, Collectors.counting())).entrySet().stream()
                        .max(Map.Entry.<IncidentKind, Long>comparingByValue()
                                .thenComparing(one -> one.getKey().code(), Comparator.reverseOrder()))
                        .orElseThrow()
                        .getKey();
        return new Gathered(
                in.size(),
                kind,
                in.stream()
                        .map(Placed::low)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                in.stream()
                        .map(Placed::exact)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null),
                in.stream()
                        .mapToDouble(one -> columnAt(one.lon(), level))
                        .average()
                        .orElseThrow(),
                in.stream()
                        .mapToDouble(one -> rowAt(one.lat(), level))
                        .average()
                        .orElseThrow());
    }

    private static double columnAt(double lon, int level) {
        return (lon + 180) / 360 * (1 << level);
    }

    private static double rowAt(double lat, int level) {
        double radians = Math.toRadians(Math.clamp(lat, -85.05112877, 85.05112877));
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << level);
    }

    private static long cell(double at, int level) {
        return Math.clamp((long) Math.floor(at), 0, (1L << level) - 1);
    }

    private static int levelOf(List<IncidentCluster> found) {
        return Integer.parseInt(found.getFirst().id().split("/")[0]);
    }

    private static Map<String, Long> counts(List<IncidentCluster> found) {
        return found.stream().collect(Collectors.toMap(IncidentCluster::id, IncidentCluster::count));
    }

    private static Map<String, Long> counts(Map<String, Gathered> gathered, int level) {
        assertThat(gathered.keySet()).allMatch(id -> id.startsWith(level + "/"));
        return gathered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().count()));
    }
}
