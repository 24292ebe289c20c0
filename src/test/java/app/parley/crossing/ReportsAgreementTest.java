package app.parley.crossing;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the board says of the newest report and of contradictions is what comes out if every claim is looked at. */
class ReportsAgreementTest {
    private static final long SEED = 20251101;
    private static final int CROSSINGS = 60;

    private static final DSLContext SQL = TestDatabase.migrated().sqlOnOneConnection();
    private static final Reads READS = new Reads(SQL);
    private static final Random RANDOM = new Random(SEED);
    private static final List<Published> SOURCES = new ArrayList<>();
    private static final Map<String, List<Said>> CLAIMS = new HashMap<>();
    private static final Map<String, List<PartialDate>> COUNTS = new HashMap<>();
    private static final Map<String, List<Checked>> CONFIRMATIONS = new HashMap<>();
    private static Situation situation;

    private record Published(String id, @Nullable PartialDate on) {}

    private record Checked(@Nullable Traffic traffic, Instant at) {}

    private record Said(DateInterval stated, ClaimedStatus status, List<Published> sources) {
        CrossingClaim claim() {
            LocalDate publishedBy = sources.stream()
                    .map(Published::on)
                    .filter(Objects::nonNull)
                    .map(PartialDate::earliest)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return CrossingClaim.of(toString(), stated, status, publishedBy);
        }

        LocalDate reportsOn() {
            if (stated.to() != null) {
                return stated.to().latest();
            }
            return sources.stream()
                    .map(Published::on)
                    .filter(Objects::nonNull)
                    .map(PartialDate::latest)
                    .max(Comparator.naturalOrder())
                    .orElse(stated.from().latest());
        }
    }

    @BeforeAll
    static void store() {
        StoredCrossings stored = new StoredCrossings(SQL);
        for (int i = 0; i < 80; i++) {
            source(stored.situationId(), "source-" + i);
        }
        for (int i = 0; i < CROSSINGS; i++) {
            String slug = "crossing-%03d".formatted(i);
            stored.crossing(slug);
            for (int n = RANDOM.nextInt(40); n > 0; n--) {
                claim(stored.situationId(), slug);
            }
            for (int n = RANDOM.nextInt(5); n > 0; n--) {
                count(stored.situationId(), slug);
            }
            for (int n = RANDOM.nextInt(8); n > 0; n--) {
                confirmation(stored.situationId(), slug);
            }
        }
        situation = stored.situation();
    }

    @Test
    void newestReportIsThatOfAllReports() {
        onRandomDays((crossing, day) -> {
            Stream<LocalDate> claims =
                    CLAIMS.getOrDefault(crossing.slug(), List.of()).stream().map(Said::reportsOn);
            Stream<LocalDate> counts =
                    COUNTS.getOrDefault(crossing.slug(), List.of()).stream().map(PartialDate::latest);
            List<LocalDate> ofAll = Stream.concat(claims, counts).toList();

            assertThat(crossing.lastReportedOn())
                    .as("newest report of %s on %s, seed %d", crossing.slug(), day, SEED)
                    .isEqualTo(newest(day, Stream.concat(ofAll.stream(), confirmed(crossing.slug(), null, true))));
            for (TrafficState cell : crossing.cells()) {
                assertThat(cell.lastReportedOn())
                        .as("newest report of %s at %s on %s, seed %d", cell.traffic(), crossing.slug(), day, SEED)
                        .isEqualTo(newest(
                                day, Stream.concat(ofAll.stream(), confirmed(crossing.slug(), cell.traffic(), false))));
            }
        });
    }

    @Test
    void contradictionsAreThoseOfAllClaims() {
        onRandomDays((crossing, day) -> {
            List<CrossingClaim> claims = CLAIMS.getOrDefault(crossing.slug(), List.of()).stream()
                    .map(Said::claim)
                    .toList();

            assertThat(crossing.contradictions())
                    .as("contradictions at %s on %s, seed %d", crossing.slug(), day, SEED)
                    .isEqualTo(ClaimContradiction.find(day, claims).stream()
                            .map(ClaimContradiction::reason)
                            .distinct()
                            .sorted()
                            .toList());
        });
    }

    private static Stream<LocalDate> confirmed(String slug, @Nullable Traffic traffic, boolean any) {
        return CONFIRMATIONS.getOrDefault(slug, List.of()).stream()
                .filter(one -> any || one.traffic() == null || one.traffic() == traffic)
                .map(one -> LocalDate.ofInstant(one.at(), situation.timeZone()));
    }

