package app.parley.talks;

import static app.parley.sql.Tables.CITATION;

import app.parley.dossier.InventedDossier;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The shipped situation with invented due dates, reviews, scores and claims. */
public final class InventedCommitments extends InventedDossier {
    static final TestDatabase DATABASE = withStances(imported(folder("invented-commitments")));

    public InventedCommitments() {
        super(DATABASE);
    }

    static Situation situation() {
        return situation(DATABASE);
    }

    /** A dossier records no stance of a source: two are invented where a test needs some. */
    private static TestDatabase withStances(TestDatabase database) {
        stance(database.sql(), "caliber-1019", "supports", "Invented speaker");
        stance(database.sql(), "livemint-1019", "disputes", null);
        return database;
    }

    private static void stance(DSLContext sql, String source, String stance, @Nullable String speaker) {
        sql.update(CITATION)
                .set(CITATION.STANCE, stance)
                .set(CITATION.SPEAKER, speaker)
                .where(CITATION.COMMITMENT_ID.eq("c-doha-ceasefire"))
                .and(CITATION.SOURCE_ID.eq(source))
                .execute();
    }
}
