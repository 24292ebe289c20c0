package app.parley.quicklog;

import app.parley.quicklog.Item.Boundary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says so, and makes one item of it: "according to X", "X said", "X کے مطابق", "X: …" and a signature at the end,
 * "– X, 25 Oct". A name in any other place is a name and no speaker.
 */
final class Attribution {
    /** In words. */
    private static final int LONGEST = 8;

    /** In letters; longer words in capitals are where a report was written. */
    private static final int LONGEST_ACRONYM = 5;

    private static final Set<Kind> IN_NAMES = EnumSet.of(
            Kind.UNKNOWN,
            Kind.ACTOR,
            Kind.PUBLISHER,
            Kind.PLACE,
            Kind.UNIT,
            Kind.GATE,
            Kind.TRADE,
            Kind.TRAFFIC,
            Kind.CASUALTY,
            Kind.AND,
            Kind.AT,
            Kind.IN,
            Kind.GLUE,
            Kind.SIGN,
            Kind.SIDE,
            Kind.LAST,
            Kind.FROM,
            Kind.ORDINAL_WORD);
    private static final Set<Kind> NAMES = EnumSet.of(Kind.ACTOR, Kind.PUBLISHER);

    private final Words words;
    private final List<Item> items;

    private Attribution(Words words, List<Item> items) {
        this.words = words;
        this.items = new ArrayList<>(items);
    }

    static List<Item> find(Words words, List<Item> items) {
        Attribution all = new Attribution(words, items);
        all.cues();
        all.headings();
        List<Item> signed = Signatures.find(words, List.copyOf(all.items));
        return List.copyOf(signed);
    }

    private void cues() {
        for (int i = 0; i < items.size(); i++) {
            switch (items.get(i).kind()) {
                case SAID_OF -> forward(i);
                case DENY -> {
                    if (i > 0 && NAMES.contains(items.get(i - 1).kind())) {
                        i = back(i, true);
                    }
                }
                case SAID_POST -> i = back(i, true);
                case SAID -> {
                    boolean passive = i + 1 < items.size()
                            && items.get(i + 1)
                                    .is(
                                            Kind.KILLED,
                                            Kind.INJURED,
                                            Kind.WAITING,
                                            Kind.STATUS,
                                            Kind.STOPPED,
                                            Kind.PASSED);
                    if (!passive && !words.endsBefore(items.get(i).from(), Kind.BE)) {
                        i = back(i, false);
                    }
                }
                default -> {}
            }
        }
    }

    /** The name that follows a cue. */
    private void forward(int cue) {
        int from = cue + 1;
        while (from < items.size()
                && (items.get(from).isBoundary(Boundary.COLON)
                        || items.get(from).isGlue())
                && from <= cue + 2) {
            from++;
        }
        int to = from;
        boolean known = from < items.size() && NAMES.contains(items.get(from).kind());
        while (to < items.size()
                && to < from + LONGEST
                && IN_NAMES.contains(items.get(to).kind())) {
            if (known
                    && to > from
                    && items.get(to).is(Kind.PLACE)
                    && !items.get(to - 1).is(Kind.AT)) {
                break;
            }
            to++;
        }
        replace(cue + 1, from, to);
    }

    /** The name before a cue, from where its clause begins; the place in the list of the cue afterwards. */
    private int back(int cue, boolean post) {
        int from = cue;
        while (from > 0
                && from > cue - LONGEST
                && IN_NAMES.contains(items.get(from - 1).kind())) {
            from--;
        }
        if (from > 0 && items.get(from - 1).is(Kind.QUANTITY)) {
            while (from < cue && items.get(from).is(Kind.UNIT, Kind.TRAFFIC, Kind.GLUE, Kind.AT)) {
                from++;
            }
        }
        if (post) {
            from = afterPlace(from, cue);
        }
        int size = items.size();
        boolean whole = from == 0 || items.get(from - 1).is(Kind.BOUNDARY, Kind.CAUSE, Kind.AND, Kind.DENY);
        if ((whole || isOffice(from, cue) || post && isPlaced(from)) && replace(from, from, cue)) {
            return cue - (size - items.size());
        }
        boolean afterClause = cue > 0 && items.get(cue - 1).is(Kind.BOUNDARY);
        boolean follows = cue + 1 < items.size()
                && (isNamed(items.get(cue + 1))
                        || afterClause && items.get(cue + 1).is(Kind.UNKNOWN));
        if (!post && afterClause && follows) {
            forward(cue);
        }
        return cue;
    }

