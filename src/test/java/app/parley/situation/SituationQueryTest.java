package app.parley.situation;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.SpringTest;
import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpringTest
class SituationQueryTest {
    @Autowired
    private SituationQuery situations;

    @Test
    void shippedSituationIsTheDefault() {
        Situation situation = situations.findDefault().orElseThrow();

        assertThat(situation.slug()).isEqualTo("pak-afg-2025");
        assertThat(situation.sideB().name()).contains("Taliban government");
        assertThat(situation.timeZone().getId()).isEqualTo("Asia/Karachi");
        assertThat(situation.staleAfter()).isEqualTo(Duration.ofHours(72));
        assertThat(situation.version()).isPositive();
    }

    @Test
    void situationThatComesLaterDoesNotTakeTheDefault() {
        DSLContext sql = TestDatabase.migrated().sql();
        Dossiers dossiers = new Dossiers(sql);
        dossiers.importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        sql.transaction(inside -> {
            inside.dsl()
                    .execute("INSERT INTO situation (slug, name, side_a, side_b, time_zone, west, south, east, north,"
                            + " stale_after_hours) VALUES ('aaa', 'Another', 'x', 'y', 'UTC', 1, 1, 2, 2, 24)");
            inside.dsl()
                    .execute(
                            "INSERT INTO actor (situation_id, id, name, kind)"
                                    + " SELECT s.id, a, a, 'state' FROM situation s, unnest(ARRAY ['x', 'y']) a WHERE s.slug = 'aaa'");
        });

        assertThat(new SituationQuery(sql).list()).extracting(Situation::slug).containsExactly("pak-afg-2025", "aaa");
        assertThat(new SituationQuery(sql).findDefault()).map(Situation::slug).contains("pak-afg-2025");
    }
}
