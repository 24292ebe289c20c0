package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import app.parley.quicklog.Passage.Part;
import app.parley.quicklog.Phrases.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads counts of what waits. Each number is looked at once: what it counts, where, and whether that waits. */
final class CargoReader {
    /** Words that may stand between a number and what it counts. */
    private static final int BETWEEN = 5;

    private static final String PEOPLE = "people_stranded";

    private final Scene scene;
    private final Passage passage;
    private final Units units;
    private final CargoNotes notes;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Integer> read = new HashSet<>();

    CargoReader(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
        this.units = new Units(scene);
        this.notes = new CargoNotes(scene);
    }

    /** @param taken numbers that count something else */
    List<Draft> read(Set<Integer> taken) {
        for (int i = 0; i < passage.size(); i++) {
            boolean counts =
                    passage.item(i).is(Kind.QUANTITY) || passage.item(i).is(Kind.NO);
            if (counts && !taken.contains(i)) {
                count(i);
            }
        }
        return drafts;
    }

    /** The numbers that were read as counts. */
    Set<Integer> numbers() {
        return read;
    }

    private void count(int i) {
        Units.@Nullable Found unit = units.of(i, BETWEEN);
        if (unit == null) {
            return;
        }
        read.add(i);
        boolean total = isTotal(i);
        Where.@Nullable Group place = scene.where().at(i, total);
        // None at two of them is none at each.
        boolean each = scene.clauseHas(i, Kind.EACH) || isNone(i);
        List<String> crossings = place == null || place.ids().size() > 1 && !each ? List.of("") : place.ids();
        for (String crossing : crossings) {
            Draft draft = draft(i, unit, place, crossing, total);
            drafts.add(draft);
        }
    }

    private Draft draft(int i, Units.Found unit, Where.@Nullable Group place, String crossing, boolean total) {
        Draft draft = new Draft(Proposal.CARGO, i);
        draft.total = total;
        if (!crossing.isEmpty()) {
            draft.cells.put("crossing_id", crossing);
        } else if (place == null && scene.clauseHas(i, Kind.ALL_GATES)) {
            draft.missing.add("crossing_id");
        }
        if (place != null) {
            draft.items.addAll(place.items());
        }
        draft.items.addAll(unit.items());
        number(draft, i);
        kind(draft, i, unit);
        notes.fill(draft, i, place, crossing.isEmpty() && place != null);
        scene.date(draft, "reported_on", scene.when().onOrOnly(i));
        scene.attribute(draft, i);
        if (place == null && draft.cells.containsKey("claim_by") && draft.doubt == null) {
            askWhereTheSpeakerIs(draft, i);
        }
        if (passage.previous(i) >= 0 && passage.item(passage.previous(i)).is(Kind.NOT)) {
            draft.doubt = Ambiguity.Kind.NEGATED;
        }
        return draft;
    }

    /** "Traders in Spin Boldak say dozens of trucks are stuck": where they are is likely, and not said. */
    private void askWhereTheSpeakerIs(Draft draft, int i) {
        int speaker = scene.who().speaker(i);
        boolean here = speaker >= 0 && passage.same(Part.SENTENCE, speaker, i);
        Set<String> named = new LinkedHashSet<>();
        for (int at = here ? passage.item(speaker).from() : 0;
                here && at < passage.item(speaker).to();
                at++) {
            @Nullable Match place = scene.words().match(at, Kind.PLACE);
            if (place != null) {
                named.add(place.sense().value());
            }
        }
        if (!named.isEmpty()) {
            draft.missing.add("crossing_id");
            draft.ask(
                    Ambiguity.Kind.CROSSING,
                    speaker,
                    speaker,
                    named.stream().map(id -> Map.of("crossing_id", id)).toList());
        }
    }

