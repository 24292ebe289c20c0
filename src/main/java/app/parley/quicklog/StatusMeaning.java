package app.parley.quicklog;

import app.parley.crossing.ClaimedStatus;
import app.parley.crossing.Traffic;
import app.parley.quicklog.Passage.Part;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What "closed" and "open" come to with what their clause says beside: only, except, in part, briefly, for whom. */
final class StatusMeaning {
    private static final Set<Traffic> ALONE = EnumSet.of(Traffic.HUMANITARIAN, Traffic.PEDESTRIAN, Traffic.RETURNEES);

    private final Scene scene;
    private final Passage passage;

    StatusMeaning(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    /** The status with what the clause says of only, except and in part; null if that leaves it open. */
    @Nullable
    ClaimedStatus of(Draft draft, int i, ClaimedStatus said) {
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
        if (said == ClaimedStatus.OPEN && traffic >= 0 && !isAllTrade(i)) {
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
        boolean ofSome = next + 1 < end
                && passage.item(next).is(Kind.TRADE)
                && scene.words().token(passage.item(next + 1).from()).word().equals("of")
                && passage.first(Kind.UNIT, next, Math.min(end, next + 4)) >= 0;
        if (toFor && ofSome) {
            return true;
        }
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
        boolean alone = i + 1 < passage.size() && passage.item(i + 1).is(Kind.ONLY) && isAllTrade(i);
        if (alone) {
            ask(draft, Ambiguity.Kind.PARTLY, i, ClaimedStatus.RESTRICTED, ClaimedStatus.CLOSED);
            return null;
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
    @Nullable
    Integer beside(int only) {
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
}
