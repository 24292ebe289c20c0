package app.parley.desk.ui;

import app.parley.desk.DeskRecordsQuery;
import app.parley.dossier.DossierFile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readable ids for new records, made of their own words. */
final class RecordIds {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    private RecordIds() {}

    /** An id that no published record of the file has. */
    static String suggest(DossierFile file, Map<String, String> cells, DeskRecordsQuery records, int situation) {
        String base = slug(
                words(file).stream().map(cells::get).filter(Objects::nonNull).collect(Collectors.joining(" ")));
        String start = base.isEmpty() ? file.code().replace('_', '-') : base;
        return Stream.iterate(1, i -> i + 1)
                .map(i -> i == 1 ? start : start + "-" + i)
                .filter(id -> records.named(situation, file, Set.of(id)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(DossierFile file) {
        return switch (file) {
            case CLOSURES -> List.of("crossing_id", "traffic", "from");
            case SOURCES -> List.of("publisher", "published_on", "title");
            case ROUNDS -> List.of("city", "start_on");
            case CEASEFIRES -> List.of("from");
            case COMMITMENTS -> List.of("round_id", "category");
            case EVENTS -> List.of("occurred_on", "title");
            case DOCUMENTS -> List.of("title");
            default -> List.of("name");
        };
    }

    static String slug(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String words = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return cut.replaceAll("^-+|-+$", "");
    }
}
