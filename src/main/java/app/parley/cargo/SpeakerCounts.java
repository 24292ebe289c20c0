package app.parley.cargo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker counts in one unit.
 *
 * @param speaker as first named, null if nobody is
 * @param counts in the order given
 */
public record SpeakerCounts(CargoUnit unit, @Nullable String speaker, List<CargoReport> counts) {

    private record Key(CargoUnit unit, Set<String> names, String person) {}

    /**
     * By unit, then by speaker in the order in which each is first met. A speaker who goes by several ways of writing one
     * name is one; two people of one organisation are two.
     */
    public static List<SpeakerCounts> of(List<CargoReport> counts) {
        Map<Key, List<CargoReport>> groups = new LinkedHashMap<>();
        for (CargoReport count : counts) {
            Speaker speaker = Speaker.of(count.speaker());
            groups.computeIfAbsent(new Key(count.unit(), speaker.names(), speaker.person()), key -> new ArrayList<>())
                    .add(count);
        }
        return groups.values().stream()
                .map(said -> new SpeakerCounts(
                        said.getFirst().unit(), said.getFirst().speaker(), List.copyOf(said)))
                .sorted(java.util.Comparator.comparing(SpeakerCounts::unit))
                .toList();
    }
}
