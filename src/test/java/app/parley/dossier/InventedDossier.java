package app.parley.dossier;

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

/**
 * The shipped situation with a folder of invented files beside it, in a database of its own. A subclass imports it once a JVM
 * and points an application at it. For reading only.
 */
public abstract class InventedDossier implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path SHIPPED = Path.of("db/dossiers/pak-afg-2025");

    private final TestDatabase database;

    protected InventedDossier(TestDatabase database) {
        this.database = database;
    }

    /** The invented files of that name. */
    protected static Path folder(String name) {
        return Path.of("src/test/resources", name);
    }

    /** Copies the shipped dossier and the invented files into a folder. */
    protected static void copy(Path invented, Path to) throws IOException {
        for (Path from : List.of(SHIPPED, invented)) {
            try (var files = Files.newDirectoryStream(from, "*.csv")) {
                for (Path file : files) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    /** @throws IllegalStateException if the files are refused */
    protected static TestDatabase imported(Path invented) {
        TestDatabase database = TestDatabase.migrated();
        try {
            Path folder = Files.createTempDirectory(invented.getFileName().toString());
            copy(invented, folder);
            var report = new Dossiers(database.sql()).importFrom(new DossierOrigin.Folder(folder), false);
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException(report.problems().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    protected static Situation situation(TestDatabase database) {
        return new SituationQuery(database.sql()).find("pak-afg-2025").orElseThrow();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password())
                .applyTo(context);
    }
}
