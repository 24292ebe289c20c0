package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where a text asks, denies, negates or speaks of what may come. Nothing there becomes a fact; rather too much of a sentence
 * is doubted than too little.
 */
final class Doubts {
    private final Words words;
    private final Passage passage;
    private final Map<Integer, Doubt> byClause = new HashMap<>();
    private final Set<List<Object>> doubted = new HashSet<>();

    Doubts(Words words, Passage passage) {
        this.words = words;
        this.passage = passage;
        for (int i = 0; i < passage.size(); i++) {
            Item item = passage.item(i);
            switch (item.kind()) {
                case BOUNDARY -> {
                    if (item.isBoundary(Boundary.QUESTION)) {
                        doubt(Part.SENTENCE, i, Doubt.QUESTION);
                    }
                }
                case DENY -> denied(i);
                case CONTRARY -> doubt(Part.CLAUSE, i, Doubt.DENIED);
                case IF -> onCondition(i);
                case FUTURE, MAYBE, WISH -> notYet(i);
                case STATUS -> {
                    if (isInfinitive(i) || waitsFor(i)) {
                        notYet(i);
                    }
                }
                case NOT -> doubt(Part.CLAUSE, i, Doubt.NEGATED);
                case NO -> {
                    if (!counts(i)) {
                        doubt(Part.CLAUSE, i, Doubt.NEGATED);
                    }
                }
                default -> {}
            }
            if (asks(i)) {
                doubt(Part.SENTENCE, i, Doubt.QUESTION);
            }
        }
    }

    Doubt at(int i) {
        return byClause.getOrDefault(passage.number(Part.CLAUSE, i), Doubt.NONE);
    }

    private void doubt(Part part, int i, Doubt doubt) {
        int first = passage.number(Part.CLAUSE, passage.start(part, i));
        int last = passage.number(Part.CLAUSE, passage.end(part, i) - 1);
        if (doubted.add(List.of(part, passage.number(part, i), doubt))) {
            for (int clause = first; clause <= last; clause++) {
                byClause.merge(clause, doubt, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
    }

    /**
     * A denial takes its segment with it; one that begins with "although" its own clause alone, and one before a "but" what
     * stands before that.
     */
    private void denied(int i) {
        int start = passage.start(Part.CLAUSE, i);
        boolean conceded = passage.item(start).isBoundary(Boundary.CONJUNCTION)
                && (start == 0 || !passage.same(Part.SENTENCE, start - 1, start));
        if (conceded) {
            doubt(Part.CLAUSE, i, Doubt.DENIED);
            return;
        }
        doubtWhere(i, clause -> clause <= i || !opposes(i, clause), Doubt.DENIED);
    }

    /** True if between two places of a segment a clause begins with "but" or "while". */
    private boolean opposes(int from, int to) {
        for (int at = passage.end(Part.CLAUSE, from); at <= to; at = passage.end(Part.CLAUSE, at)) {
            if (passage.item(at).isBoundary(Boundary.CONJUNCTION)) {
                return true;
            }
        }
        return false;
    }

    /** What comes under an "if" is all of its segment but what is said before it to be waiting or still so. */
    private void onCondition(int i) {
        int own = passage.start(Part.CLAUSE, i);
        doubtWhere(
                i,
                clause -> clause >= own
                        || !passage.has(Part.CLAUSE, clause, Kind.WAITING, Kind.STILL)
                        || passage.has(Part.CLAUSE, clause, Kind.FUTURE, Kind.MAYBE, Kind.WISH),
                Doubt.NOT_YET);
    }

    /** Doubts the clauses of a segment that are chosen by their first items. */
    private void doubtWhere(int i, IntPredicate chosen, Doubt doubt) {
        int end = passage.end(Part.SEGMENT, i);
        for (int at = passage.start(Part.SEGMENT, i); at < end; at = passage.end(Part.CLAUSE, at)) {
            if (chosen.test(at)) {
                doubt(Part.CLAUSE, at, doubt);
            }
        }
    }

    /** A sentence that begins with its verb: "Is Torkham closed", کیا طورخم بند ہے. */
    private boolean asks(int i) {
        boolean begins = i == 0 || !passage.same(Part.SENTENCE, i - 1, i);
        return begins && words.can(passage.item(i).from(), Kind.ASK);
    }

    /** "No trucks" is a count of none; "no sign of a reopening" is not. */
    private boolean counts(int no) {
        int next = passage.next(no + 1);
        boolean alone =
                next >= passage.end(Part.CLAUSE, no) || passage.item(next).is(Kind.BOUNDARY, Kind.PLACE, Kind.TRAFFIC);
        if (passage.item(no).value().equals("none") && alone) {
            return true;
        }
        for (int i = no + 1; i < passage.size() && i < no + 6 && passage.same(Part.CLAUSE, i, no); i++) {
            if (passage.item(i).is(Kind.UNIT)) {
                return true;
            }
        }
        return false;
    }

    /** "to reopen": somebody's intention. */
    private boolean isInfinitive(int status) {
        int before = status > 0 && passage.item(status - 1).is(Kind.STILL) ? status - 1 : status;
        int from = passage.item(before).from();
        return words.endsBefore(from, Kind.TO)
                && words.has(from - 1)
                && words.token(from - 1).word().equals("to");
    }

    /** "until Torkham reopens", "before it opens". */
    private boolean waitsFor(int status) {
        int longer = passage.last(Kind.LONGER, passage.start(Part.CLAUSE, status), status);
        return longer >= 0 && passage.first(Kind.DATE, longer, status) < 0;
    }

    private void notYet(int i) {
        doubt(Part.CLAUSE, i, Doubt.NOT_YET);
        int end = passage.end(Part.SEGMENT, i);
        for (int at = passage.end(Part.CLAUSE, i); at < end; at = passage.end(Part.CLAUSE, at)) {
            if (passage.has(Part.CLAUSE, at, Kind.BE, Kind.STILL, Kind.WAITING, Kind.PLACE, Kind.SPEAKER)) {
                break;
            }
            doubt(Part.CLAUSE, at, Doubt.NOT_YET);
        }
        if (passage.has(Part.CLAUSE, i, Kind.QUANTITY)) {
            before(i);
        }
    }

    /** "23 import, 255 export vehicles will be cleared": what has no verb of its own shares the one that follows. */
    private void before(int i) {
        int start = passage.start(Part.SEGMENT, i);
        for (int at = passage.start(Part.CLAUSE, i) - 1; at >= start; at = passage.start(Part.CLAUSE, at) - 1) {
            boolean own = passage.has(
                    Part.CLAUSE, at, Kind.BE, Kind.STILL, Kind.WAITING, Kind.STATUS, Kind.SPEAKER, Kind.PASSED);
            if (own || !passage.has(Part.CLAUSE, at, Kind.QUANTITY)) {
                break;
            }
            doubt(Part.CLAUSE, at, Doubt.NOT_YET);
        }
    }
}
