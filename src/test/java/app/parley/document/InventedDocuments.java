package app.parley.document;

import app.parley.dossier.InventedDossier;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import java.io.IOException;
import java.nio.file.Path;

/** The shipped situation with invented documents. */
public final class InventedDocuments extends InventedDossier {
    static final Path FOLDER = folder("invented-documents");
    static final TestDatabase DATABASE = imported(FOLDER);

    public InventedDocuments() {
        super(DATABASE);
    }

    static Situation situation() {
        return situation(DATABASE);
    }

    /** Copies the shipped dossier and the invented files into a folder. */
    static void copyTo(Path folder) throws IOException {
        copy(FOLDER, folder);
    }
}
