package app.parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was at the same rounds as whom, on another side. That is not that they met: sources tell who came, seldom who sat
 * with whom.
 *
 * @param nodes column by column, in the order in which they are drawn
 * @param edges of which there are at most {@value #MOST_EDGES}
 * @param nodesLeftOut how many more there are than are given
 * @param edgesLeftOut how many more there are between the nodes given
 */
public record RoundNetwork(List<Node> nodes, List<Edge> edges, int nodesLeftOut, int edgesLeftOut) {
    public static final int MOST_EDGES = 200;

    public boolean isEmpty() {
        return edges.isEmpty();
    }

    /** Where a node is drawn: the situation's side A, whoever is of neither side, its side B. */
    public enum Column {
        SIDE_A,
        BETWEEN,
        SIDE_B
    }

    /** What a node stands for. */
    public enum Stands {
        PERSON,
        /** A party's whole team. */
        TEAM,
        /** A party's team at rounds at which nobody of it is named. */
        UNNAMED_TEAM,
        THIRD_PARTY
    }

    /**
     * One who was there.
     *
     * @param who with the id that its page has
     * @param party as the sources name it; empty for a third party
     * @param rounds at how many rounds
     * @param contested true if at each of them it is contested that it was there, or only unreliable sources say so
     * @param asked true for the one whose network it is
     */
    public record Node(
            ActorRef who, Stands stands, Column column, String party, int rounds, boolean contested, boolean asked) {}

    /**
     * Two who were at the same rounds.
     *
     * @param from the index of a node
     * @param to the index of another one, of a later column or further down
     * @param rounds in time order; at least one
     * @param contested true if at each of them the one or the other was not certainly there in the same sense
     */
    public record Edge(int from, int to, List<RoundRef> rounds, boolean contested) {}

    static RoundNetwork none() {
        return new RoundNetwork(List.of(), List.of(), 0, 0);
    }

    /** The one whose network it is; null for that of a whole situation. */
    public @Nullable Node asked() {
        return nodes.stream().filter(Node::asked).findFirst().orElse(null);
    }
}
