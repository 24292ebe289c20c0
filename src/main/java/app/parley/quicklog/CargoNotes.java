package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import org.jspecify.annotations.Nullable;

/** The words around a count that say more of it, as they stand in the text: traffic, load, on which side, at which crossings. */
final class CargoNotes {
    private static final int LONGEST = 300;

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
        boolean says = several;
        int lead = lead(start);
        if (lead >= 0 && passage.first(Kind.TRAFFIC, start, end) < 0) {
            append(note, lead);
            draft.items.add(lead);
            says = true;
        }
        for (int i = start; i < end; i++) {
            Item item = passage.item(i);
            if (i == count || item.is(Kind.DATE, Kind.SPEAKER, Kind.SOURCE, Kind.BOUNDARY, Kind.QUANTITY, Kind.TOTAL, Kind.SINCE)) {
                continue;
            }
            if (item.is(Kind.SIDE)) {
                draft.cells.putIfAbsent("side", item.value());
                draft.items.add(i);
                continue;
            }
            if (item.is(Kind.PLACE)) {
                continue;
            }
            says |= item.is(Kind.TRAFFIC, Kind.UNKNOWN, Kind.WAITING, Kind.PERISHABLE, Kind.PER_DAY, Kind.BOUND, Kind.PASSED, Kind.ACTOR);
            if (item.is(Kind.TRAFFIC, Kind.UNKNOWN, Kind.WAITING, Kind.PERISHABLE, Kind.PER_DAY, Kind.BOUND, Kind.PASSED, Kind.ACTOR)) {
                draft.items.add(i);
            }
            boolean between = note.isEmpty() || i == end - 1;
            if (!(between && item.isGlue())) {
                append(note, i);
            }
        }
        if (several && place != null) {
            append(note, place.first(), place.last());
        }
        if (says && !note.isEmpty() && note.length() <= LONGEST) {
            draft.cells.put("cargo_note", note.toString());
        }
    }

    /** A clause is one count's; of several counts each has the words up to the next. */
    private int from(int count) {
        int start = passage.start(Part.CLAUSE, count);
        int before = passage.last(Kind.QUANTITY, start, count);
        return before >= 0 ? count : start;
    }

    private int to(int count) {
        int end = passage.end(Part.CLAUSE, count);
        int next = passage.first(Kind.QUANTITY, count + 1, end);
        return next >= 0 ? next : end;
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

    private void append(StringBuilder note, int item) {
        append(note, item, item);
    }

    private void append(StringBuilder note, int first, int last) {
        if (!note.isEmpty()) {
            note.append(' ');
        }
        note.append(scene.text(first, last));
    }
}
