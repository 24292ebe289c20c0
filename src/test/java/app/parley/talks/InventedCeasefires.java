package app.parley.talks;

import app.parley.dossier.InventedDossier;
import app.parley.platform.database.TestDatabase;

/** The shipped situation with invented accounts, charges and terms of ceasefires. */
public final class InventedCeasefires extends InventedDossier {
    static final TestDatabase DATABASE = imported(folder("invented-ceasefires"));

    public InventedCeasefires() {
        super(DATABASE);
    }
}
