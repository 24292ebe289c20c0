package app.parley.incident;

import static app.parley.sql.Tables.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.crossing.StoredCrossings;
import app.parley.overview.LaneKind;
import app.parley.overview.TimelineLane;
import app.parley.overview.TimelineQuery;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts by date are those of every incident looked at, after random edits and as of any moment between them. */
class ForceReportsQueryTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int STEPS = 150;
    private static final DSLContext SQL = TestDatabase.migrated().sqlOnOneConnection();
    private static final Reads READS = new Reads(SQL);
    private static final Random RANDOM = new Random(20251127);
    private static final Map<String, Stored> NOW = new LinkedHashMap<>();
    private static final List<Snapshot> SNAPSHOTS = new ArrayList<>();
    private static Situation situation;

    private record Stored(IncidentKind kind, PartialDate on) {}

    private record Snapshot(Instant at, Map<String, Stored> rows) {}

    @BeforeAll
    static void edit() {
        situation = new StoredCrossings(SQL).situation();
        for (int step = 0; step < STEPS; step++) {
            switch (NOW.size() < 20 ? 0 : RANDOM.nextInt(4)) {
                case 0 -> insert(1 + RANDOM.nextInt(30));
                case 1 -> update();
                case 2 -> delete();
                default -> moveAllOfAKind();
            }
            if (step % 15 == 0) {
                OffsetDateTime at = SQL.fetchSingle("SELECT clock_timestamp()").into(OffsetDateTime.class);
                SNAPSHOTS.add(new Snapshot(at.toInstant(), Map.copyOf(NOW)));
            }
        }
        SNAPSHOTS.add(new Snapshot(Instant.MAX, Map.copyOf(NOW)));
    }

    @Test
    void countsAreThoseOfEveryIncidentAtAnyTime() {
        for (Snapshot then : SNAPSHOTS) {
            AsOf asOf = then.at().equals(Instant.MAX) ? AsOf.latest() : AsOf.at(then.at());
            List<DaySpan> spans = spans();
            assertThat(READS.<List<Long>>at(asOf, sql -> ForceReportsQuery.within(sql, situation, spans)))
                    .as("as of %s", then.at())
                    .isEqualTo(spans.stream().map(span -> within(span, then)).toList());
            DaySpan span = spans.getFirst();
            assertThat(READS.<Long>at(asOf, sql -> ForceReportsQuery.datedInPart(sql, situation, span)))
                    .as("dated in part, as of %s, %s", then.at(), span)
                    .isEqualTo(datedInPart(span, then));
        }
    }

    @Test
    void theLaneOfATimelineCountsEveryIncidentWhereItBegins() {
        for (Snapshot then : SNAPSHOTS) {
            AsOf asOf = then.at().equals(Instant.MAX) ? AsOf.latest() : AsOf.at(then.at());
            for (DaySpan span : spans()) {
                LocalDate to = Objects.requireNonNull(span.to());
                int buckets = 1 + RANDOM.nextInt(60);
                TimelineLane lane = new TimelineQuery(READS)
                        .of(situation, span.from(), to, buckets, Set.of(LaneKind.INCIDENTS), asOf)
                        .lanes()
                        .getFirst();
                assertThat(lane.density())
                        .as("as of %s, %s in %d", then.at(), span, buckets)
                        .isEqualTo(density(span.from(), to, buckets, then));
            }
        }
    }

    private static List<Long> density(LocalDate from, LocalDate to, int buckets, Snapshot then) {
        long[] density = new long[buckets];
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        then.rows().values().stream()
                .filter(one -> !one.on().latest().isBefore(from)
                        && !one.on().earliest().isAfter(to))
                .mapToLong(one ->
                        Math.max(0, ChronoUnit.DAYS.between(from, one.on().earliest())))
                .forEach(day -> density[(int) (day * buckets / days)]++);
        return Arrays.stream(density).boxed().toList();
    }

    private static long within(DaySpan span, Snapshot then) {
        return then.rows().values().stream()
                .filter(one -> IncidentKind.force().contains(one.kind()))
                .filter(one -> span.contains(one.on().earliest())
                        && span.contains(one.on().latest()))
                .count();
    }

    private static long datedInPart(DaySpan span, Snapshot then) {
        return then.rows().values().stream()
                .filter(one ->
                        IncidentKind.force().contains(one.kind()) && !one.on().isDay())
                .filter(one ->
                        span.overlaps(new DaySpan(one.on().earliest(), one.on().latest())))
                .count();
    }

    private static List<DaySpan> spans() {
        List<DaySpan> spans = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate from = FIRST.plusDays(RANDOM.nextInt(700) - 100);
            spans.add(new DaySpan(from, from.plusDays(RANDOM.nextInt(i % 2 == 0 ? 10 : 500))));
        }
        return spans;
    }

    private static void insert(int number) {
        var insert = SQL.insertInto(
                INCIDENT, INCIDENT.SITUATION_ID, INCIDENT.SLUG, INCIDENT.OCCURRED_ON, INCIDENT.KIND, INCIDENT.TITLE);
        for (int i = 0; i < number; i++) {
            Stored one = new Stored(anyKind(), anyDate());
            String slug = "incident-" + NOW.size() + "-" + RANDOM.nextInt(1_000_000);
            NOW.put(slug, one);
            insert = insert.values(situation.id(), slug, one.on(), one.kind().code(), "Invented");
        }
        insert.execute();
    }

    private static void update() {
        String slug = any();
        Stored one = new Stored(anyKind(), anyDate());
        NOW.put(slug, one);
        SQL.update(INCIDENT)
                .set(INCIDENT.KIND, one.kind().code())
                .set(INCIDENT.OCCURRED_ON, one.on())
                .where(INCIDENT.SLUG.eq(slug))
                .execute();
    }

    private static void delete() {
        List<String> gone = List.of(any(), any(), any());
        gone.forEach(NOW::remove);
        SQL.deleteFrom(INCIDENT).where(INCIDENT.SLUG.in(gone)).execute();
    }

    private static void moveAllOfAKind() {
        IncidentKind kind = Objects.requireNonNull(NOW.get(any())).kind();
        PartialDate on = anyDate();
        NOW.replaceAll((slug, one) -> one.kind() == kind ? new Stored(kind, on) : one);
        SQL.update(INCIDENT)
                .set(INCIDENT.OCCURRED_ON, on)
                .where(INCIDENT.KIND.eq(kind.code()))
                .execute();
    }

    private static String any() {
        return List.copyOf(NOW.keySet()).get(RANDOM.nextInt(NOW.size()));
    }

    private static IncidentKind anyKind() {
        return IncidentKind.values()[RANDOM.nextInt(6)];
    }

    private static PartialDate anyDate() {
        String day = FIRST.plusDays(RANDOM.nextInt(500)).toString();
        return PartialDate.parse(
                switch (RANDOM.nextInt(6)) {
                    case 0 -> day.substring(0, 4);
                    case 1 -> day.substring(0, 7);
                    default -> day;
                });
    }
}