    /** طورخم پر ایف بی آر کے مطابق: a crossing and its "at" before a name say where, not who. */
    private int afterPlace(int from, int cue) {
        boolean placed = from + 2 < cue
                && items.get(from).is(Kind.PLACE)
                && words.can(items.get(from + 1).from(), Kind.AT)
                && items.get(from + 1).isGlue();
        return placed ? from + 2 : from;
    }

    private boolean isPlaced(int from) {
        return from > 1
                && items.get(from - 2).is(Kind.PLACE)
                && items.get(from - 1).isGlue();
    }

    /** True if among some words is a name that is known or a word for those who speak. */
    private boolean isOffice(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NAMES.contains(items.get(i).kind()) || isOffice(words, items.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isOffice(Words words, Item item) {
        return words.can(item.from(), Kind.OFFICE);
    }

    private boolean isNamed(Item item) {
        return NAMES.contains(item.kind())
                || item.is(Kind.UNKNOWN)
                        && Character.isUpperCase(
                                words.text(item.from(), item.to()).codePointAt(0));
    }

    /** Makes one speaker of the items of a name, less what stands around it and means nothing; false if nothing is left. */
    private boolean replace(int at, int from, int to) {
        int first = from;
        int last = Math.min(to, items.size());
        while (first < last && isEdge(items.get(first))) {
            first++;
        }
        while (last > first && isEdge(items.get(last - 1))) {
            last--;
        }
        boolean named = items.subList(first, Math.max(first, last)).stream()
                .anyMatch(item -> item.is(Kind.UNKNOWN, Kind.ACTOR, Kind.PUBLISHER, Kind.SIDE)
                        || item.is(Kind.UNIT) && item.value().equals("people_stranded"));
        if (!named || first < at) {
            return false;
        }
        Item speaker = speaker(words, items.subList(first, last));
        items.subList(first, last).clear();
        items.add(first, speaker);
        return true;
    }

    static Item speaker(Words words, List<Item> name) {
        int from = name.getFirst().from();
        int to = name.getLast().to();
        return Item.of(Kind.SPEAKER, words.text(from, to), from, to);
    }

    private static boolean isEdge(Item item) {
        return item.isGlue();
    }

    /** "FBR: 23 import vehicles": a known name, or letters that stand for one, before a colon where a sentence begins. */
    private void headings() {
        for (int i = 0; i < items.size(); i++) {
            boolean begins = i == 0
                    || items.get(i - 1).isBoundary(Boundary.LINE, Boundary.STOP, Boundary.SEMICOLON, Boundary.COLON);
            if (begins) {
                heading(i);
            }
        }
    }

    /** The name at the start of a heading, a date before or after it. */
    private void heading(int from) {
        int first = from;
        while (first < items.size()
                && first < from + LONGEST
                && (items.get(first).is(Kind.DATE) || isEdge(items.get(first)))) {
            first++;
        }
        int last = first;
        while (last < items.size()
                && last < first + LONGEST
                && (items.get(last).is(Kind.UNKNOWN, Kind.ACTOR, Kind.PUBLISHER, Kind.GLUE, Kind.SIGN)
                        || items.get(last).is(Kind.UNIT) && isOffice(words, items.get(last)))) {
            last++;
        }
        int colon = last;
        while (colon < items.size()
                && colon < last + LONGEST
                && (items.get(colon).is(Kind.DATE)
                        || isEdge(items.get(colon))
                        || items.get(colon).isBoundary(Boundary.OPEN, Boundary.CLOSE))) {
            colon++;
        }
        boolean ends = last > first
                && colon < items.size()
                && (items.get(colon).isBoundary(Boundary.COLON)
                        || items.get(colon).isBoundary(Boundary.LINE, Boundary.DASH)
                                && items.subList(first, last).stream().anyMatch(item -> NAMES.contains(item.kind())));
        if (ends && isHeading(items.subList(first, last))) {
            replace(first, first, last);
        }
    }

    private boolean isHeading(List<Item> name) {
        boolean lower =
                name.stream().anyMatch(item -> item.is(Kind.UNKNOWN) && !isNamed(item) && !isOffice(words, item));
        return !lower && name.stream().anyMatch(item -> NAMES.contains(item.kind()))
                || name.size() == 1 && isOffice(words, name.getFirst())
                || name.size() == 1 && isAcronym(name.getFirst())
                || !lower && isOffice(words, name.getLast());
    }

    private boolean isAcronym(Item item) {
        @Nullable String text = words.text(item.from(), item.to());
        return text.length() >= 2
                && text.length() <= LONGEST_ACRONYM
                && text.chars().allMatch(Character::isUpperCase);
    }
}
