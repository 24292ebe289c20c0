package app.parley.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The calendar, the counter and the board never disagree, whatever is assessed: 400 crossings of random closures. */
class CrossingAgreementTest {
    private static final long SEED = 20251012;
    private static final int CROSSINGS = 400;
    private static final int DAYS = 40;

    private static final DSLContext SQL = TestDatabase.migrated().sqlOnOneConnection();
    private static final Reads READS = new Reads(SQL);
    private static final Map<String, List<Closure>> CLOSURES = new LinkedHashMap<>();
    private static Situation situation;

    @BeforeAll
    static void store() {
        StoredCrossings stored = new StoredCrossings(SQL);
        for (int i = 0; i < CROSSINGS; i++) {
            String slug = "crossing-%03d".formatted(i);
            List<Closure> closures = RandomClosures.of(new Random(SEED + i), slug, 5 + i % 60);
            stored.crossing(slug);
            stored.closures(slug, closures);
            CLOSURES.put(slug, closures);
        }
        situation = stored.situation();
    }

    @Test
    void boardSaysWhatTheRulesSayOfAllRows() {
        Random random = new Random(SEED);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = anyDay(random);
            Traffic counted = Traffic.values()[random.nextInt(Traffic.values().length)];
            for (CrossingOnDay crossing : new CrossingBoardQuery(READS).on(situation, day, counted, AsOf.latest())) {
                assertBoard(crossing, day, counted);
            }
        }
    }

    private static void assertBoard(CrossingOnDay crossing, LocalDate day, Traffic counted) {
        List<Closure> all = CLOSURES.getOrDefault(crossing.slug(), List.of());
        String which = which(crossing.slug(), counted) + " on " + day;
        Assessed expected = StatusRule.ofTraffic(day, counted, all);

        assertThat(crossing.status()).as("status of %s", which).isEqualTo(expected.status());
        assertThat(crossing.since()).as("since of %s", which).isEqualTo(expected.since());
        assertThat(crossing.closedDays())
                .as("counter of %s", which)
                .isEqualTo(ClosedDays.count(day, expected).orElse(null));
        assertThat(crossing.overall())
                .as("overall of %s", which)
                .isEqualTo(StatusRule.overall(day, all).status());
        assertThat(crossing.byTraffic().stream()
                        .map(CrossingAgreementTest::said)
                        .toList())
                .as("traffic of %s", which)
                .isEqualTo(StatusRule.byTraffic(day, all).stream()
                        .map(line -> said(line, day))
                        .toList());
        assertThat(crossing.cells().stream().map(CrossingAgreementTest::said).toList())
                .as("cells of %s", which)
                .isEqualTo(StatusRule.everyWay(day, all).stream()
                        .map(line -> said(line, day))
                        .toList());
    }

    @Test
    void crossingsClosedToTradeAreThoseOfWhichEveryAssessedTradeIsClosed() {
        Random random = new Random(SEED + 3);
        List<LocalDate> days = random.ints(DAYS, 0, 10_000)
                .mapToObj(i -> anyDay(random))
                .distinct()
                .sorted()
                .toList();

        assertThat(READS.<List<ClosedToTrade>>at(AsOf.latest(), sql -> ClosedToTradeQuery.on(sql, situation, days)))
                .isEqualTo(
                        days.stream().map(CrossingAgreementTest::closedToTrade).toList())
                .anySatisfy(one -> assertThat(one.closed()).isBetween(1, one.assessed() - 1));
    }

    private static ClosedToTrade closedToTrade(LocalDate day) {
        List<List<Assessed>> trade = CLOSURES.values().stream()
                .map(all -> Traffic.trade().stream()
                        .map(traffic -> StatusRule.ofTraffic(day, traffic, all))
                        .filter(Assessed::isAssessed)
                        .toList())
                .filter(assessed -> !assessed.isEmpty())
                .toList();
        long closed = trade.stream()
                .filter(assessed -> assessed.stream().allMatch(one -> one.status() == CrossingStatus.CLOSED))
                .count();
        return new ClosedToTrade(day, (int) closed, trade.size());
    }

    @Test
    void oneCrossingIsWhatTheBoardSaysOfIt() {
        Random random = new Random(SEED + 1);
        LocalDate day = anyDay(random);
        for (CrossingOnDay crossing : new CrossingBoardQuery(READS).on(situation, day, Traffic.EXPORT, AsOf.latest())) {
            CrossingDetail alone = new CrossingQuery(READS)
                    .find(situation, crossing.slug(), day, Traffic.EXPORT, AsOf.latest())
                    .orElseThrow();

            assertThat(alone.onDay())
                    .as(which(crossing.slug(), Traffic.EXPORT) + " on " + day)
                    .isEqualTo(crossing);
        }
    }

    @Test
    void calendarSaysOfEveryDayWhatTheRulesSayOfAllRows() {
        Random random = new Random(SEED + 2);
        CLOSURES.forEach((slug, all) -> {
            Traffic traffic = Traffic.values()[random.nextInt(Traffic.values().length)];
            LocalDate from = anyDay(random);
            LocalDate to = from.plusDays(random.nextInt(120));
            List<CrossingDay> days = new CrossingDaysQuery(READS)
                    .find(situation, slug, from, to, traffic, AsOf.latest())
                    .orElseThrow();

            assertThat(days).hasSize((int) (to.toEpochDay() - from.toEpochDay()) + 1);
            for (CrossingDay day : days) {
                Assessed expected = StatusRule.ofTraffic(day.date(), traffic, all);
                String which = which(slug, traffic) + ", calendar from " + from + " to " + to + ", " + day.date();
                assertThat(day.status()).as("status of %s", which).isEqualTo(expected.status());
                assertThat(day.closedDays())
                        .as("counter of %s", which)
                        .isEqualTo(ClosedDays.count(day.date(), expected).orElse(null));
            }
            assertCountsOn(days, which(slug, traffic));
        });
    }

    /** The counter goes up by one a day while it is closed, and is absent otherwise. */
    private static void assertCountsOn(List<CrossingDay> days, String which) {
        for (int i = 1; i < days.size(); i++) {
            CrossingDay before = days.get(i - 1);
            CrossingDay day = days.get(i);
            assertThat(day.closedDays() != null)
                    .as("%s is counted on %s if it is closed", which, day.date())
                    .isEqualTo(day.status() == CrossingStatus.CLOSED);
            if (before.closedDays() != null && day.closedDays() != null) {
                assertThat(day.closedDays())
                        .as("%s is one day further on %s", which, day.date())
                        .isEqualTo(new ClosedDayCount(
                                before.closedDays().low() + 1,
                                before.closedDays().high() + 1));
            }
        }
    }

    private static String said(TrafficState state) {
        return state.traffic() + " " + state.direction() + " " + state.status() + " " + state.since() + " "
                + state.closedDays() + " " + state.assessed();
    }

    private static String said(TrafficStatus line, LocalDate day) {
        Assessed assessed = line.assessed();
        return line.traffic() + " " + line.direction() + " " + assessed.status() + " " + assessed.since() + " "
                + ClosedDays.count(day, assessed).orElse(null) + " " + assessed.isAssessed();
    }

    private static LocalDate anyDay(Random random) {
        return RandomClosures.anyDay(random).plusDays(random.nextInt(-20, 100));
    }

    private static String which(String slug, Traffic traffic) {
        int number = Integer.parseInt(slug.substring(slug.length() - 3));
        return traffic.code() + " at " + slug + " (seed " + (SEED + number) + ", " + (5 + number % 60) + " proposals)";
    }
}
