package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** At which crossings something is, as a reader would carry the names on: within a clause, a sentence, a line, under a heading. */
final class Where {
    /** How far on a reader looks for the crossing, in items. */
    private static final int NEAR = 12;

    /** In clauses. */
    private static final int MOST_IN_ROW = 4;

    private static final Set<String> AT = Set.of("at", "in");

    private final Words words;
    private final Passage passage;
    private final List<Group> groups = new ArrayList<>();

    /**
     * Crossings named in one breath: "Torkham, Chaman and Kharlachi".
     *
     * @param items of the crossings, in order
     */
    record Group(List<Integer> items, List<String> ids) {
        int first() {
            return items.getFirst();
        }

        int last() {
            return items.getLast();
        }
    }

    Where(Words words, Passage passage) {
        this.words = words;
        this.passage = passage;
        int i = 0;
        while (i < passage.size()) {
            if (!passage.item(i).is(Kind.PLACE)) {
                i++;
                continue;
            }
            List<Integer> items = new ArrayList<>(List.of(i));
            int next = i + 1;
            while (next < passage.size()
                    && (joins(next, i) || passage.item(next).is(Kind.PLACE))) {
                if (passage.item(next).is(Kind.PLACE) && passage.same(Part.CLAUSE, i, next)) {
                    items.add(next);
                    i = next;
                } else if (passage.item(next).is(Kind.PLACE)) {
                    break;
                }
                next++;
            }
            List<String> ids = items.stream()
                    .map(at -> passage.item(at).value())
                    .distinct()
                    .toList();
            groups.add(new Group(List.copyOf(items), ids));
            i++;
        }
    }

    /** Crossings are one group if nothing but commas, "and" and what ties stands between. */
    private boolean joins(int between, int from) {
        Item item = passage.item(between);
        return passage.same(Part.CLAUSE, between, from)
                && between - from < 6
                && (item.is(Kind.AND, Kind.GATE, Kind.SIGN)
                        || item.isGlue() && !item.is(Kind.PRONOUN)
                        || item.isBoundary(Boundary.COMMA));
    }

    /** @param total true if it states a sum, which belongs to no single crossing unless only one has been named */
    @Nullable
    Group at(int fact, boolean total) {
        @Nullable Group inTurn = inTurn(fact);
        if (inTurn != null) {
            return inTurn;
        }
        @Nullable Group own = inClause(fact);
        if (own != null) {
            return own;
        }
        int sentence = passage.start(Part.SENTENCE, fact);
        List<Group> before = between(sentence, fact);
        if (!before.isEmpty() && isElsewhere(fact) && !heads(before.getLast())) {
            return null;
        }
        List<Group> after = between(fact, passage.end(Part.SENTENCE, fact));
        if (total) {
            return before.stream().map(Group::ids).distinct().count() == 1
                    ? before.getLast()
                    : before.isEmpty() && after.isEmpty() ? heading(fact) : null;
        }
        if (!before.isEmpty()) {
            return before.getLast();
        }
        if (!after.isEmpty()) {
            Group next = after.getFirst();
            boolean only = after.stream().map(Group::ids).distinct().count() == 1;
            return shares(fact, next) || !reports(next) && (only || next.first() < fact + NEAR) ? next : null;
        }
        List<Group> line = between(passage.start(Part.LINE, fact), fact);
        return line.isEmpty() ? heading(fact) : line.getLast();
    }

    /** "Kharlachi and Ghulam Khan saw 40 and 60 trucks respectively": the second number is of the second crossing. */
    private @Nullable Group inTurn(int fact) {
        int start = passage.start(Part.SENTENCE, fact);
        int end = passage.end(Part.SENTENCE, fact);
        if (passage.first(Kind.RESPECTIVELY, start, end) < 0) {
            return null;
        }
        List<Group> named = between(start, end);
        List<Integer> numbers = new ArrayList<>();
        for (int i = passage.first(Kind.QUANTITY, start, end); i >= 0; i = passage.first(Kind.QUANTITY, i + 1, end)) {
            numbers.add(i);
        }
        int turn = numbers.indexOf(fact);
        List<Integer> items =
                named.stream().flatMap(group -> group.items().stream()).toList();
        return turn < 0 || items.size() != numbers.size()
                ? null
                : new Group(
                        List.of(items.get(turn)),
                        List.of(passage.item(items.get(turn)).value()));
    }