    private void number(Draft draft, int i) {
        draft.cells.put("count_text", scene.text(i));
        if (passage.item(i).is(Kind.NO)) {
            draft.cells.put("count_min", "0");
            draft.cells.put("count_max", "0");
            return;
        }
        Quantity quantity = changed(i, scene.quantity(i));
        Long low = quantity.low();
        Long high = quantity.high();
        if (quantity.isAmbiguous()) {
            draft.missing.add("count_min");
            draft.ask(
                    Ambiguity.Kind.NUMBER,
                    i,
                    i,
                    quantity.options().stream().map(CargoReader::both).toList());
        } else if (quantity.isHighOnly() && high != null) {
            draft.ask(
                    Ambiguity.Kind.HIGH_ONLY,
                    i,
                    i,
                    List.of(both(high), Map.of("count_min", "0", "count_max", Long.toString(high))));
        } else if (low != null) {
            draft.cells.put("count_min", Long.toString(low));
            if (high != null) {
                draft.cells.put("count_max", Long.toString(high));
            }
        }
    }

    /** "rose from 200 to 255": the later number is meant, if anything is; the editor says. */
    private Quantity changed(int i, Quantity quantity) {
        Long low = quantity.low();
        Long high = quantity.high();
        boolean changed = passage.last(Kind.CHANGED, passage.start(Part.CLAUSE, i), i) >= 0;
        return changed && low != null && high != null && !low.equals(high) ? Quantity.oneOf(high, low) : quantity;
    }

    private static Map<String, String> both(long number) {
        return Map.of("count_min", Long.toString(number), "count_max", Long.toString(number));
    }

    private void kind(Draft draft, int i, Units.Found unit) {
        if (unit.code().isEmpty() || unit.code().equals("teu")) {
            draft.missing.add("kind");
            draft.ask(
                    Ambiguity.Kind.UNIT,
                    unit.items().isEmpty() ? i : unit.items().getFirst(),
                    unit.items().isEmpty() ? i : unit.items().getFirst(),
                    (unit.code().isEmpty() ? Stream.of("vehicles", "trucks", "containers") : Stream.of("containers"))
                            .map(code -> Map.of("kind", code))
                            .toList());
        } else {
            draft.cells.put("kind", unit.code());
        }
        boolean waits = scene.clauseHas(i, Kind.WAITING);
        boolean passed = scene.clauseHas(i, Kind.PASSED) && (!waits || isOnlySaidOf(i, unit));
        boolean peopleNotWaiting = unit.code().equals(PEOPLE) && !waits && !passage.has(Part.SEGMENT, i, Kind.WAITING);
        if (passed || peopleNotWaiting) {
            draft.doubt = Ambiguity.Kind.PASSED;
        }
    }

    /** "allowed 70 stranded trucks through": the only word for waiting says which trucks, and not that they wait. */
    private boolean isOnlySaidOf(int i, Units.Found unit) {
        int start = passage.start(Part.CLAUSE, i);
        int end = passage.end(Part.CLAUSE, i);
        int waiting = passage.first(Kind.WAITING, start, end);
        return !unit.items().isEmpty()
                && waiting > i
                && waiting < unit.items().getFirst()
                && passage.first(Kind.WAITING, waiting + 1, end) < 0;
    }

    private boolean isNone(int i) {
        return passage.item(i).is(Kind.NO) || Objects.equals(scene.quantity(i).high(), 0L);
    }

    /** "total", "in all" in its clause; or the sentence goes on with a colon after it into counts at crossings. */
    private boolean isTotal(int i) {
        if (scene.clauseHas(i, Kind.TOTAL)) {
            int next = passage.first(Kind.QUANTITY, passage.start(Part.CLAUSE, i), passage.end(Part.CLAUSE, i));
            return next == i || passage.last(Kind.TOTAL, passage.start(Part.CLAUSE, i), i) >= 0;
        }
        int end = passage.end(Part.CLAUSE, i);
        boolean colon = end > 0 && passage.item(end - 1).isBoundary(Boundary.COLON);
        return colon
                && passage.first(Kind.PLACE, passage.start(Part.SENTENCE, i), i) < 0
                && passage.first(Kind.QUANTITY, end, passage.end(Part.SENTENCE, i)) >= 0;
    }
}
