package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** On which day something is said to be so, since when and until when. */
final class When {
    private static final Set<String> FOR_ALL = Set.of("all", "both", "each");

    private final Words words;
    private final Passage passage;
    private final Map<Role, TreeSet<Integer>> byRole = new EnumMap<>(Role.class);

    /** What a date does in its clause. */
    enum Role {
        ON,
        FIRST,
        LAST
    }

    When(Words words, Passage passage) {
        this.words = words;
        this.passage = passage;
        for (Role role : Role.values()) {
            byRole.put(role, new TreeSet<>());
        }
        for (int i = 0; i < passage.size(); i++) {
            if (passage.item(i).is(Kind.DATE)) {
                of(role(i)).add(i);
            }
        }
    }

    private TreeSet<Integer> of(Role role) {
        return byRole.getOrDefault(role, new TreeSet<>());
    }

    private Role role(int i) {
        Item date = passage.item(i);
        Dated dated = date.date();
        if (dated != null && dated.isRange()) {
            return Role.ON;
        }
        if (words.can(date.to(), Kind.SINCE_POST) || words.endsBefore(date.from(), Kind.SINCE)) {
            return Role.FIRST;
        }
        int before = i;
        while (before > 0 && passage.item(before - 1).isGlue() && before > i - 3) {
            before--;
            Item item = passage.item(before);
            if (item.is(Kind.SINCE)) {
                return Role.FIRST;
            }
            if (item.is(Kind.UNTIL) || words.can(item.from(), Kind.UNTIL)) {
                return Role.LAST;
            }
            if (words.can(item.from(), Kind.TO)
                    && !of(Role.FIRST).isEmpty()
                    && passage.same(Part.CLAUSE, of(Role.FIRST).last(), i)) {
                return Role.LAST;
            }
        }
        boolean until = words.can(date.to(), Kind.UNTIL) && !words.can(date.to(), Kind.AT);
        return until ? Role.LAST : Role.ON;
    }

    /** The date that says since when, in the same clause or else in the same segment after it; null if none does. */
    @Nullable
    Integer first(int fact) {
        return bound(Role.FIRST, fact);
    }

    @Nullable
    Integer last(int fact) {
        return bound(Role.LAST, fact);
    }

    private @Nullable Integer bound(Role role, int fact) {
        @Nullable Integer own = within(role, passage.start(Part.CLAUSE, fact), passage.end(Part.CLAUSE, fact), fact);
        if (own != null) {
            return own;
        }
        @Nullable Integer shared = ofAll(role, fact);
        if (shared != null) {
            return shared;
        }
        int segment = passage.end(Part.SEGMENT, fact);
        @Nullable Integer next = null;
        for (int at = passage.end(Part.CLAUSE, fact);
                next == null && at < segment && !passage.reports(Part.CLAUSE, at);
                at = passage.end(Part.CLAUSE, at)) {
            next = within(role, at, passage.end(Part.CLAUSE, at), fact);
        }
        @Nullable Integer near = next != null ? next : bracketed(role, fact);
        return near != null ? near : inSentenceOfItsOwn(role, fact);
    }

    /** "Torkham closed, Chaman closed. Since 12 October." */
    private @Nullable Integer inSentenceOfItsOwn(Role role, int fact) {
        int next = passage.end(Part.SENTENCE, fact);
        boolean since = role == Role.FIRST
                && next < passage.end(Part.LINE, fact)
                && passage.item(next).is(Kind.SINCE)
                && !passage.reports(Part.SENTENCE, next)
                && !passage.has(Part.SENTENCE, next, Kind.PLACE);
        return since ? within(role, next, passage.end(Part.SENTENCE, next), next) : null;
    }

    /** "Torkham (since 12 October) closed". */
    private @Nullable Integer bracketed(Role role, int fact) {
        int start = passage.start(Part.CLAUSE, fact);
        boolean bracket = start > 1
                && passage.same(Part.SEGMENT, start - 1, fact)
                && passage.item(start - 1).isBoundary(Item.Boundary.CLOSE)
                && !passage.reports(Part.CLAUSE, start - 1);
        return bracket ? within(role, passage.start(Part.CLAUSE, start - 1), start, fact) : null;
    }

    /** "A is closed, B closed – all since 11 October": a last clause that says of all before since when. */
    private @Nullable Integer ofAll(Role role, int fact) {
        int end = passage.end(Part.SENTENCE, fact);
        int last = passage.start(Part.CLAUSE, end - 1);
        boolean all = last > fact
                && FOR_ALL.contains(words.token(passage.item(last).from()).word())
                && !passage.reports(Part.CLAUSE, last);
        return all ? within(role, last, end, last) : null;
    }

