package app.parley.crossing;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CITATION;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static app.parley.sql.Tables.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asked later as of then, board and calendar answer what they answered then, whatever was edited since. */
class AsOfAgreementTest {
    private static final long SEED = 20260112;
    private static final int EDITS = 250;

    private final DSLContext sql = TestDatabase.migrated().sqlOnOneConnection();
    private final Reads reads = new Reads(sql);
    private final Random random = new Random(SEED);
    private final List<String> crossings = List.of("north", "south", "west");
    private final StoredCrossings stored = new StoredCrossings(sql);
    private int number;

    private record Snapshot(int edit, Instant at, LocalDate day, List<CrossingOnDay> board, List<CrossingDay> days) {}

    @Test
    void pastAnswersAreThoseOfThen() {
        crossings.forEach(stored::crossing);
        for (int i = 0; i < 12; i++) {
            addSource();
        }
        List<Snapshot> snapshots = new ArrayList<>();
        int accepted = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            accepted += edit() ? 1 : 0;
            assertDerivedRowsAreWhatTheyAreDerivedAs(edit);
            LocalDate day = RandomClosures.anyDay(random);
            snapshots.add(new Snapshot(edit, now(), day, board(day, AsOf.latest()), days(day, AsOf.latest())));
        }
        assertThat(accepted).isGreaterThan(EDITS / 2);
        for (Snapshot then : snapshots) {
            String which = "as of edit " + then.edit() + " for " + then.day() + ", seed " + SEED;
            assertThat(board(then.day(), AsOf.at(then.at()))).as(which).isEqualTo(then.board());
            assertThat(days(then.day(), AsOf.at(then.at()))).as(which).isEqualTo(then.days());
        }
    }

    private void assertDerivedRowsAreWhatTheyAreDerivedAs(int edit) {
        assertThat(sql.fetchValue("""
                        SELECT count(*) FROM (
                            (SELECT * FROM closure_scope EXCEPT SELECT s.* FROM crossing c, scopes_of(c.situation_id, c.id) s)
                            UNION ALL
                            (SELECT s.* FROM crossing c, scopes_of(c.situation_id, c.id) s EXCEPT SELECT * FROM closure_scope)
                        ) odd"""))
                .as("rows of closure_scope that are off after edit %d, seed %d", edit, SEED)
                .isEqualTo(0L);
        assertThat(sql.fetchValue("""
                        SELECT count(*) FROM crossing_claim c
                        CROSS JOIN LATERAL days_of_claim(c.id, c.from_on, c.to_on) d
                        FULL JOIN claim_days k ON k.claim_id = c.id
                        WHERE (k.claim_id, k.situation_id, k.crossing_id, k.status, k.start_earliest, k.start_latest,
                                k.vouched_days, k.reported_day)
                            IS DISTINCT FROM (c.id, c.situation_id, c.crossing_id, c.status, d.start_earliest, d.start_latest,
                                d.vouched_days, d.reported_day)"""))
                .as("rows of claim_days that are off after edit %d, seed %d", edit, SEED)
                .isEqualTo(0L);
        assertThat(rowsThatDiffer("report_days", "SELECT r.* FROM crossing c, report_days_of(c.situation_id, c.id) r"))
                .as("rows of report_days that are off after edit %d, seed %d", edit, SEED)
                .isEqualTo(0L);
        assertThat(rowsThatDiffer("disagreement_days", """
                        SELECT c.situation_id, c.id, d.reason, unnest(d.days)
                        FROM crossing c, disagreements_of(c.situation_id, c.id, daterange(NULL, NULL)) d"""))
                .as("rows of disagreement_days that are off after edit %d, seed %d", edit, SEED)
                .isEqualTo(0L);
        assertThat(rowsThatDiffer("count_days", """
                        SELECT k.* FROM crossing c, count_days_of(c.situation_id, c.id) k
                        UNION ALL SELECT k.* FROM situation s, count_days_of(s.id, NULL) k"""))
                .as("rows of count_days that are off after edit %d, seed %d", edit, SEED)
                .isEqualTo(0L);
    }

    /** Counts doubles too. */
    private @Nullable Object rowsThatDiffer(String table, String derived) {
        return sql.fetchValue("SELECT count(*) FROM ((TABLE " + table + " EXCEPT ALL (" + derived + ")) UNION ALL (("
                + derived + ") EXCEPT ALL TABLE " + table + ")) odd");
    }

    /** One transaction of one to three changes; false if the database refused it, for closures that overlap. */
    private boolean edit() {
        try {
            sql.transaction(transaction -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    change(transaction.dsl());
                }
            });
            return true;
        } catch (DataAccessException e) {
            assertThat(e).hasStackTraceContaining("closure_scope_no_overlap");
            return false;
        }
    }

    private void change(DSLContext inside) {
        switch (random.nextInt(18)) {
            case 0, 1, 2 -> addClosure(inside);
            case 3, 4 -> moveClosure(inside);
            case 5 ->
                inside.deleteFrom(CLOSURE)
                        .where(CLOSURE.ID.eq(any(CLOSURE.ID, CLOSURE)))
                        .execute();
            case 6 -> addClaim(inside);
            case 7 -> changeClaim(inside);
            case 8 ->
                inside.deleteFrom(CROSSING_CLAIM)
                        .where(CROSSING_CLAIM.ID.eq(any(CROSSING_CLAIM.ID, CROSSING_CLAIM)))
                        .execute();
            case 9 -> changeCitation(inside);
            case 10, 11 -> addCount(inside);
            case 12 ->
                inside.update(CARGO_CLAIM)
                        .set(CARGO_CLAIM.CROSSING_ID, perhapsNowhere())
                        .set(CARGO_CLAIM.REPORTED_ON, perhaps(partly()))
                        .where(CARGO_CLAIM.ID.eq(any(CARGO_CLAIM.ID, CARGO_CLAIM)))
                        .execute();
            case 13 ->
                inside.deleteFrom(CARGO_CLAIM)
                        .where(CARGO_CLAIM.ID.eq(any(CARGO_CLAIM.ID, CARGO_CLAIM)))
                        .execute();
            case 14, 15 -> addConfirmation(inside);
            case 16 -> changeConfirmation(inside);
            default ->
                inside.update(SOURCE)
                        .set(SOURCE.PUBLISHED_ON, perhaps(partly()))
                        .where(SOURCE.ID.eq(anySource()))
                        .execute();
        }
    }

    private void addClosure(DSLContext inside) {
        RandomClosures.one(random, "row-" + number++)
                .ifPresent(row -> stored.closures(inside, anyCrossing(), List.of(row)));
    }

    private void moveClosure(DSLContext inside) {
        RandomClosures.one(random, "row-" + number++)
                .ifPresent(row -> inside.update(CLOSURE)
                        .set(CLOSURE.CROSSING_ID, anyCrossing())
                        .set(CLOSURE.DIRECTION, row.direction().code())
                        .set(CLOSURE.FROM_ON, row.interval().from())
                        .set(CLOSURE.TO_ON, row.interval().to())
                        .set(CLOSURE.STATUS, row.status().code())
                        .where(CLOSURE.ID.eq(any(CLOSURE.ID, CLOSURE)))
                        .execute());
    }

    private void addClaim(DSLContext inside) {
        UUID id = inside.insertInto(
                        CROSSING_CLAIM,
                        CROSSING_CLAIM.SITUATION_ID,
                        CROSSING_CLAIM.CROSSING_ID,
                        CROSSING_CLAIM.FROM_ON,
                        CROSSING_CLAIM.STATUS)
                .values(stored.situationId(), anyCrossing(), partly(), anyStatus())
                .returningResult(CROSSING_CLAIM.ID)
                .fetchSingle()
                .value1();
        for (int i = random.nextInt(3); i > 0; i--) {
            inside.insertInto(
                            CITATION,
                            CITATION.SITUATION_ID,
                            CITATION.SOURCE_ID,
                            CITATION.ORDINAL,
                            CITATION.CROSSING_CLAIM_ID)
                    .values(stored.situationId(), anySource(), i, id)
                    .execute();
        }
    }

    private void changeClaim(DSLContext inside) {
        PartialDate from = partly();
        PartialDate to = perhaps(PartialDate.of(from.latest().plusDays(random.nextInt(50))));
        inside.update(CROSSING_CLAIM)
                .set(CROSSING_CLAIM.CROSSING_ID, anyCrossing())
                .set(CROSSING_CLAIM.FROM_ON, from)
                .set(CROSSING_CLAIM.TO_ON, to)
                .set(CROSSING_CLAIM.STATUS, anyStatus())
                .where(CROSSING_CLAIM.ID.eq(any(CROSSING_CLAIM.ID, CROSSING_CLAIM)))
                .execute();
    }

    private void addCount(DSLContext inside) {
        inside.insertInto(
                        CARGO_CLAIM,
                        CARGO_CLAIM.SITUATION_ID,
                        CARGO_CLAIM.CROSSING_ID,
                        CARGO_CLAIM.REPORTED_ON,
                        CARGO_CLAIM.UNIT,
                        CARGO_CLAIM.LOW)
                .values(
                        stored.situationId(),
                        perhapsNowhere(),
                        perhaps(partly()),
                        random.nextBoolean() ? "trucks" : "containers",
                        random.nextLong(1_000))
                .execute();
    }

    private void addConfirmation(DSLContext inside) {
        inside.insertInto(
                        CONFIRMATION,
                        CONFIRMATION.SITUATION_ID,
                        CONFIRMATION.CROSSING_ID,
                        CONFIRMATION.TRAFFIC,
                        CONFIRMATION.CONFIRMED_AT,
                        CONFIRMATION.CONFIRMED_BY)
                .values(stored.situationId(), anyCrossing(), perhapsAnyTraffic(), anyInstant(), "Desk")
                .execute();
    }

    private void changeConfirmation(DSLContext inside) {
        if (random.nextBoolean()) {
            inside.deleteFrom(CONFIRMATION)
                    .where(CONFIRMATION.ID.eq(any(CONFIRMATION.ID, CONFIRMATION)))
                    .execute();
            return;
        }
        inside.update(CONFIRMATION)
                .set(CONFIRMATION.CROSSING_ID, anyCrossing())
                .set(CONFIRMATION.TRAFFIC, perhapsAnyTraffic())
                .set(CONFIRMATION.CONFIRMED_AT, anyInstant())
                .where(CONFIRMATION.ID.eq(any(CONFIRMATION.ID, CONFIRMATION)))
                .execute();
    }

    private void changeCitation(DSLContext inside) {
        if (random.nextBoolean()) {
            inside.deleteFrom(CITATION)
                    .where(CITATION.ID.eq(any(CITATION.ID, CITATION)))
                    .execute();
            return;
        }
        inside.update(CITATION)
                .set(CITATION.SOURCE_ID, anySource())
                .set(CITATION.CROSSING_CLAIM_ID, any(CROSSING_CLAIM.ID, CROSSING_CLAIM))
                .where(CITATION.ID.eq(any(CITATION.ID, CITATION)))
                .execute();
    }

    private void addSource() {
        sql.insertInto(SOURCE, SOURCE.SITUATION_ID, SOURCE.ID, SOURCE.TITLE, SOURCE.PUBLISHED_ON, SOURCE.RELIABILITY)
                .values(stored.situationId(), "source-" + number++, "Invented", perhaps(partly()), "C")
                .execute();
    }

    /** The id of some row, chosen by chance among those in order. */
    private <T> Field<T> any(Field<T> id, Table<?> table) {
        int skipped = random.nextInt(20);
        return DSL.field(DSL.select(id)
                .from(table)
                .orderBy(id)
                .offset(DSL.field(
                        "({0} % greatest(1, (SELECT count(*) FROM {1})))", Long.class, DSL.val(skipped), table))
                .limit(1));
    }

    private String anySource() {
        return "source-" + random.nextInt(12);
    }

    private String anyCrossing() {
        return crossings.get(random.nextInt(crossings.size()));
    }

    private @Nullable String perhapsNowhere() {
        return random.nextInt(4) == 0 ? null : anyCrossing();
    }

    private @Nullable String perhapsAnyTraffic() {
        return random.nextBoolean() ? null : Traffic.values()[random.nextInt(3)].code();
    }

    private OffsetDateTime anyInstant() {
        return RandomClosures.anyDay(random).atTime(random.nextInt(24), 30).atOffset(ZoneOffset.UTC);
    }

    private String anyStatus() {
        ClaimedStatus[] all = ClaimedStatus.values();
        return all[random.nextInt(all.length)].code();
    }

    private PartialDate partly() {
        return RandomClosures.partly(random, RandomClosures.anyDay(random));
    }

    private @Nullable PartialDate perhaps(PartialDate date) {
        return random.nextInt(3) == 0 ? null : date;
    }

    private List<CrossingOnDay> board(LocalDate day, AsOf asOf) {
        return new CrossingBoardQuery(reads).on(situation(), day, Traffic.IMPORT, asOf);
    }

    private List<CrossingDay> days(LocalDate day, AsOf asOf) {
        return crossings.stream()
                .flatMap(slug -> new CrossingDaysQuery(reads)
                        .find(situation(), slug, day, day.plusDays(40), Traffic.IMPORT, asOf).orElseThrow().stream())
                .toList();
    }

    /** A confirmation is of the local day of its instant. */
    @Test
    void reportsFollowTheTimeZone() {
        stored.crossing("north");
        sql.insertInto(
                        CONFIRMATION,
                        CONFIRMATION.SITUATION_ID,
                        CONFIRMATION.CROSSING_ID,
                        CONFIRMATION.CONFIRMED_AT,
                        CONFIRMATION.CONFIRMED_BY)
                .values(stored.situationId(), "north", OffsetDateTime.parse("2025-11-01T21:30:00Z"), "Desk")
                .execute();
        LocalDate day = LocalDate.of(2025, 11, 10);

        assertThat(board(day, AsOf.latest()).getFirst().lastReportedOn()).isEqualTo(LocalDate.of(2025, 11, 2));
        sql.execute("UPDATE situation SET time_zone = 'Europe/London'");
        assertThat(board(day, AsOf.latest()).getFirst().lastReportedOn()).isEqualTo(LocalDate.of(2025, 11, 1));
    }

    @Test
    void crossingThatIsDeletedLeavesNothingBehind() {
        crossings.forEach(stored::crossing);
        for (int i = 0; i < 12; i++) {
            addSource();
        }
        for (int i = 0; i < 40; i++) {
            sql.transaction(transaction -> {
                addClaim(transaction.dsl());
                addCount(transaction.dsl());
                addConfirmation(transaction.dsl());
            });
        }

        sql.execute("DELETE FROM crossing WHERE id = 'north'");

        assertDerivedRowsAreWhatTheyAreDerivedAs(0);
        assertThat(sql.fetchValue("SELECT count(*) FROM report_days WHERE crossing_id = 'north'"))
                .isEqualTo(0L);
    }

    private Situation situation() {
        return stored.situation();
    }

    private Instant now() {
        return sql.fetchSingle("SELECT clock_timestamp()")
                .get(0, OffsetDateTime.class)
                .toInstant();
    }
}
