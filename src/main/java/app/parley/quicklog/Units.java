package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a number counts: the word after it, before it, or, left out, that of the counts around it. */
final class Units {
    private static final Set<String> PEOPLE = Set.of("returnees", "pedestrian");

    private static final Set<String> OF_ALL = Set.of("all", "both", "unit", "units", "in");

    private final Scene scene;
    private final Passage passage;

    Units(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    /**
     * @param code as a dossier has it, or {@code teu}; empty if something is counted and the text does not say what
     * @param items of the words for it
     */
    record Found(String code, List<Integer> items) {}

    /** Null if the number counts nothing of these. */
    @Nullable
    Found of(int number, int between) {
        if (isEarlier(number)) {
            return null;
        }
        @Nullable Found after = after(number, between);
        if (after == null && isOfPeople(number)) {
            return new Found("people_stranded", List.of(passage.next(number + 1)));
        }
        if (after != null) {
            return after.code().equals("other") ? null : after;
        }
        if (passage.item(number).is(Kind.NO) && !passage.item(number).value().equals("none")) {
            return null;
        }
        @Nullable Found before = before(number);
        if (before != null) {
            return before;
        }
        return isElliptic(number) ? carried(number) : null;
    }

    /** "1,000 returnees": who they are says that people are counted. */
    private boolean isOfPeople(int number) {
        int next = passage.next(number + 1);
        return passage.item(number).is(Kind.QUANTITY)
                && next < passage.end(Part.CLAUSE, number)
                && passage.item(next).is(Kind.TRAFFIC)
                && PEOPLE.contains(passage.item(next).value());
    }

    private @Nullable Found after(int number, int between) {
        int end = passage.end(Part.CLAUSE, number);
        int unknown = 0;
        boolean perishable = false;
        for (int i = number + 1; i < end; i++) {
            Item item = passage.item(i);
            switch (item.kind()) {
                case UNIT -> {
                    boolean owns = scene.words().isSign(item.to(), "'’")
                            && scene.words().isTight(item.to());
                    if (!owns) {
                        return unit(i, perishable);
                    }
                    unknown++;
                }
                case OTHER_UNIT, DAY, WEEK, KILLED, INJURED, CASUALTY, INCIDENT -> {
                    return new Found("other", List.of());
                }
                case PERISHABLE -> perishable = true;
                case TRAFFIC, TRADE, WAITING, SIDE, ACTOR, BOUND, PASSED, TOTAL -> {}
                case PLACE -> {
                    return null;
                }
                case UNKNOWN -> {
                    if (++unknown > between) {
                        return null;
                    }
                }
                case SIGN -> {
                    if (item.value().equals("%")) {
                        return new Found("other", List.of());
                    }
                }
                case ALL_GATES, GATE -> {
                    return i == number + 1 ? new Found("other", List.of()) : null;
                }
                default -> {
                    if (!item.isGlue()) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    /** "down from 40", "rose by 50": a number of another day, or a difference. */
    private boolean isEarlier(int number) {
        int from = passage.item(number).from();
        Item after = passage.item(Math.min(number + 1, passage.size() - 1));
        if (after.is(Kind.SIGN) && after.value().equals("→")) {
            return true;
        }
        if (isCorrected(number)) {
            return true;
        }
        boolean by = scene.words().has(from - 1)
                && scene.words().token(from - 1).word().equals("by");
        boolean changed = passage.last(Kind.CHANGED, passage.start(Part.CLAUSE, number), number) >= 0;
        boolean since = passage.item(number).is(Kind.QUANTITY)
                && scene.quantity(number).isExact()
                && scene.words().token(from).word().equals("from");
        return scene.words().endsBefore(from, Kind.EARLIER)
                || scene.words().endsBefore(from + 1, Kind.EARLIER)
                || (by || since) && changed;
    }

    /** "255, sorry 225": the second number is said instead of the first. */
    private boolean isCorrected(int number) {
        int end = passage.end(Part.LINE, number);
        int next = passage.first(Kind.QUANTITY, number + 1, end);
        int corrected = passage.first(Kind.CORRECTED, number, next < 0 ? number : next);
        return corrected >= 0 && next - corrected <= 2;
    }

    private Found unit(int i, boolean perishable) {
        String code = passage.item(i).value();
        int next = i + 1;
        boolean after = false;
        for (int at = next; at < passage.end(Part.CLAUSE, i) && at < next + 6; at++) {
            if (passage.item(at).is(Kind.QUANTITY)) {
                break;
            }
            after |= passage.item(at).is(Kind.PERISHABLE);
        }
        boolean fresh = code.equals("trucks") && (perishable || after);
        return new Found(fresh ? "perishable_trucks" : code, List.of(i));
    }

    /** "Import vehicles at Torkham: 23", "trucks: 40", "vehicles waiting 300". */
    private @Nullable Found before(int number) {
        if (isMoney(number)) {
            return null;
        }
        int start = passage.start(Part.CLAUSE, number);
        int lastUnit = passage.last(Kind.UNIT, start, number);
        int lastNumber = passage.last(Kind.QUANTITY, start, number);
        if (lastUnit >= 0 && lastUnit > lastNumber && number - lastUnit <= 8 && !unknownAfter(number)) {
            return unit(lastUnit, false);
        }
        return null;
    }

    private boolean isMoney(int number) {
        Item item = passage.item(number);
        return scene.words().endsBefore(item.from(), Kind.MONEY);
    }

    private boolean unknownAfter(int number) {
        int next = number + 1;
        while (next < passage.size() && passage.item(next).isGlue() && passage.same(Part.CLAUSE, next, number)) {
            next++;
        }
        return next < passage.size()
                && passage.same(Part.CLAUSE, next, number)
                && passage.item(next).is(Kind.UNKNOWN);
    }

    /** A number with its unit left out is followed by traffic, a place, a word for waiting or the end of its clause. */
    private boolean isElliptic(int number) {
        if (isMoney(number)) {
            return false;
        }
        int next = passage.next(number + 1);
        boolean ends =
                next >= passage.end(Part.CLAUSE, number) || passage.item(next).is(Kind.BOUNDARY);
        boolean follows = !ends
                && passage.item(next)
                        .is(
                                Kind.TRAFFIC,
                                Kind.PLACE,
                                Kind.WAITING,
                                Kind.STILL,
                                Kind.SIDE,
                                Kind.EACH,
                                Kind.TOTAL,
                                Kind.INCLUDING,
                                Kind.QUANTITY,
                                Kind.DATE,
                                Kind.SPEAKER,
                                Kind.BOUND);
        boolean at = number + 1 < passage.size() && passage.item(number + 1).is(Kind.AT, Kind.IN);
        boolean carried = lastUnit(passage.start(Part.SENTENCE, number), number) >= 0;
        return ends || follows || at && carried;
    }

    private @Nullable Found carried(int number) {
        for (Part part : new Part[] {Part.SENTENCE, Part.LINE}) {
            int start = passage.start(part, number);
            int before = lastUnit(start, number);
            if (before >= 0) {
                return unit(before, false);
            }
            int after = part == Part.SENTENCE ? passage.first(Kind.UNIT, number, passage.end(part, number)) : -1;
            if (after >= 0 && !isOther(after)) {
                return unit(after, false);
            }
        }
        int said = saidOfAll(number);
        if (said >= 0) {
            return unit(said, false);
        }
        int line = passage.start(Part.LINE, number);
        int above = line > 0 ? lastUnit(passage.start(Part.LINE, line - 1), line) : -1;
        if (above >= 0 && !passage.has(Part.LINE, number, Kind.UNIT)) {
            return unit(above, false);
        }
        int next = passage.next(number + 1);
        int previous = passage.previous(number);
        int start = passage.start(Part.CLAUSE, number);
        boolean headed = start > 1
                && start == number
                && passage.item(start - 1).isBoundary(Item.Boundary.COLON)
                && passage.item(start - 2).is(Kind.PLACE);
        int after = passage.end(Part.CLAUSE, number);
        boolean bracketed = after < passage.size()
                && after == number + 2
                && passage.item(number + 1).isBoundary(Item.Boundary.OPEN)
                && passage.item(after).is(Kind.TRAFFIC);
        boolean placed =
                headed || bracketed || isPlaced(previous) || next < passage.end(Part.CLAUSE, number) && isPlaced(next);
        return placed && !passage.has(Part.CLAUSE, number, Kind.STATUS) ? new Found("", new ArrayList<>()) : null;
    }

    /** "… (all vehicles)", "Unit: containers": a clause of the line that counts nothing and says what all numbers count. */
    private int saidOfAll(int number) {
        int end = passage.end(Part.LINE, number);
        for (int i = passage.first(Kind.UNIT, number, end); i >= 0; i = passage.first(Kind.UNIT, i + 1, end)) {
            int start = passage.start(Part.CLAUSE, i);
            String first = scene.words().token(passage.item(start).from()).word();
            if (OF_ALL.contains(first) && !passage.has(Part.CLAUSE, i, Kind.QUANTITY)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPlaced(int beside) {
        return beside >= 0 && passage.item(beside).is(Kind.TRAFFIC, Kind.WAITING, Kind.PLACE);
    }

    private int lastUnit(int from, int to) {
        int at = passage.last(Kind.UNIT, from, to);
        for (int looked = 0; at >= 0 && isOther(at) && looked < 20; looked++) {
            at = passage.last(Kind.UNIT, from, at);
        }
        return at >= 0 && isOther(at) ? -1 : at;
    }

    /** A word for people that nothing counts names who speaks or acts. */
    private boolean isOther(int unit) {
        int number = passage.last(Kind.QUANTITY, Math.max(passage.start(Part.CLAUSE, unit), unit - 6), unit);
        return passage.item(unit).value().equals("people_stranded") && number < 0;
    }
}