    /** The date of the clause itself. */
    @Nullable
    Integer own(int fact) {
        int bracket = passage.end(Part.CLAUSE, fact);
        boolean bracketed = bracket + 1 < passage.size()
                && passage.item(bracket - 1).isBoundary(Item.Boundary.OPEN)
                && passage.item(bracket).is(Kind.DATE)
                && passage.item(bracket + 1).isBoundary(Item.Boundary.CLOSE)
                && of(Role.ON).contains(bracket);
        return bracketed
                ? Integer.valueOf(bracket)
                : within(Role.ON, passage.start(Part.CLAUSE, fact), passage.end(Part.CLAUSE, fact), fact);
    }

    /** The date that a reader takes it to be of; null if the text has none. */
    @Nullable
    Integer on(int fact) {
        @Nullable Integer own = own(fact);
        for (Part part : new Part[] {Part.SEGMENT, Part.SENTENCE, Part.LINE, Part.TEXT}) {
            if (own != null) {
                return own;
            }
            own = carried(part, fact);
        }
        return own;
    }

    /** That, or else the one date of the line, which a reader takes counts and incidents to be of. */
    @Nullable
    Integer onOrOnly(int fact) {
        @Nullable Integer on = on(fact);
        @Nullable Integer first = of(Role.ON).ceiling(passage.start(Part.LINE, fact));
        int end = passage.end(Part.LINE, fact);
        boolean only = first != null && first < end && isOnly(first, passage.start(Part.LINE, fact), end);
        return on == null && only ? first : on;
    }

    /** The nearest date before, or else the first after that stands where nothing else is reported. */
    private @Nullable Integer carried(Part part, int fact) {
        Part smaller = Part.values()[part.ordinal() - 1];
        int start = passage.start(part, fact);
        @Nullable Integer before = of(Role.ON).lower(passage.start(smaller, fact));
        if (before != null
                && before >= start
                && !isOfCause(before)
                && (part != Part.TEXT || !passage.reports(Part.LINE, before))) {
            return before;
        }
        return stated(part, smaller, fact);
    }

    /** "Two weeks after Torkham was closed on 12 October, …": the day of what came before. */
    private boolean isOfCause(int date) {
        int start = passage.start(Part.CLAUSE, date);
        int cause = passage.last(Kind.CAUSE, start, date);
        return cause >= 0 && passage.first(Kind.STATUS, cause, date) >= 0;
    }

    private @Nullable Integer stated(Part part, Part smaller, int fact) {
        int end = passage.end(part, fact);
        @Nullable Integer after = of(Role.ON).ceiling(passage.end(smaller, fact));
        int looked = 0;
        while (after != null && after < end && looked++ < 50) {
            boolean onlyOne = part.compareTo(Part.SENTENCE) <= 0 && isOnly(after, passage.start(part, fact), end);
            boolean shared = onlyOne
                    && (endsSentence(after)
                            || part == Part.SEGMENT && !passage.has(Part.CLAUSE, after, Kind.STATUS, Kind.STOPPED));
            if (shared || !passage.reports(smaller == Part.SEGMENT ? Part.CLAUSE : smaller, after)) {
                return after;
            }
            after = of(Role.ON).higher(after);
        }
        return null;
    }

    private boolean isOnly(int date, int from, int to) {
        TreeSet<Integer> dates = of(Role.ON);
        @Nullable Integer before = dates.lower(date);
        @Nullable Integer after = dates.higher(date);
        return (before == null || before < from) && (after == null || after >= to);
    }

    /** A date at the end of a sentence, without "on", is that of all of it. */
    private boolean endsSentence(int date) {
        int end = passage.end(Part.SENTENCE, date);
        int last = end - 1;
        while (last > date && passage.item(last).is(Kind.BOUNDARY, Kind.SPEAKER, Kind.SOURCE)) {
            last--;
        }
        return last == date && !words.endsBefore(passage.item(date).from(), Kind.IN);
    }

    private @Nullable Integer within(Role role, int from, int to, int near) {
        @Nullable Integer after = of(role).ceiling(near);
        @Nullable Integer before = of(role).lower(near);
        boolean afterIn = after != null && after < to;
        boolean beforeIn = before != null && before >= from;
        if (afterIn && beforeIn && after != null && before != null) {
            return after - near <= near - before ? after : before;
        }
        return afterIn ? after : beforeIn ? before : null;
    }
}