    /** "Torkham 400, Karachi 291", "… and 291 at Karachi": a place that is no crossing has its own count. */
    private boolean isElsewhere(int fact) {
        if (!passage.item(fact).is(Kind.QUANTITY)) {
            return false;
        }
        int start = passage.start(Part.CLAUSE, fact);
        int end = passage.end(Part.CLAUSE, fact);
        int before = fact - 1;
        boolean named = before == start && isName(before);
        for (int i = fact + 1; !named && i + 1 < end && i < fact + NEAR; i++) {
            named = AT.contains(words.token(passage.item(i).from()).word()) && isName(i + 1);
        }
        return named;
    }

    private boolean isName(int i) {
        Item item = passage.item(i);
        return item.is(Kind.UNKNOWN)
                && Character.isUpperCase(words.text(item.from(), item.to()).codePointAt(0));
    }

    /** "Torkham: 24 at the terminal, 200 at Landi Kotal": a crossing that heads its sentence is that of all in it. */
    private boolean heads(Group group) {
        int next = group.last() + 1;
        return next < passage.size() && passage.item(next).isBoundary(Boundary.COLON, Boundary.DASH);
    }

    private boolean reports(Group group) {
        return passage.has(Part.CLAUSE, group.first(), Kind.QUANTITY, Kind.STATUS, Kind.STOPPED, Kind.INCIDENT);
    }

    /**
     * "23 import and 255 export vehicles at Torkham": counts in a row share the crossing at their end. Of "300 trucks, 83 at
     * Torkham" the second has its unit from the first and may be part of it.
     */
    private boolean shares(int fact, Group group) {
        boolean inRow = passage.item(fact).is(Kind.QUANTITY)
                && passage.same(Part.SEGMENT, fact, group.first())
                && passage.number(Part.CLAUSE, group.first()) - passage.number(Part.CLAUSE, fact) <= MOST_IN_ROW
                && passage.has(Part.CLAUSE, group.first(), Kind.QUANTITY)
                && (passage.has(Part.CLAUSE, group.first(), Kind.UNIT) || !passage.has(Part.CLAUSE, fact, Kind.UNIT));
        for (int i = fact; inRow && i < group.first(); i++) {
            inRow = !passage.item(i).isBoundary(Boundary.COLON, Boundary.OPEN, Boundary.CLOSE);
        }
        return inRow;
    }

    private @Nullable Group inClause(int fact) {
        List<Group> own = between(passage.start(Part.CLAUSE, fact), passage.end(Part.CLAUSE, fact));
        if (own.size() <= 1) {
            return own.isEmpty() ? null : own.getFirst();
        }
        @Nullable Group before = null;
        @Nullable Group after = null;
        for (Group group : own) {
            if (group.first() < fact) {
                before = group;
            } else if (after == null && passage.first(Kind.QUANTITY, fact + 1, group.first()) < 0) {
                after = group;
            }
        }
        if (before == null || after == null) {
            return before != null ? before : after != null ? after : own.getFirst();
        }
        int start = passage.start(Part.CLAUSE, fact);
        boolean placeFirst = passage.first(Kind.QUANTITY, start, own.getFirst().first()) < 0;
        boolean counted = passage.first(Kind.QUANTITY, before.last(), fact) >= 0;
        return placeFirst && !counted ? before : after;
    }

    /** The crossing that heads earlier lines: alone in its line or followed by a colon at the line's end. */
    private @Nullable Group heading(int fact) {
        int start = passage.start(Part.LINE, fact);
        for (int lines = 0; start > 0 && lines < 40; lines++) {
            int before = start - 1;
            start = passage.start(Part.LINE, before);
            List<Group> named = between(start, before);
            if (!named.isEmpty()) {
                boolean heads = !passage.reports(Part.LINE, before)
                        || before > start && passage.item(before - 1).isBoundary(Boundary.COLON);
                return heads ? named.getLast() : null;
            }
        }
        return null;
    }

    /** Groups that begin in a stretch of the text. */
    private List<Group> between(int from, int to) {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).first() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < groups.size() && groups.get(end).first() < to && end < low + 200) {
            end++;
        }
        return groups.subList(low, end);
    }
}
