package app.parley.crossing;

import static app.parley.sql.Tables.CARGO_CLAIM;
import static app.parley.sql.Tables.CLOSURE;
import static app.parley.sql.Tables.CONFIRMATION;
import static app.parley.sql.Tables.CROSSING_CLAIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.parley.PakAfg;
import app.parley.crossing.CrossingNews.Assessed;
import app.parley.crossing.CrossingNews.Changed;
import app.parley.crossing.CrossingNews.Confirmed;
import app.parley.crossing.CrossingNews.Counted;
import app.parley.crossing.CrossingNews.Disputed;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingChangesQueryTest {
    private final CrossingChangesQuery changes = new CrossingChangesQuery(PakAfg.reads());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2025-11-01 | 2025-11-01 | torkham returnees a_to_b 2025-11-01 closed>open 20
            2025-10-20 | 2025-10-20 | chaman returnees a_to_b 2025-10-20 closed>open 8
            2025-12-04 | 2025-12-04 | chaman humanitarian a_to_b 2025-12-04 closed>restricted 53, torkham humanitarian a_to_b 2025-12-04 closed>restricted 53
            2025-11-02 | 2025-12-03 | -
            2025-03-11 | 2025-03-11 | angoor-adda export both 2025-03-11 closed>open 681-710, angoor-adda import both 2025-03-11 closed>open 681-710, angoor-adda transit both 2025-03-11 closed>open 681-710
            2023-04-01 | 2023-04-30 | angoor-adda export both 2023-04 unknown>closed -, angoor-adda import both 2023-04 unknown>closed -, angoor-adda transit both 2023-04 unknown>closed -
            """)
    void statusesChangeOnTheirDays(LocalDate first, LocalDate last, String expected) {
        List<String> found = between(first, last, Changed.class).stream()
                .map(Changed::change)
                .map(change -> String.join(
                        " ",
                        change.crossing(),
                        change.traffic().code(),
                        change.direction().code(),
                        change.on().toString(),
                        change.from().code() + ">" + change.to().code(),
                        shown(change.closedDays())))
                .sorted()
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void changesAgreeWithTheBoardsOfTheTwoDays() {
        CrossingBoardQuery board = new CrossingBoardQuery(PakAfg.reads());
        LocalDate first = LocalDate.of(2025, 10, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        List<StatusChange> oldestFirst = between(first, last, Changed.class).stream()
                .map(Changed::change)
                .toList()
                .reversed();
        List<CrossingOnDay> before = board.on(PakAfg.situation(), first.minusDays(1), Traffic.IMPORT, AsOf.latest());
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(13)) {
            List<CrossingOnDay> now = board.on(PakAfg.situation(), day, Traffic.IMPORT, AsOf.latest());
            for (int i = 0; i < now.size(); i++) {
                CrossingOnDay crossing = now.get(i);
                for (int j = 0; j < crossing.cells().size(); j++) {
                    TrafficState cell = crossing.cells().get(j);
                    CrossingStatus status = before.get(i).cells().get(j).status();
                    for (StatusChange change : oldestFirst) {
                        if (change.crossing().equals(crossing.slug())
                                && change.traffic() == cell.traffic()
                                && change.direction().covers(cell.direction())) {
                            status = change.after(day, status);
                        }
                    }
                    assertThat(status)
                            .as("%s %s on %s", crossing.slug(), cell, day)
                            .isEqualTo(cell.status());
                }
            }
        }
    }

    @Test
    void claimThatContradictsOthersIsNewsOfItsFirstDay() {
        assertThat(between(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 1), Disputed.class))
                .anySatisfy(news -> {
                    assertThat(news.about().crossing()).isEqualTo("torkham");
                    assertThat(List.of(
                                    news.said().claim().status(),
                                    news.against().getFirst().claim().status()))
                            .contains(ClaimedStatus.OPEN);
                    assertThat(news.against().getFirst().reason()).isEqualTo(ClaimContradiction.Reason.STATUS);
                    assertThat(news.sources()).isNotEmpty();
                });
    }

    @Test
    void countStandsBesideTheOneBeforeInTheSameUnit() {
        assertThat(between(LocalDate.of(2025, 10, 20), LocalDate.of(2025, 10, 27), Counted.class))
                .isNotEmpty()
                .allSatisfy(news -> {
                    assertThat(news.change().now().unit())
                            .isEqualTo(news.change().unit());
                    if (news.change().before() != null) {
                        assertThat(news.change().before().unit())
                                .isEqualTo(news.change().unit());
                        assertThat(news.change().before().asOf().latest())
                                .isBefore(news.change().now().asOf().earliest());
                    }
                });
        assertThat(between(LocalDate.of(2025, 10, 25), LocalDate.of(2025, 10, 25), Counted.class))
                .anySatisfy(news -> {
                    assertThat(news.about().crossing()).isEqualTo("chaman");
                    assertThat(news.change().now().best()).isEqualTo(412);
                });
    }

    @Test
    void limitKeepsTheNewest() {
        CrossingChanges few = changes.between(
                PakAfg.situation(), LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31), 2, AsOf.latest());

        assertThat(few.news()).hasSize(2);
        assertThat(few.more()).isGreaterThan(10);
        assertThat(few.news().getFirst().about().day()).isEqualTo("2025-12-04");
    }

    /** What is recorded here after the import is invented. */
    @Test
    void whatIsRecordedSinceAnInstantIsNewsWhicheverDayItSpeaksOf() {
        DSLContext sql = TestDatabase.migrated().sql();
        new Dossiers(sql).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        Situation situation = new SituationQuery(sql).find("pak-afg-2025").orElseThrow();
        CrossingChangesQuery here = new CrossingChangesQuery(new Reads(sql));
        Instant visit = now(sql);
        assertThat(here.since(situation, visit, 100).news()).isEmpty();

        sql.update(CLOSURE)
                .set(CLOSURE.FROM_ON, PartialDate.parse("2025-10-20"))
                .where(CLOSURE.ID.eq("cl-torkham-trade"))
                .execute();
        sql.deleteFrom(CLOSURE).where(CLOSURE.ID.eq("cl-badini")).execute();
        sql.insertInto(CROSSING_CLAIM)
                .set(CROSSING_CLAIM.SITUATION_ID, situation.id())
                .set(CROSSING_CLAIM.CROSSING_ID, "chaman")
                .set(CROSSING_CLAIM.FROM_ON, PartialDate.parse("2025-10-14"))
                .set(CROSSING_CLAIM.TO_ON, PartialDate.parse("2025-10-14"))
                .set(CROSSING_CLAIM.STATUS, "open")
                .set(CROSSING_CLAIM.CLAIM_BY, "an invented speaker")
                .execute();
        sql.insertInto(CARGO_CLAIM)
                .set(CARGO_CLAIM.SITUATION_ID, situation.id())
                .set(CARGO_CLAIM.CROSSING_ID, "chaman")
                .set(CARGO_CLAIM.REPORTED_ON, PartialDate.parse("2025-10-28"))
                .set(CARGO_CLAIM.UNIT, "vehicles")
                .set(CARGO_CLAIM.LOW, 23L)
                .set(CARGO_CLAIM.HIGH, 23L)
                .execute();
        sql.insertInto(CONFIRMATION)
                .set(CONFIRMATION.SITUATION_ID, situation.id())
                .set(CONFIRMATION.CROSSING_ID, "torkham")
                .set(CONFIRMATION.TRAFFIC, "import")
                .set(CONFIRMATION.CONFIRMED_AT, OffsetDateTime.parse("2025-11-20T09:00:00Z"))
                .set(CONFIRMATION.CONFIRMED_BY, "an invented desk")
                .execute();

        List<CrossingNews> news = here.since(situation, visit, 100).news();
        assertThat(news).hasSize(5);
        assertThat(of(Assessed.class, news))
                .extracting(one -> one.about().crossing(), one -> one.before() != null, one -> one.now() != null)
                .containsExactlyInAnyOrder(tuple("torkham", true, true), tuple("badini", true, false));
        assertThat(of(Disputed.class, news)).singleElement().satisfies(one -> {
            assertThat(one.said().speaker()).isEqualTo("an invented speaker");
            assertThat(one.against()).hasSizeGreaterThan(3);
        });
        assertThat(of(Counted.class, news)).singleElement().satisfies(one -> {
            assertThat(one.change().before())
                    .isNotNull()
                    .satisfies(before -> assertThat(before.best()).isEqualTo(412));
            assertThat(one.change().now().best()).isEqualTo(23);
        });
        assertThat(of(Confirmed.class, news)).singleElement().satisfies(one -> {
            assertThat(one.traffic()).isEqualTo(Traffic.IMPORT);
            assertThat(one.by()).isEqualTo("an invented desk");
        });
        assertThat(here.since(situation, now(sql), 100).news()).isEmpty();

        LocalDate checked = LocalDate.of(2025, 11, 20);
        assertThat(of(
                        Confirmed.class,
                        here.between(situation, checked, checked, 100, AsOf.latest())
                                .news()))
                .hasSize(1);
        assertThat(of(
                        Confirmed.class,
                        here.between(situation, checked, checked, 100, AsOf.at(visit))
                                .news()))
                .isEmpty();
    }

    private <T extends CrossingNews> List<T> between(LocalDate first, LocalDate last, Class<T> kind) {
        return of(
                kind,
                changes.between(PakAfg.situation(), first, last, 1_000, AsOf.latest())
                        .news());
    }

    private static <T extends CrossingNews> List<T> of(Class<T> kind, List<CrossingNews> news) {
        return news.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String shown(@Nullable ClosedDayCount count) {
        if (count == null) {
            return "-";
        }
        return count.low() == count.high() ? String.valueOf(count.low()) : count.low() + "-" + count.high();
    }

    private static Instant now(DSLContext sql) {
        Record row = sql.fetchSingle("SELECT clock_timestamp()");
        return row.get(0, OffsetDateTime.class).toInstant();
    }
}
