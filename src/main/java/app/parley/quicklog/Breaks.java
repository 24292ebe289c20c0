package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where lines, sentences, segments and clauses end, and where a comma or "and" only ties a list together. */
final class Breaks {
    /** Added to a number of parts that end before an item and not after it. */
    static final int BEFORE = 100;

    private static final Set<Kind> AFTER_AND = EnumSet.of(
            Kind.QUANTITY,
            Kind.NO,
            Kind.NOT,
            Kind.STATUS,
            Kind.STOPPED,
            Kind.FUTURE,
            Kind.MAYBE,
            Kind.INCIDENT,
            Kind.STILL,
            Kind.PLACE,
            Kind.WISH,
            Kind.INJURED,
            Kind.ONLY,
            Kind.PARTLY,
            Kind.DENY);

    private final List<Item> items;

    Breaks(List<Item> items) {
        this.items = items;
    }

    /** How many kinds of part end after an item, or {@link #BEFORE} and as many if they end before it. */
    int after(int i) {
        Item item = items.get(i);
        if (item.is(Kind.AND)) {
            return breaks(i) ? BEFORE + 1 : 0;
        }
        if (item.is(Kind.WISH) && item.value().equals("participle")) {
            return BEFORE + 1;
        }
        if (!item.is(Kind.BOUNDARY)) {
            return 0;
        }
        return switch (Boundary.valueOf(item.value())) {
            case LINE -> 4;
            case STOP, QUESTION -> 3;
            case SEMICOLON -> 2;
            case COMMA -> isList(i) ? 0 : 1;
            case COLON, DASH, OPEN, CLOSE -> 1;
            case CONJUNCTION -> BEFORE + 1;
        };
    }

    /** A comma or "and" between two crossings, kinds of traffic or dates ties them together. */
    private boolean isList(int i) {
        int before = i - 1;
        int after = i + 1;
        while (after < items.size()
                && (items.get(after).isGlue() || items.get(after).isBoundary(Boundary.COMMA))) {
            after++;
        }
        return before >= 0
                && after < items.size()
                && items.get(before).is(Kind.PLACE, Kind.TRAFFIC, Kind.INCIDENT)
                && items.get(before).kind() == items.get(after).kind()
                && !(followedByCount(after) && followsCount(before));
    }

    /** "Torkham 23, Chaman 412": the second crossing begins a count of its own. */
    private boolean followedByCount(int place) {
        int after = place + 1;
        while (after < items.size()
                && items.get(after).isGlue()
                && !items.get(after).is(Kind.AND)) {
            after++;
        }
        return items.get(place).is(Kind.PLACE)
                && after < items.size()
                && items.get(after).is(Kind.QUANTITY);
    }

    private boolean followsCount(int place) {
        int before = place;
        while (before > 0 && place - before < 10 && !items.get(before - 1).is(Kind.BOUNDARY)) {
            before--;
            if (items.get(before).is(Kind.QUANTITY)) {
                return true;
            }
        }
        return false;
    }

    private boolean breaks(int i) {
        int after = i + 1;
        while (after < items.size() && items.get(after).isGlue()) {
            after++;
        }
        return after < items.size() && AFTER_AND.contains(items.get(after).kind()) && !isList(i);
    }
}
