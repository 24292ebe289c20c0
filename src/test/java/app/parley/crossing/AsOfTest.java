package app.parley.crossing;

import static app.parley.sql.Tables.CLOSURE;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.cargo.CargoClaimQuery;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.source.SourceQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A closure is corrected; each reader still sees what was recorded when it looks from. */
class AsOfTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 25);
    private static final DSLContext SQL = TestDatabase.migrated().sql();
    private static final Reads READS = new Reads(SQL);

    private static Instant beforeAnything = Instant.EPOCH;
    private static Instant beforeTheChange = Instant.EPOCH;

    @BeforeAll
    static void correctOneClosure() {
        beforeAnything = now().minusSeconds(1);
        new Dossiers(SQL).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        beforeTheChange = now();
        SQL.update(CLOSURE)
                .set(CLOSURE.FROM_ON, PartialDate.parse("2025-10-20"))
                .where(CLOSURE.ID.eq("cl-torkham-trade"))
                .execute();
    }

    @Test
    void boardCountsFromWhatWasRecorded() {
        assertThat(torkham(AsOf.latest()).closedDays()).isEqualTo(new ClosedDayCount(6, 6));
        assertThat(torkham(AsOf.at(beforeTheChange)).closedDays()).isEqualTo(new ClosedDayCount(14, 14));
    }

    @Test
    void pastBoardIsOtherwiseTheSame() {
        var then = new CrossingBoardQuery(READS).on(situation(), DAY, Traffic.IMPORT, AsOf.at(beforeTheChange));
        var now = new CrossingBoardQuery(READS).on(situation(), DAY, Traffic.IMPORT, AsOf.latest());

        assertThat(then).hasSameSizeAs(now);
        assertThat(then)
                .filteredOn(crossing -> !crossing.slug().equals("torkham"))
                .isEqualTo(now.stream()
                        .filter(crossing -> !crossing.slug().equals("torkham"))
                        .toList());
    }

    @Test
    void detailAndCalendarAgreeWithTheBoard() {
        AsOf then = AsOf.at(beforeTheChange);
        CrossingDetail detail = new CrossingQuery(READS)
                .find(situation(), "torkham", DAY, Traffic.IMPORT, then)
                .orElseThrow();

        CrossingOnDay alone = new CrossingBoardQuery(READS)
                .find(situation(), "torkham", DAY, Traffic.IMPORT, then)
                .orElseThrow();
        assertThat(detail.onDay()).isEqualTo(alone);
        // The board of all reads no sources of counts that have no rival.
        assertThat(alone)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("stranded.*claims.*sources")
                .isEqualTo(torkham(then));
        assertThat(detail.closures())
                .filteredOn(closure -> closure.closure().id().equals("cl-torkham-trade"))
                .singleElement()
                .satisfies(closure -> {
                    assertThat(closure.closure().interval().from()).isEqualTo(PartialDate.parse("2025-10-12"));
                    assertThat(closure.sources()).isNotEmpty();
                });
        assertThat(new CrossingDaysQuery(READS)
                        .find(situation(), "torkham", DAY, DAY, Traffic.IMPORT, then)
                        .orElseThrow())
                .containsExactly(
                        new CrossingDay(DAY, CrossingStatus.CLOSED, new ClosedDayCount(14, 14), "cl-torkham-trade"));
    }

    @Test
    void beforeAnythingWasRecordedThereIsNothing() {
        AsOf before = AsOf.at(beforeAnything);
        var cargo = new CargoClaimQuery.Filter(null, null, null, null);

        assertThat(new CrossingBoardQuery(READS).on(situation(), DAY, Traffic.IMPORT, before))
                .isEmpty();
        assertThat(new CrossingQuery(READS).find(situation(), "torkham", DAY, Traffic.IMPORT, before))
                .isEmpty();
        assertThat(new CargoClaimQuery(READS).list(situation(), cargo, null, 10, before))
                .isEmpty();
        assertThat(new SourceQuery(READS).find(situation(), "brecorder-1025", before))
                .isEmpty();
    }

    private static CrossingOnDay torkham(AsOf asOf) {
        return new CrossingBoardQuery(READS)
                .on(situation(), DAY, Traffic.IMPORT, asOf).stream()
                        .filter(crossing -> crossing.slug().equals("torkham"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Situation situation() {
        return new SituationQuery(SQL).find("pak-afg-2025").orElseThrow();
    }

    private static Instant now() {
        return SQL.fetchSingle("SELECT clock_timestamp()")
                .get(0, OffsetDateTime.class)
                .toInstant();
    }
}
