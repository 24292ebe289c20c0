package app.parley.crossing;

import static app.parley.sql.Tables.CROSSING_CLAIM;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimLedgerQueryTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 25);

    @ParameterizedTest
    @CsvSource({
        "torkham,     2025-10-25, import,    2025-10-05, 2025-11-16",
        "torkham,     2025-11-05, returnees, 2025-10-25, 2025-12-06",
        "angoor-adda, 2024-01-01, import,    2023-03-25, 2023-06-04",
        // No run is known: everything there is.
        "nawa-pass,   2025-10-25, import,    2007-01-01, 2025-10-25",
    })
    void windowLiesAroundTheStartOfTheRun(String slug, LocalDate day, String traffic, LocalDate from, LocalDate to) {
        ClaimLedger ledger = new ClaimLedgerQuery(PakAfg.reads())
                .find(PakAfg.situation(), slug, day, Traffic.parse(traffic), null, LedgerFilter.NONE, AsOf.latest())
                .orElseThrow();

        assertThat(ledger.window()).isEqualTo(new LedgerWindow(from, to));
    }

    @Test
    void closureRestsOnTheClaimsThatShareItsSources() {
        ClaimLedger ledger = find(PakAfg.sql(), PakAfg.situation(), "torkham", null, LedgerFilter.NONE);

        assertThat(ledger.closures())
                .filteredOn(resting -> resting.closure().id().equals("cl-torkham-returnees"))
                .singleElement()
                .satisfies(resting -> assertThat(resting.claims())
                        .extracting(LedgerClaim::speaker)
                        .containsExactlyInAnyOrder("AP via UNB", "Deputy Commissioner Khyber"));
        // What the phased clearance rests on was said weeks after the window.
        assertThat(ledger.closures())
                .filteredOn(resting -> resting.closure().id().equals("cl-torkham-aid"))
                .singleElement()
                .satisfies(resting -> assertThat(resting.claims())
                        .extracting(LedgerClaim::speaker)
                        .containsExactly("Pakistan Ministry of Commerce"));
        assertThat(ledger.claims().values())
                .filteredOn(claim -> "FBR".equals(claim.speaker()))
                .allSatisfy(claim -> assertThat(String.valueOf(claim.side())).isEqualTo("A"));
    }

    /** Invented claims. */
    @Test
    void whatIsNotReadIsCountedAndNoPageIsLongerThanItsRows() {
        DSLContext sql = TestDatabase.migrated().sql();
        new Dossiers(sql).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        Situation situation = new SituationQuery(sql).find("pak-afg-2025").orElseThrow();
        for (int i = 0; i < 1_100; i++) {
            LocalDate from = LocalDate.of(2022, 1, 1).plusDays(i);
            sql.insertInto(CROSSING_CLAIM)
                    .set(CROSSING_CLAIM.SITUATION_ID, situation.id())
                    .set(CROSSING_CLAIM.CROSSING_ID, "badini")
                    .set(CROSSING_CLAIM.FROM_ON, PartialDate.of(from))
                    .set(CROSSING_CLAIM.TO_ON, PartialDate.of(from.plusDays(3)))
                    .set(CROSSING_CLAIM.STATUS, i % 3 == 0 ? "open" : "closed")
                    .set(CROSSING_CLAIM.CLAIM_BY, "Invented speaker " + i % 50)
                    .execute();
        }
        LedgerWindow all = new LedgerWindow(LocalDate.of(2020, 1, 1), DAY);

        ClaimLedger ledger = find(sql, situation, "badini", all, LedgerFilter.NONE.withPage(99));
        ClaimLedger first = find(sql, situation, "badini", all, LedgerFilter.NONE);

        assertThat(ledger.reckoning().onFile()).isEqualTo(1_102);
        assertThat(ledger.reckoning().notRead()).isEqualTo(102);
        assertThat(ledger.reckoning().page())
                .isEqualTo(5)
                .isEqualTo(ledger.reckoning().pages());
        assertThat(first.rows()).hasSize(ClaimLedger.ROWS_A_PAGE);
        assertThat(first.rows()).doesNotContainAnyElementsOf(ledger.rows());
    }

    private static ClaimLedger find(
            DSLContext sql, Situation situation, String slug, @Nullable LedgerWindow window, LedgerFilter filter) {
        return new ClaimLedgerQuery(new Reads(sql))
                .find(situation, slug, DAY, Traffic.IMPORT, window, filter, AsOf.latest())
                .orElseThrow();
    }
}
