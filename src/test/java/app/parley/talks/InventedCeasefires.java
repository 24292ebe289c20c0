package app.parley.talks;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The shipped situation with invented accounts, charges and terms, in a database of its own. For reading only. */
public final class InventedCeasefires implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final TestDatabase DATABASE = imported();

    private static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        try {
            Path folder = Files.createTempDirectory("invented-ceasefires");
            for (Path from :
                    List.of(Path.of("db/dossiers/pak-afg-2025"), Path.of("src/test/resources/invented-ceasefires"))) {
                try (var files = Files.newDirectoryStream(from, "*.csv")) {
                    for (Path file : files) {
                        Files.copy(file, folder.resolve(file.getFileName()));
                    }
                }
            }
            var report = new Dossiers(database.sql()).importFrom(new DossierOrigin.Folder(folder), false);
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException(report.problems().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
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
