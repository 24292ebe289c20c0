package app.parley.actor;

import app.parley.actor.Attendances.Table;
import app.parley.actor.RoundNetwork.Column;
import app.parley.actor.RoundNetwork.Edge;
import app.parley.actor.RoundNetwork.Node;
import app.parley.actor.RoundNetwork.Stands;
import app.parley.situation.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out who was at the same rounds, of those that took place. A team stands for itself where nobody of it is named; the
 * network of a party or third party is of whole teams.
 */
final class RoundNetworks {
    static final int MOST_A_COLUMN = 10;

    private final Directory directory;
    private final Attendances attendances;
    private final Situation situation;
    /** By id, so that the order is fixed. */
    private final Map<String, Presence> people = new TreeMap<>();

    private final Map<String, Presence> teams = new TreeMap<>();

    /** For whom somebody was at a round; two of one side are no edge. */
    private record Place(String side, boolean contested) {}

    private record Presence(ActorRef who, Stands stands, Column column, String party, Map<String, Place> places) {
        boolean contested() {
            return places.values().stream().allMatch(Place::contested);
        }

        Node node(boolean asked) {
            return new Node(who, stands, column, party, places.size(), contested(), asked);
        }
    }

    RoundNetworks(Directory directory, Attendances attendances, Situation situation) {
        this.directory = directory;
        this.attendances = attendances;
        this.situation = situation;
        Set<Table> named = new HashSet<>();
        for (Known one : directory.all()) {
            one.seats().stream()
                    .map(Table::of)
                    .distinct()
                    .filter(this::tookPlace)
                    .forEach(table -> {
                        named.add(table);
                        sit(one, table);
                    });
        }
        for (Known one : directory.all()) {
            one.teams().stream()
                    .map(team -> new Table(team.roundId(), team.party()))
                    .filter(this::tookPlace)
                    .forEach(table -> {
                        send(teams, one, table.roundId(), Stands.TEAM);
                        if (!named.contains(table)) {
                            send(people, one, table.roundId(), Stands.UNNAMED_TEAM);
                        }
                    });
            one.roles().stream()
                    .filter(role -> directory.round(role.roundId()).status().tookPlace())
                    .forEach(role -> {
                        send(teams, one, role.roundId(), Stands.THIRD_PARTY);
                        send(people, one, role.roundId(), Stands.THIRD_PARTY);
                    });
        }
    }

    private boolean tookPlace(Table table) {
        return directory.round(table.roundId()).status().tookPlace();
    }

    private void sit(Known person, Table table) {
        String actor = attendances.partyActor(table);
        people.computeIfAbsent(
                        person.id(),
                        id -> new Presence(
                                new ActorRef(id, person.name()),
                                Stands.PERSON,
                                column(actor),
                                table.party(),
                                new TreeMap<>()))
                .places()
                .put(
                        table.roundId(),
                        new Place(
                                actor == null ? table.party() : actor,
                                attendances.isContested(person, table) || attendances.isUnreliable(person, table)));
    }

    private void send(Map<String, Presence> into, Known team, String round, Stands stands) {
        Presence known = into.get(team.id());
        Map<String, Place> places = known == null ? new TreeMap<>() : known.places();
        places.put(round, new Place(team.id(), false));
        boolean third = stands == Stands.THIRD_PARTY || known != null && known.stands() == Stands.THIRD_PARTY;
        into.put(
                team.id(),
                new Presence(
                        new ActorRef(team.id(), team.name()),
                        third ? Stands.THIRD_PARTY : stands,
                        column(team.id()),
                        "",
                        places));
    }

    private Column column(@Nullable String actor) {
        if (actor == null) {
            return Column.BETWEEN;
        }
        List<String> chain = new ArrayList<>(List.of(actor));
        directory
                .find(actor)
                .map(directory::above)
                .orElse(List.of())
                .forEach(ref -> chain.add(String.valueOf(ref.id())));
        for (String id : chain) {
            if (id.equals(situation.sideA().actorId())) {
                return Column.SIDE_A;
            }
            if (id.equals(situation.sideB().actorId())) {
                return Column.SIDE_B;
            }
        }
        return Column.BETWEEN;
    }

