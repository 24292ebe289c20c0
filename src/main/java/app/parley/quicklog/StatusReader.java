package app.parley.quicklog;

import app.parley.crossing.ClaimedStatus;
import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a crossing is: closed, open, open in part or for some traffic alone. */
final class StatusReader {
    /** Items on either side of a status that its reason is taken from, and characters of it. */
    private static final int REASON_REACH = 40;

    private static final int LONGEST_REASON = 500;

    private final Scene scene;
    private final Passage passage;
    private final StatusDays days;
    private final StatusMeaning meaning;
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    StatusReader(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
        this.days = new StatusDays(scene);
        this.meaning = new StatusMeaning(scene);
    }

    List<Draft> read() {
        for (int i = 0; i < passage.size(); i++) {
            switch (passage.item(i).kind()) {
                case STATUS -> {
                    if (!isOfCounted(i)) {
                        status(i, ClaimedStatus.parse(passage.item(i).value()));
                    }
                }
                case STOPPED -> {
                    boolean firing = scene.clauseHas(i, Kind.INCIDENT) && !scene.clauseHas(i, Kind.TRADE, Kind.TRAFFIC);
                    if (!firing && scene.clauseHas(i, Kind.TRADE, Kind.TRAFFIC, Kind.GATE)) {
                        status(i, ClaimedStatus.CLOSED);
                    }
                }
                case CLOSURE -> {
                    boolean counted = scene.clauseHas(i, Kind.DAY_COUNT, Kind.SINCE)
                            || scene.when().first(i) != null;
                    if (counted) {
                        status(i, ClaimedStatus.CLOSED);
                    }
                }
                case ONLY -> only(i);
                default -> {}
            }
        }
        return joined();
    }

    /** ۴۵۰ لارۍ بندې دي: the trucks that are counted are stuck; nothing is said of the gate. */
    private boolean isOfCounted(int i) {
        int unit = passage.previous(i);
        int number = unit < 0 ? -1 : passage.previous(unit);
        return number >= 0
                && passage.item(unit).is(Kind.UNIT)
                && passage.item(number).is(Kind.QUANTITY)
                && passage.item(i).value().equals(ClaimedStatus.CLOSED.code());
    }

