package app.parley.history;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import app.parley.dossier.Records;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What records are called that others name by their ids.
 *
 * @param byFile names by id; an id without a name is not in it
 */
public record RecordNames(Map<DossierFile, Map<String, String>> byFile) {
    /** Files whose records have a name of their own that says more than the id, and the column it is in. */
    private static final Map<DossierFile, String> NAMED = Map.of(
            DossierFile.CROSSINGS, "name",
            DossierFile.ACTORS, "name",
            DossierFile.SOURCES, "title");

    /** The name of a record that an element of a cell refers to, the element itself if it has none. */
    public String of(DossierFile target, String element) {
        return byFile.getOrDefault(target, Map.of()).getOrDefault(id(element), element);
    }

    /** Names of the crossings alone, which a record's title begins with. */
    public Map<String, String> crossings() {
        return byFile.getOrDefault(DossierFile.CROSSINGS, Map.of());
    }

    /** Those that the cells of records refer to. */
    static RecordNames in(Records records, Map<DossierFile, ? extends Collection<Map<String, String>>> cells) {
        Map<DossierFile, Set<String>> wanted = new EnumMap<>(DossierFile.class);
        cells.forEach((file, all) -> {
            for (DossierColumn column : file.columns()) {
                file.target(column.name()).filter(NAMED::containsKey).ifPresent(target -> {
                    Set<String> ids = wanted.computeIfAbsent(target, one -> new HashSet<>());
                    all.forEach(record -> {
                        for (String element :
                                record.getOrDefault(column.name(), "").split("\\|")) {
                            ids.add(id(element));
                        }
                    });
                });
            }
        });
        Map<DossierFile, Map<String, String>> names = new EnumMap<>(DossierFile.class);
        wanted.forEach((target, ids) -> {
            Map<String, String> named = new LinkedHashMap<>();
            String column = NAMED.getOrDefault(target, "id");
            records.named(target, ids)
                    .forEach(record -> named.put(record.id(), record.cells().getOrDefault(column, record.id())));
            names.put(target, named);
        });
        return new RecordNames(names);
    }

    /** Behind the id of a source may stand how it is cited. */
    private static String id(String element) {
        int end = element.indexOf(':');
        return end < 0 ? element : element.substring(0, end);
    }
}
