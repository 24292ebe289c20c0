package app.parley.dossier;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a dossier in its canonical form: UTF-8 without a mark, line feeds, quotes only where needed, rows in the order
 * of their cells (with an id: of their ids), columns that files may lack only if one of their cells is not empty. The same situation always gives the same bytes.
 */
final class DossierWriter {
    private DossierWriter() {}

    /** The order of rows: cell by cell, by code point, the empty cell first. */
    static final Comparator<DossierRow> CANONICAL_ORDER = (one, other) -> {
        for (int i = 0; i < one.cells().size(); i++) {
            String left = one.cells().get(i);
            String right = other.cells().get(i);
            int order = (left == null ? "" : left).compareTo(right == null ? "" : right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /**
     * Writes all files into a folder, making it if there is none; a file that may be absent only if it holds a row. Each file appears whole or not at all.
     *
     * @throws IOException if the folder cannot be written
     */
    static void write(Dossier dossier, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (DossierFile file : DossierFile.values()) {
            if (file.mayBeAbsent() && dossier.rows(file).isEmpty()) {
                Files.deleteIfExists(folder.resolve(file.fileName()));
                continue;
            }
            Path unfinished = folder.resolve(file.fileName() + ".part");
            write(file, dossier.rows(file), unfinished);
            Files.move(unfinished, folder.resolve(file.fileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(DossierFile file, List<DossierRow> rows, Path path) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path, StandardCharsets.UTF_8)) {
            List<String> header = file.fitsShortHeader(rows) ? file.shortHeader() : file.header();
            csv.writeRecord(header);
            rows.stream()
                    .sorted(CANONICAL_ORDER)
                    .forEach(row -> csv.writeRecord(row.cells().subList(0, header.size()).stream()
                            .map(cell -> cell == null ? "" : cell)
                            .toList()));
        }
    }
}
