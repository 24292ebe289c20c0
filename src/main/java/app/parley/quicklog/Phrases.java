package app.parley.quicklog;

import app.parley.quicklog.Token.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words in a row and what they can mean, found from a place in the text in as many steps as the longest phrase has words. */
final class Phrases {
    /** Signs that join words into one and are passed over when a phrase is compared. */
    private static final String JOINTS = "-‐‑–./·_'’";

    private final Node root;

    private Phrases(Node root) {
        this.root = root;
    }

    /** @param value of its kind: a unit's code, a month's number, a crossing's id */
    record Sense(Kind kind, String value) {}

    /** @param end the token after the phrase */
    record Match(int end, Sense sense) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Sense> senses = new ArrayList<>(1);

        private Node copy() {
            Node copy = new Node();
            next.forEach((word, node) -> copy.next.put(word, node.copy()));
            copy.senses.addAll(senses);
            return copy;
        }
    }

    static Phrases none() {
        return new Phrases(new Node());
    }

    /** A copy that more can be added to. */
    Phrases copy() {
        return new Phrases(root.copy());
    }

    /** Adds a phrase; does nothing if there is no letter or digit in it. */
    void add(String phrase, Sense sense) {
        Node node = root;
        for (Token token : Tokens.of(phrase)) {
            if (!token.isSign(JOINTS) || phrase.length() == 1) {
                node = node.next.computeIfAbsent(token.word(), word -> new Node());
            }
        }
        if (node != root && !node.senses.contains(sense)) {
            node.senses.add(sense);
        }
    }

    /** All that begins at a token, the longest last. */
    List<Match> at(List<Token> tokens, int from) {
        List<Match> found = new ArrayList<>(2);
        Node node = root;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Type.NEW_LINE)) {
                break;
            }
            @Nullable Node next = node.next.get(token.word());
            if (next == null) {
                if (i > from && isJoint(tokens, i)) {
                    continue;
                }
                break;
            }
            node = next;
            for (Sense sense : node.senses) {
                found.add(new Match(i + 1, sense));
            }
        }
        return found;
    }

    /** A joint touches a word on both sides. */
    private static boolean isJoint(List<Token> tokens, int i) {
        return tokens.get(i).isSign(JOINTS)
                && !tokens.get(i).spaced()
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).spaced();
    }
}
