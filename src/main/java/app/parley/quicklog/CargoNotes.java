package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import org.jspecify.annotations.Nullable;

/** The words around a count that say more of it, as they stand in the text: traffic, load, on which side, at which crossings. */
final class CargoNotes {
    private static final int LONGEST = 300;
    /** Items on either side of a count that say more of it. */
    private static final int REACH = 40;

    private static final Kind[] APART = {
        Kind.DATE,
        Kind.SPEAKER,
        Kind.SOURCE,
        Kind.BOUNDARY,
        Kind.QUANTITY,
        Kind.TOTAL,
        Kind.SINCE,
        Kind.SIDE,
        Kind.PLACE,
        Kind.SAID,
        Kind.NO
    };
    private static final Kind[] TELLING = {
        Kind.TRAFFIC, Kind.UNKNOWN, Kind.WAITING, Kind.PERISHABLE, Kind.PER_DAY, Kind.BOUND, Kind.PASSED, Kind.ACTOR
    };

    private final Scene scene;
    private final Passage passage;

    CargoNotes(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    /** @param several true if the count is of several crossings together, which the note then names */
    void fill(Draft draft, int count, Where.@Nullable Group place, boolean several) {
        int start = from(count);
        int end = to(count);
        StringBuilder note = new StringBuilder();
        int lead = lead(start);
        boolean says = several;
        if (lead >= 0 && passage.first(Kind.TRAFFIC, start, end) < 0) {
            append(note, lead, lead);
            draft.items.add(lead);
            says = true;
        }
        int run = start;
        for (int i = start; i <= end; i++) {
            if (i == end || i == count || passage.item(i).is(APART)) {
                append(note, run, i - 1);
                run = i + 1;
            } else if (passage.item(i).is(TELLING)) {
                draft.items.add(i);
                says = true;
            }
            side(draft, i, end);
        }
        int bracket = inBracket(end);
        if (bracket >= 0) {
            append(note, bracket, bracket);
            draft.items.add(bracket);
            says = true;
        }
        if (several && place != null) {
            append(note, place.first(), place.last());
        }
        if (says && !note.isEmpty() && note.length() <= LONGEST) {
            draft.cells.put("cargo_note", note.toString());
        }
    }

    /** "255 vehicles (export)". */
    private int inBracket(int end) {
        boolean bracket = end + 1 < passage.size()
                && passage.item(end - 1).isBoundary(Boundary.OPEN)
                && passage.item(end).is(Kind.TRAFFIC)
                && passage.item(end + 1).isBoundary(Boundary.CLOSE);
        return bracket ? end : -1;
    }

    private void side(Draft draft, int i, int end) {
        if (i < end && passage.item(i).is(Kind.SIDE)) {
            draft.cells.putIfAbsent("side", passage.item(i).value());
            draft.items.add(i);
        }
    }

    /** A clause is one count's; of several counts each has the words up to the next, or those from its traffic on. */
    private int from(int count) {
        int start = Math.max(passage.start(Part.CLAUSE, count), count - REACH);
        int before = Math.max(passage.last(Kind.QUANTITY, start, count), passage.last(Kind.NO, start, count));
        if (before < 0) {
            return start;
        }
        return isLed(count) ? passage.previous(count) : count;
    }

    private int to(int count) {
        int end = Math.min(passage.end(Part.CLAUSE, count), count + REACH);
        int number = passage.first(Kind.QUANTITY, count + 1, end);
        int none = passage.first(Kind.NO, count + 1, end);
        int next = number < 0 || none >= 0 && none < number ? none : number;
        if (next < 0) {
            return end;
        }
        return isLed(count) && isLed(next) ? passage.previous(next) : next;
    }

    /** "import 23, export 255": the traffic stands before the number. */
    private boolean isLed(int count) {
        int before = passage.previous(count);
        return before >= 0 && passage.item(before).is(Kind.TRAFFIC);
    }

    /** Traffic that heads a clause with a colon: "Import at Torkham: 23 vehicles". */
    private int lead(int start) {
        if (start == 0 || !passage.item(start - 1).isBoundary(Boundary.COLON)) {
            return -1;
        }
        int before = start - 1;
        boolean counts = passage.has(Part.CLAUSE, before, Kind.QUANTITY);
        return counts ? -1 : passage.last(Kind.TRAFFIC, passage.start(Part.CLAUSE, before), before);
    }

    /** Adds words as they stand, less what only ties them to others. */
    private void append(StringBuilder note, int first, int last) {
        int from = first;
        int to = last;
        while (from <= to && passage.item(from).isGlue()) {
            from++;
        }
        while (to >= from && passage.item(to).isGlue()) {
            to--;
        }
        if (from <= to) {
            note.append(note.isEmpty() ? "" : " ").append(scene.text(from, to));
        }
    }
}
