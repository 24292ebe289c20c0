package app.parley.quicklog;

import app.parley.crossing.ClaimedStatus;
import app.parley.quicklog.Passage.Part;
import app.parley.quicklog.QuickLogContext.KnownCrossing;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a crossing is said to be so. On its Nth closed day a crossing has been closed since N − 1 days before. A
 * status said to last still, with no beginning, has none: whoever reads the text later would take another start for a
 * contradiction.
 */
final class StatusDays {
    private final Scene scene;
    private final Passage passage;

    StatusDays(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    void fill(Draft draft, int i, ClaimedStatus said) {
        @Nullable Integer since = scene.when().first(i);
        @Nullable Integer until = scene.when().last(i);
        int count = said == ClaimedStatus.CLOSED ? dayCount(i) : -1;
        @Nullable Integer on = scene.when().on(i);
        boolean inRange = on != null
                && passage.same(Part.SEGMENT, on, i)
                && scene.date(on).isRange();
        if (on != null && inRange) {
            range(draft, on);
        } else if (since != null) {
            since(draft, i, since, until, count);
        } else if (count >= 0) {
            counted(draft, i, count);
        } else if (isStill(i, said)) {
            draft.still = true;
            draft.missing.add("from");
            scene.date(draft, "to", scene.when().on(i));
            draft.missing.remove("to");
        } else {
            scene.date(draft, "from", on);
            end(draft, until);
        }
    }

    private void range(Draft draft, int at) {
        Dated range = scene.date(at);
        draft.items.add(at);
        @Nullable PartialDate first = range.first();
        @Nullable PartialDate last = range.last();
        if (first == null || last == null) {
            return;
        }
        if (isNight(at)) {
            draft.missing.add("from");
            draft.ask(
                    Ambiguity.Kind.DATE,
                    at,
                    at,
                    List.of(Map.of("from", first.toString()), Map.of("from", last.toString())));
        } else {
            draft.cells.put("from", first.toString());
            draft.cells.put("to", last.toString());
        }
    }

    /** "the night of 11–12 October" is one night, on which of two days is not said. */
    private boolean isNight(int at) {
        int token = scene.item(at).from();
        for (int i = Math.max(0, token - 3); i < token; i++) {
            if (scene.words().token(i).word().equals("night")) {
                return true;
            }
        }
        return false;
    }

    private void since(Draft draft, int i, int since, @Nullable Integer until, int count) {
        Dated date = scene.date(since);
        if (date.isRange()) {
            range(draft, since);
            return;
        }
        scene.date(draft, "from", since);
        @Nullable Integer on = until != null ? until : scene.when().on(i);
        @Nullable PartialDate first = date.first();
        if (on != null) {
            scene.date(draft, "to", on);
        }
        if (count >= 0 && first != null && first.isDay()) {
            draft.items.add(count);
            String last = first.earliest().plusDays(days(count) - 1).toString();
            @Nullable String said = draft.cells.get("to");
            if (said == null) {
                draft.cells.put("to", last);
                draft.workedOut.add("to");
            } else if (!said.equals(last)) {
                draft.ask(Ambiguity.Kind.DAY_COUNT, count, count, List.of(Map.of("to", last)));
            }
        }
        dropEarlierEnd(draft);
    }

    /** A report cannot vouch until before what it reports began. */
    private static void dropEarlierEnd(Draft draft) {
        @Nullable String from = draft.cells.get("from");
        @Nullable String to = draft.cells.get("to");
        if (from != null
                && to != null
                && PartialDate.parse(to)
                        .latest()
                        .isBefore(PartialDate.parse(from).earliest())) {
            draft.cells.remove("to");
        }
    }

    private void counted(Draft draft, int i, int count) {
        draft.items.add(count);
        @Nullable Integer on = scene.when().on(i);
        scene.date(draft, "to", on);
        @Nullable String to = draft.cells.get("to");
        if (to != null && to.length() == 10) {
            draft.cells.put(
                    "from", LocalDate.parse(to).minusDays(days(count) - 1).toString());
            draft.workedOut.add("from");
            return;
        }
        draft.missing.add("from");
        if (draft.questions.isEmpty()) {
            LocalDate today = scene.context().today();
            draft.ask(
                    Ambiguity.Kind.DATE,
                    count,
                    count,
                    List.of(Map.of(
                            "to",
                            today.toString(),
                            "from",
                            today.minusDays(days(count) - 1).toString())));
        }
    }

    private void end(Draft draft, @Nullable Integer until) {
        if (until != null) {
            scene.date(draft, "to", until);
            dropEarlierEnd(draft);
        }
    }

    private long days(int count) {
        return Long.parseLong(passage.item(count).value());
    }

    /** The number of days in the clause, or in the one after it if that reports nothing else. */
    private int dayCount(int i) {
        int own = passage.first(Kind.DAY_COUNT, passage.start(Part.CLAUSE, i), passage.end(Part.CLAUSE, i));
        if (own >= 0) {
            return own;
        }
        int start = passage.start(Part.CLAUSE, i);
        boolean headed = start > 0
                && passage.same(Part.SENTENCE, start - 1, i)
                && !passage.has(Part.CLAUSE, start - 1, Kind.STATUS, Kind.QUANTITY, Kind.INCIDENT);
        int before = headed ? passage.first(Kind.DAY_COUNT, passage.start(Part.CLAUSE, start - 1), start) : -1;
        if (before >= 0) {
            return before;
        }
        int next = passage.end(Part.CLAUSE, i);
        boolean free = next < passage.end(Part.SEGMENT, i)
                && !passage.has(Part.CLAUSE, next, Kind.STATUS, Kind.QUANTITY, Kind.INCIDENT, Kind.PLACE);
        return free ? passage.first(Kind.DAY_COUNT, next, passage.end(Part.CLAUSE, next)) : -1;
    }

    private boolean isStill(int i, ClaimedStatus said) {
        return said == ClaimedStatus.CLOSED && scene.clauseHas(i, Kind.STILL);
    }

    /** The draft for one crossing, with the question since when where the text leaves it open. */
    Draft copy(Draft draft, String crossing) {
        Draft copy = new Draft(draft.file, draft.at);
        copy.cells.putAll(draft.cells);
        copy.cells.put("crossing_id", crossing);
        copy.missing.addAll(draft.missing);
        copy.workedOut.addAll(draft.workedOut);
        copy.items.addAll(draft.items);
        copy.questions.addAll(draft.questions);
        copy.doubt = draft.doubt;
        copy.still = draft.still;
        if (draft.still && draft.cells.containsKey("status")) {
            copy.ask(Ambiguity.Kind.SINCE, draft.at, draft.at, starts(crossing, draft.cells.get("to")));
        }
        return copy;
    }

    private List<Map<String, String>> starts(String crossing, @Nullable String to) {
        List<Map<String, String>> starts = new ArrayList<>();
        for (KnownCrossing known : scene.context().crossings()) {
            PartialDate since = known.closedSince();
            if (known.id().equals(crossing) && since != null) {
                starts.add(Map.of("from", since.toString()));
            }
        }
        starts.add(Map.of("from", to == null ? scene.context().today().toString() : to));
        return starts.stream().distinct().toList();
    }
}
