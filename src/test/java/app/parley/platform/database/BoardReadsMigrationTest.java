package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.PakAfg;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** An installation that has data already gets the rows that are derived from it. */
class BoardReadsMigrationTest {
    private static final String SCOPES =
            "SELECT crossing_id, traffic, direction, days, closure_id, status, from_on, to_on,"
                    + " newest_on, run_from_on FROM closure_scope ORDER BY 1, 2, 3, 4";
    private static final String DAYS =
            "SELECT crossing_id, status, start_earliest, start_latest, vouched_days, reported_day"
                    + " FROM claim_days ORDER BY 1, 2, 3, 4, 5, 6";

    @Test
    void migratedDataIsReadLikeImportedData() {
        TestDatabase database = TestDatabase.empty();
        migrate(database, "010");
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        migrate(database, "latest");

        DSLContext sql = database.sql();
        assertThat(sql.fetch(SCOPES)).isNotEmpty().isEqualTo(PakAfg.sql().fetch(SCOPES));
        assertThat(sql.fetch(DAYS)).isNotEmpty().isEqualTo(PakAfg.sql().fetch(DAYS));
    }

    private static void migrate(TestDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .defaultSchema("parley")
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
