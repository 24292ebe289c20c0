package app.parley.crossing;

import static app.parley.sql.Tables.CONFIRMATION;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confirmations beside the shipped claims; the confirmations are invented. */
class ConfirmedCellsTest {
    private static final DSLContext SQL = TestDatabase.migrated().sql();

    @BeforeAll
    static void confirm() {
        new Dossiers(SQL).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        confirm("badini", "import", "2025-10-20T09:00:00Z");
        confirm("badini", "import", "2025-10-18T09:00:00Z");
        confirm("badini", "returnees", "2025-10-21T20:30:00Z");
        confirm("bin-shahi", null, "2025-10-19T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            badini,    import,     2025-10-22, 2025-10-20, 2,  false
            badini,    import,     2025-10-19, 2025-10-18, 1,  false
            badini,    export,     2025-10-22, 2025-10-11, 11, true
            badini,    returnees,  2025-10-22, 2025-10-22, 0,  false
            badini,    returnees,  2025-10-21, 2025-10-11, 10, true
            bin-shahi, pedestrian, 2025-10-22, 2025-10-19, 3,  false
            """)
    void cellIsAsOldAsTheNewestReportThatSpeaksOfIt(
            String slug, String traffic, LocalDate day, LocalDate lastReportedOn, int ageDays, boolean stale) {
        assertThat(on(day, slug).cells())
                .filteredOn(cell -> cell.traffic().code().equals(traffic))
                .hasSize(2)
                .allSatisfy(cell -> {
                    assertThat(cell.lastReportedOn()).isEqualTo(lastReportedOn);
                    assertThat(cell.ageDays()).isEqualTo(ageDays);
                    assertThat(cell.stale()).isEqualTo(stale);
                });
    }

    @Test
    void crossingIsAsFreshAsItsFreshestTraffic() {
        assertThat(on(LocalDate.of(2025, 10, 22), "badini").lastReportedOn()).isEqualTo("2025-10-22");
    }

    private static CrossingOnDay on(LocalDate day, String slug) {
        Situation situation = new SituationQuery(SQL).find("pak-afg-2025").orElseThrow();
        return new CrossingBoardQuery(new Reads(SQL))
                .on(situation, day, Traffic.IMPORT, AsOf.latest()).stream()
                        .filter(crossing -> crossing.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
    }

    private static void confirm(String crossing, @Nullable String traffic, String at) {
        SQL.insertInto(CONFIRMATION)
                .set(
                        CONFIRMATION.SITUATION_ID,
                        new SituationQuery(SQL)
                                .find("pak-afg-2025")
                                .orElseThrow()
                                .id())
                .set(CONFIRMATION.CROSSING_ID, crossing)
                .set(CONFIRMATION.TRAFFIC, traffic)
                .set(CONFIRMATION.CONFIRMED_AT, OffsetDateTime.parse(at))
                .set(CONFIRMATION.CONFIRMED_BY, "an invented desk")
                .execute();
    }
}
