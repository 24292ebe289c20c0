package app.parley.dossier;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Readable ids for negotiation tracks, which a dossier knows by name only. */
final class ProcessIds {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    private ProcessIds() {}

    /** The id of each process by its name: "Qatar–Türkiye track" is {@code qatar-turkiye-track}. */
    static Map<String, String> of(List<DossierRow> rounds) {
        Map<String, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        rounds.stream()
                .map(round -> round.text(DossierFile.ROUNDS, "process"))
                .distinct()
                .sorted()
                .forEach(name -> {
                    String id = fresh(name, taken);
                    taken.add(id);
                    ids.put(name, id);
                });
        return ids;
    }

    /** An id for a process of that name beside those that are taken. */
    static String fresh(String name, Collection<String> taken) {
        String base = slug(name);
        String id = base;
        for (int i = 2; taken.contains(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static String slug(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String words = GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = words.replaceAll("^-+|-+$", "");
        String bounded = trimmed.substring(0, Math.min(70, trimmed.length()));
        return bounded.isEmpty() ? "track" : bounded;
    }
}
