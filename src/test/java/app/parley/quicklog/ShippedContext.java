package app.parley.quicklog;

import app.parley.quicklog.QuickLogContext.KnownActor;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.quicklog.QuickLogContext.KnownSide;
import app.parley.quicklog.QuickLogContext.KnownSource;
import app.parley.time.PartialDate;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the situation that ships. */
final class ShippedContext {
    private static final Path FOLDER = Path.of("db/dossiers/pak-afg-2025");
    private static final List<KnownCrossing> CROSSINGS = rows(
            "crossings.csv",
            row -> new KnownCrossing(
                    row.getField("id"),
                    row.getField("name"),
                    list(row.getField("aliases")),
                    row.getField("id").equals("torkham") ? PartialDate.parse("2025-10-12") : null));
    private static final List<KnownActor> ACTORS = rows(
            "actors.csv",
            row -> new KnownActor(row.getField("id"), row.getField("name"), list(row.getField("aliases"))));
    private static final List<KnownSource> SOURCES = rows(
            "sources.csv",
            row -> new KnownSource(
                    row.getField("id"),
                    row.getField("title"),
                    orNull(row.getField("publisher")),
                    orNull(row.getField("url")),
                    row.getField("published_on").isEmpty() ? null : PartialDate.parse(row.getField("published_on"))));
    private static final List<KnownSide> SIDES = List.of(
            new KnownSide("Pakistan side", List.of("Pakistan", "Pakistani", "پاکستان", "پاکستانی")),
            new KnownSide("Afghan side", List.of("Afghanistan", "Afghan", "افغانستان", "افغان")));

    private ShippedContext() {}

    static QuickLogContext on(LocalDate today) {
        return new QuickLogContext(CROSSINGS, ACTORS, SOURCES, SIDES, today);
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("\\|")).filter(part -> !part.isEmpty()).toList();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
