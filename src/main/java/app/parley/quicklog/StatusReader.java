package app.parley.quicklog;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.Traffic;
import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a crossing is: closed, open, open in part or for some traffic alone. */
final class StatusReader {
    private static final Set<Traffic> ALONE = EnumSet.of(Traffic.HUMANITARIAN, Traffic.PEDESTRIAN, Traffic.RETURNEES);

    private final Scene scene;
    private final Passage passage;
    private final StatusDays days;
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    StatusReader(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
        this.days = new StatusDays(scene);
    }

    List<Draft> read() {
        for (int i = 0; i < passage.size(); i++) {
            switch (passage.item(i).kind()) {
                case STATUS -> status(i, ClaimedStatus.parse(passage.item(i).value()));
                case STOPPED -> {
                    if (scene.clauseHas(i, Kind.TRADE, Kind.TRAFFIC, Kind.GATE)) {
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

    /** "closed on 12 October … remained shut on Saturday" is one closure, still so on Saturday. */
    private List<Draft> joined() {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            @Nullable Draft before = draft.still ? begun(joined, draft) : null;
            if (before == null) {
                joined.add(draft);
                continue;
            }
            String to = draft.cells.get("to");
            if (to != null && before.cells.getOrDefault("from", "").compareTo(to) <= 0) {
                before.cells.putIfAbsent("to", to);
            }
            before.items.addAll(draft.items);
        }
        return joined;
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
        @Nullable Integer traffic = beside(i);
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
        ClaimedStatus status = narrowed(draft, i, said);
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

    /** The status with what the clause says of only, except and in part; null if that leaves it open. */
    private @Nullable ClaimedStatus narrowed(Draft draft, int i, ClaimedStatus said) {
        @Nullable Integer only = nearest(Kind.ONLY, i);
        @Nullable Integer except = nearest(Kind.EXCEPT, i);
        int traffic = trafficOf(i, only, except);
        if (traffic >= 0) {
            draft.items.add(traffic);
        }
        @Nullable
        ClaimedStatus alone =
                traffic < 0 ? null : alone(Traffic.parse(passage.item(traffic).value()));
        if (said == ClaimedStatus.CLOSED) {
            if (except != null && traffic > except) {
                draft.items.add(except);
                return alone == null ? ClaimedStatus.RESTRICTED : alone;
            }
            return closedFor(draft, i, traffic);
        }
        if (only != null && traffic >= 0) {
            draft.items.add(only);
            return alone == null ? ClaimedStatus.RESTRICTED : alone;
        }
        @Nullable Integer partly = nearest(Kind.PARTLY, i);
        if (isBrief(i)) {
            ask(draft, Ambiguity.Kind.PARTLY, i, ClaimedStatus.RESTRICTED, said);
            return null;
        }
        if (partly != null || only != null) {
            draft.items.add(partly != null ? partly : only == null ? i : only);
            return ClaimedStatus.RESTRICTED;
        }
        if (said == ClaimedStatus.OPEN && traffic < 0 && isForSome(i)) {
            ask(draft, Ambiguity.Kind.PARTLY, i, ClaimedStatus.RESTRICTED, said);
            return null;
        }
        if (said == ClaimedStatus.OPEN && traffic >= 0 && !scene.clauseHas(i, Kind.TRADE)) {
            return openFor(draft, traffic, alone);
        }
        return said;
    }

    /** "opened for stranded trucks and families": for whom else is not said. */
    private boolean isForSome(int i) {
        int end = passage.end(Part.CLAUSE, i);
        int next = i + 1;
        boolean toFor = false;
        while (next < end && (!toFor || passage.item(next).isGlue())) {
            toFor |= scene.words().token(passage.item(next).from()).word().equals("for");
            next++;
        }
        boolean some = next < end && passage.item(next).is(Kind.UNKNOWN, Kind.UNIT, Kind.WAITING, Kind.ACTOR);
        return toFor && some && passage.first(Kind.TRADE, next, Math.min(end, next + 4)) < 0;
    }

    /** "opened for two hours": not open from then on. */
    private boolean isBrief(int i) {
        int end = passage.end(Part.CLAUSE, i);
        int hours = passage.first(Kind.OTHER_UNIT, i, end);
        int number = passage.first(Kind.QUANTITY, i, end);
        boolean lasts = number >= 0
                && hours == number + 1
                && scene.words().has(passage.item(number).from() - 1)
                && scene.words().token(passage.item(number).from() - 1).word().equals("for");
        return scene.clauseHas(i, Kind.BRIEFLY) || lasts;
    }

    /** Closed to some traffic alone: "closed" is said of trade as a whole. */
    private @Nullable ClaimedStatus closedFor(Draft draft, int i, int traffic) {
        boolean partly = nearest(Kind.PARTLY, i) != null;
        if (partly) {
            return ClaimedStatus.RESTRICTED;
        }
        if (traffic < 0 || isAllTrade(i) || !isSubject(traffic, i)) {
            return ClaimedStatus.CLOSED;
        }
        ask(draft, Ambiguity.Kind.PARTLY, traffic, ClaimedStatus.RESTRICTED, ClaimedStatus.CLOSED);
        return null;
    }

    private @Nullable ClaimedStatus openFor(Draft draft, int traffic, @Nullable ClaimedStatus alone) {
        if (alone == null) {
            ask(draft, Ambiguity.Kind.PARTLY, traffic, ClaimedStatus.RESTRICTED, ClaimedStatus.OPEN);
        } else {
            ask(draft, Ambiguity.Kind.PARTLY, traffic, alone, ClaimedStatus.RESTRICTED);
        }
        return null;
    }

    private static void ask(Draft draft, Ambiguity.Kind kind, int at, ClaimedStatus one, ClaimedStatus other) {
        draft.missing.add("status");
        draft.ask(kind, at, at, List.of(Map.of("status", one.code()), Map.of("status", other.code())));
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

    private static @Nullable ClaimedStatus alone(Traffic traffic) {
        if (!ALONE.contains(traffic)) {
            return null;
        }
        return ClaimedStatus.parse(traffic.code() + "_only");
    }

    private int trafficOf(int i, @Nullable Integer only, @Nullable Integer except) {
        int start = passage.start(Part.CLAUSE, i);
        int end = passage.end(Part.CLAUSE, i);
        if (except != null) {
            return passage.first(Kind.TRAFFIC, except, end);
        }
        @Nullable Integer beside = only == null ? null : beside(only);
        if (beside != null) {
            return beside;
        }
        int after = passage.first(Kind.TRAFFIC, i, end);
        return after >= 0 ? after : passage.last(Kind.TRAFFIC, start, i);
    }

    /** The traffic that "only" is said of: right before or after it. */
    private @Nullable Integer beside(int only) {
        int before = passage.previous(only);
        if (before >= 0 && passage.item(before).is(Kind.TRAFFIC)) {
            return before;
        }
        int after = passage.first(Kind.TRAFFIC, only, Math.min(only + 6, passage.end(Part.CLAUSE, only)));
        return after >= 0 ? after : null;
    }

    /** "closed to imports", "imports halted"; not "closed, with 23 import vehicles waiting". */
    private boolean isSubject(int traffic, int status) {
        int start = passage.start(Part.CLAUSE, status);
        boolean counted = passage.last(Kind.QUANTITY, Math.max(start, traffic - 3), traffic) >= 0;
        boolean tied = traffic > 0 && passage.item(traffic - 1).isGlue();
        return !counted && (traffic < status || tied);
    }

    /** Trade is named, and not one class of it: "transit trade"; or all three classes are. */
    private boolean isAllTrade(int i) {
        int start = passage.start(Part.CLAUSE, i);
        int end = passage.end(Part.CLAUSE, i);
        Set<String> classes = new HashSet<>();
        for (int at = passage.first(Kind.TRAFFIC, start, end); at >= 0; at = passage.first(Kind.TRAFFIC, at + 1, end)) {
            classes.add(passage.item(at).value());
        }
        for (int at = passage.first(Kind.TRADE, start, end); at >= 0; at = passage.first(Kind.TRADE, at + 1, end)) {
            if (at == start || !passage.item(at - 1).is(Kind.TRAFFIC)) {
                return true;
            }
        }
        return Traffic.trade().stream().allMatch(trade -> classes.contains(trade.code()));
    }

    private @Nullable Integer nearest(Kind kind, int i) {
        int after = passage.first(kind, i, passage.end(Part.CLAUSE, i));
        int before = passage.last(kind, passage.start(Part.CLAUSE, i), i);
        return after >= 0 ? Integer.valueOf(after) : before >= 0 ? before : null;
    }

    /** The clause as it stands, without the crossing where it begins with it. */
    private void reason(Draft draft, int i) {
        int start = passage.start(Part.CLAUSE, i);
        int end = passage.end(Part.CLAUSE, i);
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
            draft.cells.put("reason", reason.length() > 500 ? reason.substring(0, 499) + "…" : reason);
            for (int at = start; at < end; at++) {
                if (passage.item(at).is(Kind.UNKNOWN)) {
                    draft.items.add(at);
                }
            }
        }
    }
}
