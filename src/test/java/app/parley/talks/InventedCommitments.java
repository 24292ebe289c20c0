package app.parley.talks;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import app.parley.situation.Situation;
import app.parley.situation.SituationQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The shipped situation with invented due dates, reviews, scores and claims, in a database of its own. For reading only. */
public final class InventedCommitments implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = Path.of("src/test/resources/invented-commitments");
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");
    static final TestDatabase DATABASE = imported();

    static Situation situation() {
        return new SituationQuery(DATABASE.sql()).find("pak-afg-2025").orElseThrow();
    }

    private static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        try {
            Path folder = Files.createTempDirectory("invented-commitments");
            copyTo(folder);
            var report = new Dossiers(database.sql()).importFrom(new DossierOrigin.Folder(folder), false);
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException(report.problems().toString());
            }
            // A dossier records no stance: these two are invented where a test needs some.
            database.sql()
                    .execute(
                            "UPDATE citation SET stance = 'supports', speaker = 'Invented speaker' WHERE commitment_id = 'c-doha-ceasefire' AND source_id = 'caliber-1019'");
            database.sql()
                    .execute(
                            "UPDATE citation SET stance = 'disputes' WHERE commitment_id = 'c-doha-ceasefire' AND source_id = 'livemint-1019'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    private static void copyTo(Path folder) throws IOException {
        for (Path from : List.of(SHIPPED, FOLDER)) {
            try (var files = Files.newDirectoryStream(from, "*.csv")) {
                for (Path file : files) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + DATABASE.url(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password())
                .applyTo(context);
    }
}
