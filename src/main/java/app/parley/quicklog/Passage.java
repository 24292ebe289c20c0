package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The items of a text and where its lines, sentences, segments (between semicolons) and clauses begin. Each part has a number
 * that grows along the text; the sign that ends a part belongs to it.
 */
final class Passage {
    private static final Set<Kind> FACTS = EnumSet.of(
            Kind.QUANTITY,
            Kind.NO,
            Kind.STATUS,
            Kind.STOPPED,
            Kind.CLOSURE,
            Kind.INCIDENT,
            Kind.DAY_COUNT,
            Kind.KILLED);
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

    /** The parts of a text. */
    enum Part {
        CLAUSE,
        SEGMENT,
        SENTENCE,
        LINE,
        TEXT
    }

    private final List<Item> items;
    private final int[][] parts;
    private final int[][] starts;
    private final int[][] ends;
    private final List<List<Set<Kind>>> kinds = new ArrayList<>();
    private final Map<Kind, TreeSet<Integer>> places = new EnumMap<>(Kind.class);

    Passage(List<Item> items) {
        this.items = List.copyOf(items);
        this.parts = new int[Part.values().length][items.size() + 1];
        this.starts = new int[Part.values().length][items.size() + 1];
        this.ends = new int[Part.values().length][items.size() + 1];
        number();
        for (Part part : Part.values()) {
            kinds.add(index(part));
        }
        for (int i = 0; i < items.size(); i++) {
            places.computeIfAbsent(items.get(i).kind(), kind -> new TreeSet<>()).add(i);
        }
    }

    private void number() {
        for (int i = 0; i < items.size(); i++) {
            int broken = broken(i);
            for (Part part : Part.values()) {
                int[] numbers = parts[part.ordinal()];
                boolean before = broken >= 100;
                int weight = before ? broken - 100 : broken;
                numbers[i + 1] = numbers[i] + (weight > part.ordinal() ? 1 : 0);
                if (before) {
                    numbers[i] = numbers[i + 1];
                }
            }
        }
    }

    /** Notes where the parts begin and end, and gives the kinds of item in each. */
    private List<Set<Kind>> index(Part part) {
        int[] numbers = parts[part.ordinal()];
        List<Set<Kind>> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && numbers[i] != numbers[i - 1]) {
                start = i;
            }
            starts[part.ordinal()][i] = start;
            while (found.size() <= numbers[i]) {
                found.add(EnumSet.noneOf(Kind.class));
            }
            found.get(numbers[i]).add(items.get(i).kind());
        }
        int end = items.size();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (i < items.size() - 1 && numbers[i] != numbers[i + 1]) {
                end = i + 1;
            }
            ends[part.ordinal()][i] = end;
        }
        return found;
    }

    List<Item> items() {
        return items;
    }

    Item item(int i) {
        return items.get(i);
    }

    int size() {
        return items.size();
    }

    int number(Part part, int i) {
        return parts[part.ordinal()][i];
    }

    boolean same(Part part, int i, int j) {
        return number(part, i) == number(part, j);
    }

    /** The first item of the part that an item is in. */
    int start(Part part, int i) {
        return starts[part.ordinal()][i];
    }

    /** The item after the last of the part that an item is in. */
    int end(Part part, int i) {
        return i < items.size() ? ends[part.ordinal()][i] : items.size();
    }

    boolean has(Part part, int i, Kind... any) {
        Set<Kind> here = kinds.get(part.ordinal()).get(number(part, i));
        return Arrays.stream(any).anyMatch(here::contains);
    }

    /** True if the part reports something: counts, says how a crossing is, tells an incident. */
    boolean reports(Part part, int i) {
        return !Collections.disjoint(kinds.get(part.ordinal()).get(number(part, i)), FACTS);
    }

    /** The last item of a kind from one place on and before another, or -1. */
    int last(Kind kind, int from, int before) {
        @Nullable Integer found = places.getOrDefault(kind, new TreeSet<>()).lower(before);
        return found == null || found < from ? -1 : found;
    }

    /** The first item of a kind from one place on and before another, or -1. */
    int first(Kind kind, int from, int before) {
        @Nullable Integer found = places.getOrDefault(kind, new TreeSet<>()).ceiling(from);
        return found == null || found >= before ? -1 : found;
    }

    /** The next item from one on that is no glue and in the same clause; the end of the clause if there is none. */
    int next(int i) {
        int end = i < items.size() ? end(Part.CLAUSE, i) : i;
        int at = i;
        while (at < end && items.get(at).isGlue()) {
            at++;
        }
        return at;
    }

    /** The item before one that is no glue and in the same clause, or -1. */
    int previous(int i) {
        int at = i - 1;
        while (at >= 0 && same(Part.CLAUSE, at, i) && items.get(at).isGlue()) {
            at--;
        }
        return at >= 0 && same(Part.CLAUSE, at, i) ? at : -1;
    }

    /** How many kinds of part end after an item, or 100 and as many if they end before it. */
    private int broken(int i) {
        Item item = items.get(i);
        if (item.is(Kind.AND)) {
            return breaks(i) ? 101 : 0;
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
            case CONJUNCTION -> 101;
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
