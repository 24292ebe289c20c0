package app.parley.actor;

import app.parley.name.NameId;
import app.parley.name.PlainName;
import app.parley.source.SpeakerSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose each name is.
 *
 * <ul>
 *   <li>A person at the table is the person on file who bears that plain name, if just one does; else a person of that plain
 *       name. Two plain names are two persons.
 *   <li>A speaker is the actor on file whose name it is by {@link SpeakerSide#bearers}, if just one is; or the person of that plain
 *       name. Of several speakers named together all must be found. Any other speaker is nobody but that name.
 * </ul>
 */
final class Roll {
    private final Map<String, Known> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> personsOnFile = new HashMap<>();
    private final Map<String, String> idByPlainName = new HashMap<>();
    private final SpeakerSide bearers;

    Roll(OnRecord record, SpeakerSide bearers) {
        this.bearers = bearers;
        record.actors().forEach(this::enter);
        record.seats().stream()
                .sorted(Comparator.comparing((Seat seat) -> PlainName.of(seat.name())))
                .forEach(seat -> person(seat.name()).seats().add(seat));
        record.teams()
                .forEach(team -> found(team.actorId(), team.party()).teams().add(team));
        record.thirdParties()
                .forEach(third -> found(third.actorId(), third.name()).roles().add(third));
        record.speakers().stream()
                .sorted()
                .forEach(speaker ->
                        speakers(speaker).forEach(id -> get(id).wordings().add(speaker)));
    }

    Map<String, Known> known() {
        return byId;
    }

    private void enter(OnRecord.OnFile actor) {
        Known known = known(actor.id(), actor.name(), actor.kind(), true, actor);
        known.otherNames().addAll(actor.aliases());
        if (actor.kind() == ActorKind.PERSON) {
            known.names()
                    .forEach(name -> personsOnFile
                            .computeIfAbsent(PlainName.of(name), plain -> new HashSet<>())
                            .add(actor.id()));
        }
    }

    private Known person(String name) {
        Set<String> onFile = personsOnFile.getOrDefault(PlainName.of(name), Set.of());
        return onFile.size() == 1 ? get(onFile.iterator().next()) : called(name, ActorKind.PERSON);
    }

    private Known found(@Nullable String actorId, String name) {
        Known onFile = actorId == null ? null : byId.get(actorId);
        return onFile == null ? called(name, ActorKind.NOT_ON_FILE) : onFile;
    }

    /** Whoever is known by that plain name alone; entered if nobody is. */
    private Known called(String name, ActorKind kind) {
        String plain = PlainName.of(name);
        String id = idByPlainName.get(plain);
        if (id == null) {
            id = free(name);
            idByPlainName.put(plain, id);
            known(id, name, kind, false, null);
        }
        Known known = get(id);
        if (!known.name().equals(name)) {
            known.otherNames().add(name);
        }
        return known;
    }

    private String free(String name) {
        String id = NameId.of(name);
        for (int more = 1; byId.containsKey(id) || id.isEmpty(); more++) {
            id = NameId.marked(name) + (more > 1 ? "-" + more : "");
        }
        return id;
    }

    private Known known(String id, String name, ActorKind kind, boolean onFile, OnRecord.@Nullable OnFile actor) {
        Known known = new Known(
                id,
                name,
                kind,
                onFile,
                actor == null ? null : actor.parentId(),
                actor == null ? null : actor.country(),
                new LinkedHashSet<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        byId.put(id, known);
        return known;
    }

    private Known get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    private List<String> speakers(String speaker) {
        String said = SpeakerSide.said(speaker);
        Optional<String> one = bearer(said);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Optional<String>> several =
                SpeakerSide.several(said).stream().map(this::bearer).toList();
        if (several.size() > 1 && several.stream().allMatch(Optional::isPresent)) {
            return several.stream().flatMap(Optional::stream).distinct().toList();
        }
        return PlainName.of(said).isEmpty()
                ? List.of()
                : List.of(called(said, ActorKind.NOT_ON_FILE).id());
    }

    /** The one who bears the name; empty if nobody does or several do. */
    private Optional<String> bearer(String name) {
        Set<String> all = new HashSet<>(bearers.bearers(name));
        String plain = PlainName.of(name);
        all.addAll(personsOnFile.getOrDefault(plain, Set.of()));
        Stream.ofNullable(idByPlainName.get(plain))
                .filter(id -> get(id).kind() == ActorKind.PERSON)
                .forEach(all::add);
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }
}
