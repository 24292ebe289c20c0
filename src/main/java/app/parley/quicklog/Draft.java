package app.parley.quicklog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record while it is read: its cells so far, the items it rests on, and what is open about it. */
final class Draft {
    final String file;
    /** The item that made it. */
    final int at;

    final Map<String, String> cells = new LinkedHashMap<>();
    final Set<String> missing = new LinkedHashSet<>();
    final Set<String> workedOut = new LinkedHashSet<>();
    final Set<Integer> items = new LinkedHashSet<>();
    final List<Question> questions = new ArrayList<>();
    /** True if it states the sum of others. */
    boolean total;
    /** True if it is said to be so still. */
    boolean still;
    /** What keeps it from being proposed; then it is offered as the answer to a question. */
    Ambiguity.@org.jspecify.annotations.Nullable Kind doubt;

    Draft(String file, int at) {
        this.file = file;
        this.at = at;
        items.add(at);
    }

    /**
     * Something open about this record alone.
     *
     * @param from the first item of the text it is about
     * @param to the last
     * @param answers cells for each answer
     */
    record Question(Ambiguity.Kind kind, int from, int to, List<Map<String, String>> answers) {}

    void ask(Ambiguity.Kind kind, int from, int to, List<Map<String, String>> answers) {
        questions.add(new Question(kind, from, to, answers));
    }
}
