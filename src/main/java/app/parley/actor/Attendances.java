package app.parley.actor;

import app.parley.source.CitedSource;
import app.parley.talks.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was named for which party at which round, and how sure that is. */
final class Attendances {
    static final Comparator<RoundRef> BY_ROUND = Comparator.comparing(
                    RoundRef::startOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RoundRef::id);

    private final Directory directory;
    private final Map<Table, Set<String>> heads = new HashMap<>();
    private final Map<Table, @Nullable String> partyActors = new HashMap<>();

    /** A party's place at a round. */
    record Table(String roundId, String party) {
        static Table of(Seat seat) {
            return new Table(seat.roundId(), seat.party());
        }
    }

    Attendances(Directory directory) {
        this.directory = directory;
        directory
                .record()
                .teams()
                .forEach(team -> partyActors.put(new Table(team.roundId(), team.party()), team.actorId()));
        for (Known one : directory.all()) {
            one.seats().stream()
                    .filter(Seat::head)
                    .forEach(seat -> heads.computeIfAbsent(Table.of(seat), table -> new TreeSet<>())
                            .add(one.id()));
        }
    }

    /** By the start of the round, those without a known start last. */
    List<Attendance> of(Known person, Map<UUID, List<CitedSource>> sources) {
        Map<Table, List<Seat>> byTable = person.seats().stream()
                .collect(Collectors.groupingBy(Table::of, LinkedHashMap::new, Collectors.toList()));
        List<Attendance> all = new ArrayList<>();
        byTable.forEach((table, seats) -> all.add(attendance(person, table, seats, sources)));
        all.sort(Comparator.comparing(Attendance::round, BY_ROUND).thenComparing(Attendance::party));
        return all;
    }

    private Attendance attendance(Known person, Table table, List<Seat> seats, Map<UUID, List<CitedSource>> sources) {
        List<Attendance.Description> descriptions = seats.stream()
                .map(seat -> new Attendance.Description(
                        seat.name(),
                        seat.role(),
                        seat.organisation() == null ? null : directory.organisation(seat.organisation()),
                        Level.of(seat.role()),
                        seat.head(),
                        sources.getOrDefault(seat.id(), List.of())))
                .toList();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        descriptions.forEach(one -> levels.add(one.level()));
        levels.remove(Level.UNKNOWN);
        String actor = partyActor(table);
        return new Attendance(
                directory.round(table.roundId()),
                table.party(),
                actor == null
                        ? null
                        : new ActorRef(
                                actor, directory.find(actor).map(Known::name).orElse(table.party())),
                descriptions,
                levels,
                seats.stream().anyMatch(Seat::head),
                headContested(table),
                isContested(person, table),
                isUnreliable(person, table));
    }

    @Nullable
    String partyActor(Table table) {
        return partyActors.get(table);
    }

    boolean isContested(Known person, Table table) {
        List<Seat> seats = person.seats().stream()
                .filter(seat -> Table.of(seat).equals(table))
                .toList();
        boolean onlyAsHead = seats.stream().allMatch(Seat::head);
        return seats.stream().anyMatch(Seat::disputed) || onlyAsHead && headContested(table);
    }

    /** True if only sources rated unreliable or not to be judged say that the person was there. */
    boolean isUnreliable(Known person, Table table) {
        return person.seats().stream()
                .filter(seat -> Table.of(seat).equals(table))
                .allMatch(Seat::unreliable);
    }

    private boolean headContested(Table table) {
        return heads.getOrDefault(table, Set.of()).size() > 1;
    }

    /** Ids of those whom other sources call the head where some call this person so. */
    Set<String> otherHeads(Known person) {
        Set<String> others = new TreeSet<>();
        person.seats().stream()
                .filter(Seat::head)
                .forEach(seat -> others.addAll(heads.getOrDefault(Table.of(seat), Set.of())));
        others.remove(person.id());
        return others;
    }
}
