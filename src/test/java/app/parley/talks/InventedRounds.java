package app.parley.talks;

import app.parley.dossier.InventedDossier;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;

/** The shipped situation with invented sessions and statements. */
public final class InventedRounds extends InventedDossier {
    static final TestDatabase DATABASE = imported(folder("invented-rounds"));

    public InventedRounds() {
        super(DATABASE);
    }

    static Situation situation() {
        return situation(DATABASE);
    }
}
