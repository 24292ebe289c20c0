package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a text tells one incident: a segment; or, where several clauses of one each name an incident and its dead, each of
 * those with what follows it.
 */
final class IncidentSpans {
    private final int[] numbers;
    private final int[] starts;
    private final int[] ends;

    IncidentSpans(Passage passage, Casualties casualties) {
        int size = passage.size();
        numbers = new int[size];
        starts = new int[size];
        ends = new int[size];
        int number = 0;
        int from = 0;
        while (from < size) {
            int end = passage.end(Part.SEGMENT, from);
            List<Integer> cuts = cuts(passage, casualties, from, end);
            for (int cut = 0; cut + 1 < cuts.size(); cut++) {
                for (int i = cuts.get(cut); i < cuts.get(cut + 1); i++) {
                    numbers[i] = number;
                    starts[i] = cuts.get(cut);
                    ends[i] = cuts.get(cut + 1);
                }
                number++;
            }
            from = end;
        }
    }

    /** Where the incidents of a segment begin, and where it ends. */
    private static List<Integer> cuts(Passage passage, Casualties casualties, int from, int end) {
        List<Integer> told = new ArrayList<>();
        for (int at = from; at < end; at = passage.end(Part.CLAUSE, at)) {
            int clause = at;
            boolean whole = passage.has(Part.CLAUSE, at, Kind.INCIDENT)
                    && casualties.dead().stream().anyMatch(dead -> passage.same(Part.CLAUSE, dead, clause));
            if (whole) {
                told.add(at);
            }
        }
        List<Integer> cuts = new ArrayList<>(List.of(from));
        if (told.size() > 1) {
            cuts.addAll(told.subList(1, told.size()));
        }
        cuts.add(end);
        return cuts;
    }

    int number(int i) {
        return numbers[i];
    }

    boolean same(int i, int j) {
        return numbers[i] == numbers[j];
    }

    /** The first item of the span that an item is in. */
    int start(int i) {
        return starts[i];
    }

    /** The item after the last. */
    int end(int i) {
        return ends[i];
    }
}
