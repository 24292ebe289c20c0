package app.parley.past;

import app.parley.dossier.DossierOrigin;
import app.parley.dossier.Dossiers;
import app.parley.platform.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/** Two situations with rows in every published table, in a database of their own, to be edited. */
public final class PastSituations {
    static final List<String> SLUGS = List.of("pak-afg-2025", "another");

    private static final List<Path> FOLDERS = List.of(
            Path.of("db/dossiers/pak-afg-2025"),
            Path.of("src/test/resources/invented-ceasefires"),
            Path.of("src/test/resources/invented-commitments"),
            Path.of("src/test/resources/invented-documents"),
            Path.of("src/test/resources/invented-rounds"));

    private PastSituations() {}

    public static TestDatabase imported() {
        TestDatabase database = TestDatabase.migrated();
        try {
            for (String slug : SLUGS) {
                Path folder = Files.createTempDirectory("past");
                for (Path from : FOLDERS) {
                    try (var files = Files.newDirectoryStream(from, "*.csv")) {
                        for (Path file : files) {
                            Files.writeString(
                                    folder.resolve(file.getFileName()),
                                    Files.readString(file)
                                            .replaceFirst("(?m)^pak-afg-2025,\"Pakistan", slug + ",\"Pakistan"));
                        }
                    }
                }
                var report = new Dossiers(database.sql()).importFrom(new DossierOrigin.Folder(folder), false);
                if (!report.problems().isEmpty()) {
                    throw new IllegalStateException(report.problems().toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addWhatNoDossierHolds(database.sql());
        return database;
    }

    /** Some rows of tables that no file fills. */
    private static void addWhatNoDossierHolds(DSLContext sql) {
        sql.execute("""
                INSERT INTO parley.confirmation (situation_id, crossing_id, confirmed_at, confirmed_by)
                SELECT situation_id, id, '2025-11-20T08:00:00Z', 'Desk' FROM parley.crossing""");
        sql.execute("""
                INSERT INTO parley.crossing_schedule (situation_id, crossing_id, from_on, weekdays)
                SELECT situation_id, id, '2025-01', '{1,2,3,4,5,6}' FROM parley.crossing""");
    }

    /** The database's own clock, by which changes are recorded. */
    public static Instant now(DSLContext sql) {
        return sql.fetchSingle("SELECT clock_timestamp()")
                .get(0, OffsetDateTime.class)
                .toInstant();
    }
}
