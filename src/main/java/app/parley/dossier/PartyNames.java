package app.parley.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the actor that a party's name means. The name is one of: an actor's name or alias; the same followed by a role
 * in brackets, "Türkiye (mediator)"; the end of exactly one actor's name, "Afghanistan (Taliban government)" for
 * "Islamic Emirate of Afghanistan (Taliban government)". Any other name stays a name.
 */
final class PartyNames {
    private static final Pattern ROLE = Pattern.compile(" \\((host|mediator|facilitator|guarantor|observer)\\)$");

    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, String> idByFullName = new HashMap<>();

    PartyNames(List<DossierRow> actors) {
        for (DossierRow actor : actors) {
            String id = actor.text(DossierFile.ACTORS, "id");
            idByFullName.put(actor.text(DossierFile.ACTORS, "name"), id);
            for (String alias : CellFormat.elements(actor.cell(DossierFile.ACTORS, "aliases"))) {
                idByName.putIfAbsent(alias, id);
            }
        }
        idByName.putAll(idByFullName);
    }

    @Nullable
    String actorOf(String party) {
        String bare = ROLE.matcher(party).replaceFirst("");
        String exact = idByName.get(bare);
        if (exact != null) {
            return exact;
        }
        List<String> ends = idByFullName.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + bare))
                .map(Map.Entry::getValue)
                .toList();
        return ends.size() == 1 ? ends.getFirst() : null;
    }
}
