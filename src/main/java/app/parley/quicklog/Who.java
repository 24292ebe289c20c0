package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who says so, and by which source: named in the same segment, carried on from before, or signed after. */
final class Who {
    /** A cell holds no more ids than anybody would read. */
    private static final int MOST_SOURCES = 12;

    private final Passage passage;

    Who(Passage passage) {
        this.passage = passage;
    }

    /** The item of the speaker, -1 if nobody is named. */
    int speaker(int fact) {
        int start = passage.start(Part.SEGMENT, fact);
        int end = passage.end(Part.SEGMENT, fact);
        int before = passage.last(Kind.SPEAKER, start, fact);
        int after = passage.first(Kind.SPEAKER, fact, end);
        if (before >= 0 || after >= 0) {
            return before >= 0 ? before : after;
        }
        int line = passage.start(Part.LINE, fact);
        int earlier = passage.last(Kind.SPEAKER, line, start);
        if (earlier >= 0) {
            return earlier;
        }
        int sentence = passage.first(Kind.SPEAKER, start, passage.end(Part.SENTENCE, fact));
        if (sentence >= 0) {
            return sentence;
        }
        int signed = signed(Part.SEGMENT, end, passage.end(Part.LINE, fact));
        if (signed >= 0) {
            return signed;
        }
        int under = signed(Part.LINE, passage.end(Part.LINE, fact), passage.size());
        return under >= 0 ? under : heading(line);
    }

    /** The first speaker of a part that reports nothing itself. */
    private int signed(Part part, int from, int to) {
        int at = passage.first(Kind.SPEAKER, from, to);
        for (int looked = 0; at >= 0 && looked < 50; looked++) {
            if (!passage.reports(part, at)) {
                return at;
            }
            at = passage.first(Kind.SPEAKER, at + 1, to);
        }
        return -1;
    }

    private int heading(int line) {
        int at = passage.last(Kind.SPEAKER, 0, line);
        return at >= 0 && !passage.reports(Part.LINE, at) ? at : -1;
    }

    /** The items of the sources that it rests on. */
    List<Integer> sources(int fact) {
        Set<Integer> found = new LinkedHashSet<>();
        collect(passage.start(Part.LINE, fact), passage.end(Part.LINE, fact), found);
        if (found.isEmpty()) {
            collect(passage.end(Part.LINE, fact), passage.size(), found);
            found.removeIf(at -> passage.reports(Part.LINE, at));
        }
        return List.copyOf(found);
    }

    private void collect(int from, int to, Set<Integer> found) {
        int at = passage.first(Kind.SOURCE, from, to);
        while (at >= 0 && found.size() < MOST_SOURCES) {
            if (!passage.item(at).value().isEmpty()) {
                found.add(at);
            }
            at = passage.first(Kind.SOURCE, at + 1, to);
        }
    }
}