    private static @Nullable LocalDate newest(LocalDate day, Stream<LocalDate> reports) {
        return reports.filter(report -> !report.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private interface Check {
        void of(CrossingOnDay crossing, LocalDate day);
    }

    private static void onRandomDays(Check check) {
        for (int i = 0; i < 60; i++) {
            LocalDate day = RandomClosures.anyDay(RANDOM).plusDays(RANDOM.nextInt(-30, 60));
            new CrossingBoardQuery(READS)
                    .on(situation, day, Traffic.IMPORT, AsOf.latest())
                    .forEach(crossing -> check.of(crossing, day));
        }
    }

    private static void source(int situationId, String id) {
        PartialDate on = RANDOM.nextInt(10) == 0 ? null : RandomClosures.partly(RANDOM, RandomClosures.anyDay(RANDOM));
        SQL.insertInto(SOURCE, SOURCE.SITUATION_ID, SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHED_ON, SOURCE.RELIABILITY)
                .values(situationId, id, id, on, "B")
                .execute();
        SOURCES.add(new Published(id, on));
    }

    private static void claim(int situationId, String slug) {
        PartialDate from = RandomClosures.partly(RANDOM, RandomClosures.anyDay(RANDOM));
        LocalDate last = from.latest().plusDays(RANDOM.nextInt(40));
        PartialDate to = RANDOM.nextBoolean() ? null : RandomClosures.partly(RANDOM, last);
        ClaimedStatus status = ClaimedStatus.values()[RANDOM.nextInt(ClaimedStatus.values().length)];
        List<Published> sources = RANDOM.ints(RANDOM.nextInt(3), 0, SOURCES.size())
                .mapToObj(SOURCES::get)
                .toList();
        UUID id = SQL.insertInto(
                        CROSSING_CLAIM,
                        CROSSING_CLAIM.SITUATION_ID,
                        CROSSING_CLAIM.CROSSING_ID,
                        CROSSING_CLAIM.FROM_ON,
                        CROSSING_CLAIM.TO_ON,
                        CROSSING_CLAIM.STATUS)
                .values(situationId, slug, from, to, status.code())
                .returningResult(CROSSING_CLAIM.ID)
                .fetchSingle()
                .value1();
        for (Published source : sources) {
            SQL.insertInto(
                            CITATION,
                            CITATION.SITUATION_ID,
                            CITATION.SOURCE_ID,
                            CITATION.ORDINAL,
                            CITATION.CROSSING_CLAIM_ID)
                    .values(situationId, source.id(), 1, id)
                    .execute();
        }
        CLAIMS.computeIfAbsent(slug, some -> new ArrayList<>())
                .add(new Said(new DateInterval(from, to), status, sources));
    }

    private static void count(int situationId, String slug) {
        PartialDate on = RandomClosures.partly(RANDOM, RandomClosures.anyDay(RANDOM));
        SQL.insertInto(
                        CARGO_CLAIM,
                        CARGO_CLAIM.SITUATION_ID,
                        CARGO_CLAIM.CROSSING_ID,
                        CARGO_CLAIM.REPORTED_ON,
                        CARGO_CLAIM.UNIT,
                        CARGO_CLAIM.LOW)
                .values(situationId, slug, on, "trucks", 7L)
                .execute();
        COUNTS.computeIfAbsent(slug, some -> new ArrayList<>()).add(on);
    }

    private static void confirmation(int situationId, String slug) {
        Traffic traffic = RANDOM.nextBoolean() ? null : Traffic.values()[RANDOM.nextInt(6)];
        Instant at = RandomClosures.anyDay(RANDOM)
                .atTime(RANDOM.nextInt(24), RANDOM.nextInt(60))
                .toInstant(ZoneOffset.UTC);
        SQL.insertInto(
                        CONFIRMATION,
                        CONFIRMATION.SITUATION_ID,
                        CONFIRMATION.CROSSING_ID,
                        CONFIRMATION.TRAFFIC,
                        CONFIRMATION.CONFIRMED_AT,
                        CONFIRMATION.CONFIRMED_BY)
                .values(situationId, slug, traffic == null ? null : traffic.code(), at.atOffset(ZoneOffset.UTC), "desk")
                .execute();
        CONFIRMATIONS.computeIfAbsent(slug, some -> new ArrayList<>()).add(new Checked(traffic, at));
    }
}