    /** That of the whole situation: those with the most rounds, at most {@value #MOST_A_COLUMN} a column. */
    RoundNetwork whole() {
        List<Presence> all = people.values().stream()
                .sorted(Comparator.comparing((Presence one) -> -one.places().size())
                        .thenComparing(one -> one.who().name())
                        .thenComparing(one -> String.valueOf(one.who().id())))
                .toList();
        return drawn(all, null);
    }

    /** That of one person, party or third party: those at the most of its rounds, at most {@value #MOST_A_COLUMN} a column. */
    RoundNetwork around(Known one) {
        boolean ofPeople = people.containsKey(one.id()) && people.get(one.id()).stands() == Stands.PERSON;
        Map<String, Presence> from = ofPeople ? people : teams;
        Presence asked = from.get(one.id());
        if (asked == null) {
            return RoundNetwork.none();
        }
        Map<Presence, Integer> common = new IdentityHashMap<>();
        from.values().stream().filter(other -> other != asked).forEach(other -> {
            int rounds = common(asked, other).size();
            if (rounds > 0) {
                common.put(other, rounds);
            }
        });
        List<Presence> others = common.keySet().stream()
                .sorted(Comparator.comparing((Presence other) -> -common.getOrDefault(other, 0))
                        .thenComparing(other -> other.who().name())
                        .thenComparing(other -> String.valueOf(other.who().id())))
                .toList();
        return drawn(others, asked);
    }

    private RoundNetwork drawn(Collection<Presence> ranked, @Nullable Presence asked) {
        List<Presence> shown = new ArrayList<>();
        for (Column column : Column.values()) {
            if (asked != null && asked.column() == column) {
                shown.add(asked);
            }
            ranked.stream()
                    .filter(one -> one.column() == column)
                    .limit(MOST_A_COLUMN)
                    .forEach(shown::add);
        }
        int leftOut = ranked.size() + (asked == null ? 0 : 1) - shown.size();
        if (asked == null) {
            List<Presence> all = List.copyOf(shown);
            shown.removeIf(one -> all.stream().noneMatch(other -> joined(one, other)));
        }
        List<Edge> edges = new ArrayList<>();
        for (int from = 0; from < shown.size(); from++) {
            for (int to = from + 1; to < shown.size(); to++) {
                boolean wanted = asked == null || shown.get(from) == asked || shown.get(to) == asked;
                if (wanted && (asked != null || joined(shown.get(from), shown.get(to)))) {
                    edges.add(edge(shown, from, to));
                }
            }
        }
        List<Edge> kept = edges.stream()
                .sorted(Comparator.comparing((Edge edge) -> -edge.rounds().size()))
                .limit(RoundNetwork.MOST_EDGES)
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                .toList();
        return new RoundNetwork(
                shown.stream().map(one -> one.node(one == asked)).toList(), kept, leftOut, edges.size() - kept.size());
    }

    /** True if the drawing of the whole joins them: third parties are joined to the sides and not to each other. */
    private static boolean joined(Presence one, Presence other) {
        boolean between = one.column() == Column.BETWEEN && other.column() == Column.BETWEEN;
        return !between && !common(one, other).isEmpty();
    }

    private Edge edge(List<Presence> shown, int from, int to) {
        Presence one = shown.get(from);
        Presence other = shown.get(to);
        List<String> rounds = common(one, other);
        boolean contested = rounds.stream().allMatch(round -> contested(one, round) || contested(other, round));
        return new Edge(
                from,
                to,
                rounds.stream()
                        .map(directory::round)
                        .sorted(Attendances.BY_ROUND)
                        .toList(),
                contested);
    }

    private static boolean contested(Presence one, String round) {
        Place place = one.places().get(round);
        return place != null && place.contested();
    }

    /** Ids of the rounds at which both were, on different sides. */
    private static List<String> common(Presence one, Presence other) {
        return one.places().entrySet().stream()
                .filter(mine -> {
                    Place theirs = other.places().get(mine.getKey());
                    return theirs != null
                            && !theirs.side().equals(mine.getValue().side());
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
