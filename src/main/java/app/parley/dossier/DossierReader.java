package app.parley.dossier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of a dossier into rows and collects all that is wrong with their form. */
final class DossierReader {
    private static final int LARGEST_FIELD = 32 * 1024 * 1024;
    private static final int MOST_RECORD_FIELDS = 1_000;

    private final List<DossierProblem> problems = new ArrayList<>();

    List<DossierProblem> problems() {
        return problems;
    }

    /** All rows of all files; only complete if there are no {@link #problems()}. */
    Dossier read(DossierOrigin origin) {
        problems.addAll(origin.problems());
        Set<String> unusable =
                Set.copyOf(problems.stream().map(DossierProblem::file).toList());
        Map<DossierFile, List<DossierRow>> rows = new EnumMap<>(DossierFile.class);
        if (origin instanceof DossierOrigin.Folder(var folder) && unusable.contains(folder.toString())) {
            return new Dossier(rows);
        }
        for (DossierFile file : DossierFile.values()) {
            boolean given = !file.mayBeAbsent() || origin.has(file.fileName());
            if (given && !unusable.contains(file.fileName())) {
                rows.put(file, read(origin, file));
            }
        }
        return new Dossier(rows);
    }

    private List<DossierRow> read(DossierOrigin origin, DossierFile file) {
        List<DossierRow> rows = new ArrayList<>();
        try (Reader text = new BufferedReader(new InputStreamReader(
                        origin.open(file.fileName()),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .skipEmptyLines(true)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LARGEST_FIELD)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFields(MOST_RECORD_FIELDS)
                                        .maxFieldSize(LARGEST_FIELD)
                                        .maxRecordSize(2 * LARGEST_FIELD)
                                        .build(),
                                withoutMark(text))) {
            boolean headerSeen = false;
            int width = 0;
            for (CsvRecord csv : records) {
                int line = (int) csv.getStartingLineNumber();
                if (!headerSeen) {
                    if (!headerFits(file, csv.getFields())) {
                        return List.of();
                    }
                    headerSeen = true;
                    width = csv.getFields().size();
                } else {
                    DossierRow row = row(file, line, width, csv.getFields());
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
            if (!headerSeen) {
                problems.add(new DossierProblem(file.fileName(), 1, "", "", header(file)));
            }
        } catch (CharacterCodingException e) {
            problems.add(badEncoding(file, rows));
        } catch (UncheckedIOException e) {
            problems.add(
                    e.getCause() instanceof CharacterCodingException
                            ? badEncoding(file, rows)
                            : DossierProblem.ofFile(file.fileName(), "a file that can be read"));
        } catch (CsvParseException e) {
            problems.add(
                    e.getCause() instanceof CharacterCodingException
                            ? badEncoding(file, rows)
                            : malformed(file, rows, e));
        } catch (IOException e) {
            problems.add(DossierProblem.ofFile(file.fileName(), "a file that can be read"));
        }
        checkUnique(file, rows);
        return rows;
    }

    private static DossierProblem badEncoding(DossierFile file, List<DossierRow> rows) {
        return new DossierProblem(
                file.fileName(), lineAfter(rows), "", "", "text in UTF-8 from about this line on; some bytes are not");
    }

    private static DossierProblem malformed(DossierFile file, List<DossierRow> rows, CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        String expected = message.contains("buffer") || message.contains("size")
                ? "cells of at most " + CellFormat.LONGEST_CELL + " characters; is a closing quote missing?"
                : "well-formed CSV: cells with a quote, comma or line break stand in double quotes, a quote inside is doubled";
        return new DossierProblem(file.fileName(), lineAfter(rows), "", "", expected);
    }

    private static int lineAfter(List<DossierRow> rows) {
        return rows.isEmpty() ? 2 : rows.getLast().line() + 1;
    }

    /** A byte order mark at the start belongs to the file, not to its first column. */
    private static Reader withoutMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private boolean headerFits(DossierFile file, List<String> found) {
        List<String> expected = found.equals(file.shortHeader()) ? file.shortHeader() : file.header();
        for (int i = 0; i < Math.max(found.size(), expected.size()); i++) {
            String name = i < found.size() ? found.get(i) : "";
            if (i >= expected.size() || !expected.get(i).equals(name)) {
                String wanted = i < expected.size() ? "\"" + expected.get(i) + "\"" : "no further column";
                problems.add(new DossierProblem(
                        file.fileName(),
                        1,
                        "",
                        CellFormat.shown(name),
                        wanted + " as column " + (i + 1) + "; " + header(file)));
                return false;
            }
        }
        return true;
    }

    private static String header(DossierFile file) {
        List<String> last =
                file.header().subList(file.shortHeader().size(), file.header().size());
        return "the header " + String.join(",", file.header())
                + (last.isEmpty() ? "" : ", which may do without " + String.join(",", last));
    }

    private @Nullable DossierRow row(DossierFile file, int line, int wanted, List<String> fields) {
        if (fields.size() != wanted) {
            String first = fields.isEmpty() ? "" : CellFormat.shown(fields.getFirst());
            problems.add(new DossierProblem(
                    file.fileName(), line, "", first, wanted + " cells in a row; this row has " + fields.size()));
            return null;
        }
        List<@Nullable String> cells = new ArrayList<>(file.columns().size());
        for (int i = 0; i < file.columns().size(); i++) {
            cells.add(i < wanted ? check(file, file.columns().get(i), line, fields.get(i)) : null);
        }
        return new DossierRow(line, cells).inCanonicalForm(file);
    }

    private @Nullable String check(DossierFile file, DossierColumn column, int line, String text) {
        String expected = column.unexpected(text);
        if (expected != null) {
            problems.add(new DossierProblem(file.fileName(), line, column.name(), CellFormat.shown(text), expected));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private void checkUnique(DossierFile file, List<DossierRow> rows) {
        Map<List<?>, Integer> lines = new HashMap<>();
        for (DossierRow row : rows) {
            if (file.hasKey() && file.identity(row).contains("")) {
                continue;
            }
            Integer first = lines.putIfAbsent(file.identity(row), row.line());
            if (first != null) {
                String column = file.hasKey() ? file.header().getFirst() : "";
                String value = file.hasKey() ? row.text(file, column) : "";
                String expected = file.hasKey()
                        ? "an id used once; line " + first + " has it too"
                        : "a row that differs from line " + first;
                problems.add(
                        new DossierProblem(file.fileName(), row.line(), column, CellFormat.shown(value), expected));
            }
        }
        if (file == DossierFile.SITUATION && rows.size() != 1 && problems.isEmpty()) {
            problems.add(DossierProblem.ofFile(file.fileName(), "exactly one row; there are " + rows.size()));
        }
    }
}
