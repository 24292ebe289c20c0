package app.parley.actor;

import app.parley.crossing.FoldedName;
import app.parley.name.PlainName;
import app.parley.situation.Situation;
import app.parley.source.SpeakerSide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody whom one state of a situation names, each once, by name. Immutable once built. */
final class Directory {
    private static final int LONGEST_CHAIN = 20;

    private final OnRecord record;
    private final SpeakerSide bearers;
    private final Map<String, Known> byId;
    private final List<Listed> listed;
    private final Map<String, List<Known>> parts = new HashMap<>();
    private final Map<String, List<Known>> members = new HashMap<>();

    private final Map<String, List<NameForms>> forms = new HashMap<>();

    /** An entry with its names as a search compares them. */
    record Listed(ActorEntry entry, List<String> foldedNames) {}

    private Directory(OnRecord record, SpeakerSide bearers) {
        this.record = record;
        this.bearers = bearers;
        this.byId = new Roll(record, bearers).known();
        Map<String, Set<Known>> described = new HashMap<>();
        for (Known one : byId.values()) {
            if (one.parentId() != null) {
                parts.computeIfAbsent(one.parentId(), id -> new ArrayList<>()).add(one);
            }
            forms.put(one.id(), one.names().map(NameForms::of).toList());
            organisations(one).stream()
                    .filter(ref -> ref.id() != null)
                    .forEach(ref -> described
                            .computeIfAbsent(String.valueOf(ref.id()), id -> new LinkedHashSet<>())
                            .add(one));
        }
        described.forEach((id, people) -> members.put(id, sorted(people)));
        parts.replaceAll((id, all) -> sorted(all));
        listed = sorted(byId.values()).stream().map(this::listed).toList();
    }

    static Directory of(OnRecord record, Situation situation) {
        List<SpeakerSide.Actor> actors = record.actors().stream()
                .map(actor -> new SpeakerSide.Actor(
                        actor.id(),
                        actor.kind().code(),
                        actor.parentId(),
                        actor.country(),
                        Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
                                .toList()))
                .toList();
        return new Directory(
                record,
                new SpeakerSide(
                        actors, situation.sideA().actorId(), situation.sideB().actorId()));
    }

    private static List<Known> sorted(Collection<Known> all) {
        return all.stream()
                .sorted(Comparator.comparing((Known one) -> PlainName.of(one.name()))
                        .thenComparing(Known::id))
                .toList();
    }

    /** By plain name. */
    List<Listed> listed() {
        return listed;
    }

    OnRecord record() {
        return record;
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Known> all() {
        return byId.values();
    }

    List<NameForms> forms(Known one) {
        return forms.getOrDefault(one.id(), List.of());
    }

    List<Known> parts(String id) {
        return parts.getOrDefault(id, List.of());
    }

    /** Persons whom some source describes as of that organisation. */
    List<Known> members(String id) {
        return members.getOrDefault(id, List.of());
    }

    /** From the nearest above it to the uppermost. */
    List<ActorRef> above(Known one) {
        Map<String, ActorRef> chain = new LinkedHashMap<>();
        for (Known next = parent(one); next != null && chain.size() < LONGEST_CHAIN; next = parent(next)) {
            if (chain.putIfAbsent(next.id(), new ActorRef(next.id(), next.name())) != null) {
                break;
            }
        }
        return List.copyOf(chain.values());
    }

    private @Nullable Known parent(Known one) {
        return one.parentId() == null ? null : byId.get(one.parentId());
    }

    /** An organisation as a source words it: the actor on file that bears the name if just one does. */
    ActorRef organisation(String name) {
        Set<String> ids = bearers.bearers(name);
        return new ActorRef(ids.size() == 1 ? ids.iterator().next() : null, name);
    }

    List<ActorRef> organisations(Known person) {
        return person.seats().stream()
                .map(Seat::organisation)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(this::organisation)
                .toList();
    }

    RoundRef round(String id) {
        return Optional.ofNullable(record.rounds().get(id)).orElseThrow();
    }

    ActorEntry entry(Known one) {
        Known parent = parent(one);
        return new ActorEntry(
                one.id(),
                one.name(),
                one.kind(),
                List.copyOf(one.otherNames()),
                one.onFile(),
                parent == null ? null : new ActorRef(parent.id(), parent.name()),
                organisations(one),
                one.seats().stream().map(Seat::party).distinct().toList(),
                (int) one.rounds().stream()
                        .filter(id -> round(id).status().tookPlace())
                        .count(),
                !one.wordings().isEmpty());
    }

    private Listed listed(Known one) {
        return new Listed(
                entry(one),
                Stream.concat(one.names(), Stream.of(one.id()))
                        .map(FoldedName::of)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.toUnmodifiableList()));
    }
}
