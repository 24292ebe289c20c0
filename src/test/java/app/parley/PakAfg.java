package app.parley;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.Reads;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import org.jooq.DSLContext;

/** The shipped situation in a database of its own, imported once a JVM. For reading only. */
public final class PakAfg {
    public static final TestDatabase DATABASE = imported();

    private PakAfg() {}

    public static DSLContext sql() {
        return DATABASE.sql();
    }

    public static Reads reads() {
        return new Reads(sql());
    }

    public static Situation situation() {
        return new SituationQuery(sql()).find("pak-afg-2025").orElseThrow();
    }

    private static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        new Dossiers(database.sql()).importFrom(new DossierOrigin.Shipped("pak-afg-2025"), false);
        return database;
    }
}
