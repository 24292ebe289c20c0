package app.parley.quicklog;

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
        Breaks breaks = new Breaks(items);
        for (int i = 0; i < items.size(); i++) {
            int broken = breaks.after(i);
            for (Part part : Part.values()) {
                int[] numbers = parts[part.ordinal()];
                boolean before = broken >= Breaks.BEFORE;
                int weight = before ? broken - Breaks.BEFORE : broken;
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
}