    /** "closed on 12 October … remained shut on Saturday" is one closure, still so on Saturday. */
    private List<Draft> joined() {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            @Nullable Draft wider = wider(joined, draft);
            if (wider != null) {
                wider.cells.put("status", draft.cells.getOrDefault("status", ""));
                wider.missing.remove("status");
                wider.questions.removeIf(question -> question.kind() == Ambiguity.Kind.PARTLY);
                wider.items.addAll(draft.items);
                continue;
            }
            @Nullable Draft undated = undated(joined, draft);
            if (undated != null) {
                boolean reason = !undated.cells.containsKey("reason");
                draft.cells.forEach(undated.cells::putIfAbsent);
                undated.missing.remove("from");
                undated.workedOut.addAll(draft.workedOut);
                draft.items.stream()
                        .filter(item -> reason || !passage.item(item).is(Kind.UNKNOWN))
                        .forEach(undated.items::add);
                continue;
            }
            @Nullable Draft before = draft.still ? begun(joined, draft) : null;
            if (before == null) {
                joined.add(draft);
                continue;
            }
            String to = draft.cells.get("to");
            if (to != null && before.cells.getOrDefault("from", "").compareTo(to) <= 0) {
                before.cells.putIfAbsent("to", to);
            }
            // Its own words are in no reason now.
            draft.items.stream()
                    .filter(item -> !passage.item(item).is(Kind.UNKNOWN))
                    .forEach(before.items::add);
        }
        return joined;
    }

    /** "reopened in part (returnees only)" is one status, the narrower. */
    private @Nullable Draft wider(List<Draft> joined, Draft only) {
        Draft last = joined.isEmpty() ? only : joined.getLast();
        boolean narrows = only.cells.getOrDefault("status", "").endsWith("_only")
                && passage.item(only.at).is(Kind.ONLY)
                && last != only
                && last.doubt == only.doubt
                && passage.same(Part.SEGMENT, last.at, only.at)
                && !last.cells.getOrDefault("status", "").equals(ClaimedStatus.CLOSED.code())
                && last.cells.getOrDefault("crossing_id", "").equals(only.cells.getOrDefault("crossing_id", ""));
        return narrows ? last : null;
    }

    /** "Arandu shut – no traffic since 11 October": the second says since when the first is so. */
    private @Nullable Draft undated(List<Draft> joined, Draft since) {
        Draft last = joined.isEmpty() ? since : joined.getLast();
        boolean same = last != since
                && passage.item(since.at).is(Kind.CLOSURE)
                && since.cells.containsKey("from")
                && !last.cells.containsKey("from")
                && !last.still
                && last.doubt == since.doubt
                && passage.same(Part.SEGMENT, last.at, since.at)
                && last.cells.getOrDefault("status", "").equals(since.cells.get("status"))
                && last.cells.getOrDefault("crossing_id", "").equals(since.cells.get("crossing_id"));
        return same ? last : null;
    }

    private @Nullable Draft begun(List<Draft> joined, Draft still) {
        for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - 12); i--) {
            Draft draft = joined.get(i);
            boolean same = draft.doubt == null
                    && still.doubt == null
                    && passage.same(Part.SENTENCE, draft.at, still.at)
                    && draft.cells.containsKey("from")
                    && draft.cells.getOrDefault("status", "").equals(still.cells.get("status"))
                    && draft.cells.getOrDefault("crossing_id", "").equals(still.cells.get("crossing_id"));
            if (same) {
                return draft;
            }
        }
        return null;
    }

    /** "Torkham: returnees only", with no word for open. */
    private void only(int i) {
        boolean own = scene.clauseHas(i, Kind.STATUS, Kind.QUANTITY, Kind.STOPPED, Kind.CLOSURE);
        @Nullable Integer traffic = meaning.beside(i);
        if (!own && traffic != null) {
            status(i, ClaimedStatus.OPEN);
        }
    }

    private void status(int i, ClaimedStatus said) {
        boolean background = isBackground(i) || isFormer(i);
        Where.@Nullable Group place = scene.where().at(i, false);
        if (background || place == null && !scene.clauseHas(i, Kind.ALL_GATES, Kind.GATE, Kind.TRADE)) {
            return;
        }
        Draft draft = new Draft(Proposal.STATUS, i);
        @Nullable ClaimedStatus status = meaning.of(draft, i, said);
        days.fill(draft, i, said);
        reason(draft, i);
        scene.attribute(draft, i);
        if (scene.doubts().at(i) == Doubt.NEGATED) {
            opposite(draft, i, said);
        } else if (status != null) {
            draft.cells.put("status", status.code());
        }
        place(draft, i, place);
    }

    private void place(Draft draft, int i, Where.@Nullable Group place) {
        if (place == null) {
            draft.missing.add("crossing_id");
            int gate = gate(i);
            draft.ask(
                    Ambiguity.Kind.CROSSING,
                    gate,
                    gate,
                    scene.context().crossings().stream()
                            .map(crossing -> Map.of("crossing_id", crossing.id()))
                            .toList());
            drafts.add(draft);
            return;
        }
        for (int at = 0; at < place.ids().size(); at++) {
            String crossing = place.ids().get(at);
            String status = draft.cells.getOrDefault("status", "");
            if (seen.add(
                    List.of(passage.number(Part.CLAUSE, i), crossing, status, draft.cells.getOrDefault("from", "")))) {
                Draft one = days.copy(draft, crossing);
                one.items.addAll(place.items());
                drafts.add(one);
            }
        }
    }

    private int gate(int i) {
        for (Kind kind : new Kind[] {Kind.ALL_GATES, Kind.GATE, Kind.TRADE}) {
            int at = passage.first(kind, passage.start(Part.CLAUSE, i), passage.end(Part.CLAUSE, i));
            if (at >= 0) {
                return at;
            }
        }
        return i;
    }

    /** "closed → open": how it was before. */
    private boolean isFormer(int i) {
        return i + 1 < passage.size() && passage.item(i + 1).value().equals("→");
    }

    /** "after being closed for 18 days", "waiting for the gate to be opened": said by the way. */
    private boolean isBackground(int i) {
        int start = Math.max(passage.start(Part.CLAUSE, i), i - 4);
        int cause = passage.last(Kind.CAUSE, start, i);
        return cause >= 0
                && passage.first(Kind.PLACE, cause, i) < 0
                && passage.first(Kind.INCIDENT, cause, i) < 0
                && (passage.last(Kind.STATUS, passage.start(Part.CLAUSE, i), cause) >= 0
                        || passage.first(Kind.PLACE, passage.start(Part.CLAUSE, i), cause) >= 0);
    }

    /** What a negation may mean is for the editor to say. */
    private static void opposite(Draft draft, int i, ClaimedStatus said) {
        List<ClaimedStatus> choices = said == ClaimedStatus.CLOSED
                ? List.of(ClaimedStatus.OPEN, ClaimedStatus.RESTRICTED)
                : List.of(ClaimedStatus.CLOSED);
        draft.cells.remove("from");
        draft.workedOut.clear();
        draft.ask(
                Ambiguity.Kind.NEGATED,
                i,
                i,
                choices.stream().map(choice -> Map.of("status", choice.code())).toList());
    }

    /** The clause as it stands, without the crossing where it begins with it. */
    private void reason(Draft draft, int i) {
        int start = Math.max(passage.start(Part.CLAUSE, i), i - REASON_REACH);
        int end = Math.min(passage.end(Part.CLAUSE, i), i + REASON_REACH);
        while (end > start && passage.item(end - 1).is(Kind.BOUNDARY, Kind.SPEAKER, Kind.SOURCE)) {
            end--;
        }
        boolean says = false;
        for (int at = start; at < end; at++) {
            boolean more = passage.item(at)
                    .is(Kind.UNKNOWN, Kind.CAUSE, Kind.INCIDENT, Kind.TRAFFIC, Kind.TRADE, Kind.ACTOR, Kind.DAY_COUNT);
            says |= more;
            if (more && !passage.item(at).is(Kind.UNKNOWN)) {
                draft.items.add(at);
            }
        }
        if (says && end > start) {
            String reason = scene.text(start, end - 1);
            draft.cells.put(
                    "reason",
                    reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason);
            for (int at = start; at < end; at++) {
                if (passage.item(at).is(Kind.UNKNOWN)) {
                    draft.items.add(at);
                }
            }
        }
    }
}
