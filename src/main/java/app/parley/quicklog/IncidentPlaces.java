package app.parley.quicklog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an incident was: at crossings that are known, or at a place as the text names it. */
final class IncidentPlaces {
    /** In items: four names of two words, and what ties them. */
    private static final int LONGEST = 12;

    private static final Set<String> PLACE_WORDS =
            Set.of("pass", "district", "area", "areas", "sector", "village", "valley", "bazaar", "tehsil", "province");
    private static final Set<String> PARTS = Set.of("districts", "areas", "parts", "district", "villages");
    private static final Set<String> OF = Set.of("of", "in");
    private static final Set<String> STRUCK = Set.of("struck", "hit", "pounded", "bomb", "strike", "pound", "target");
    private static final Set<String> AFTER_INCIDENT = Set.of("بر", "در", "په");
    private static final Set<String> AFTER_PLACE = Set.of("میں", "پر", "کې", "کي");

    private final Scene scene;
    private final Passage passage;
    private final IncidentSpans spans;

    IncidentPlaces(Scene scene, IncidentSpans spans) {
        this.spans = spans;
        this.scene = scene;
        this.passage = scene.passage();
    }

    void fill(Draft draft, int at) {
        List<Integer> named = new ArrayList<>();
        int end = spans.end(at);
        for (int i = passage.first(Kind.PLACE, spans.start(at), end); i >= 0; ) {
            named.add(i);
            i = passage.first(Kind.PLACE, i + 1, end);
        }
        if (!named.isEmpty()) {
            draft.items.addAll(named);
            draft.cells.put(
                    "place",
                    named.stream()
                            .limit(8)
                            .map(i -> crossing(passage.item(i).value()))
                            .distinct()
                            .collect(Collectors.joining("|")));
            return;
        }
        @Nullable String text = placeText(spans.start(at), end);
        if (text != null) {
            draft.cells.put("place", text);
            return;
        }
        Where.@Nullable Group carried = scene.where().at(at, false);
        if (carried != null) {
            draft.items.addAll(carried.items());
            draft.cells.put("place", carried.ids().stream().map(this::crossing).collect(Collectors.joining("|")));
        }
    }

    /** Capitalised words after "in", "at" or "near". */
    private @Nullable String placeText(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            Item item = passage.item(i);
            boolean leads = scene.words().can(item.from(), Kind.AT) && item.isGlue()
                    || item.is(Kind.INCIDENT)
                            && (scene.words().can(item.to() - 1, Kind.AT)
                                    || STRUCK.contains(
                                            scene.words().token(item.to() - 1).word())
                                    || scene.words().token(item.to() - 1).word().endsWith("ed"));
            leads |= scene.text(i).equals("of")
                    && i > from
                    && passage.item(i - 1).is(Kind.OTHER_UNIT, Kind.UNKNOWN)
                    && PARTS.contains(scene.text(i - 1));
            int end = i + 1;
            while (leads && end < to && end < i + LONGEST && isNamed(end, i + 1)) {
                end++;
            }
            if (end > i + 1 && !isAdjective(i + 1, end)) {
                return scene.text(i + 1, end - 1);
            }
        }
        return unicased(from, to);
    }

    /** کابل میں فضائی حملہ, حمله هوایی بر پکتیکا: in letters without capitals a word in such a place is taken for a name. */
    private @Nullable String unicased(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean after = passage.item(i).is(Kind.INCIDENT) && i + 2 < to && isWord(i + 1, AFTER_INCIDENT);
            if (after && isUnicased(i + 2)) {
                return scene.text(i + 2);
            }
            boolean begins = i == from || passage.item(i - 1).is(Kind.BOUNDARY, Kind.DATE);
            int end = i;
            while (begins && end + 1 < to && end < i + 3 && isUnicased(end)) {
                end++;
            }
            if (end > i && isWord(end, AFTER_PLACE)) {
                return scene.text(i, end - 1);
            }
        }
        return null;
    }

    private boolean isUnicased(int i) {
        return passage.item(i).is(Kind.UNKNOWN)
                && Character.getType(scene.text(i).codePointAt(0)) == Character.OTHER_LETTER;
    }

    private boolean isWord(int i, Set<String> any) {
        return any.contains(scene.text(i));
    }

    /** "in Pakistani attacks" names no place. */
    private boolean isAdjective(int from, int end) {
        boolean side = true;
        for (int i = from; i < end; i++) {
            side &= scene.words().can(passage.item(i).from(), Kind.SIDE);
        }
        return side
                && end < passage.size()
                && passage.item(end).is(Kind.UNKNOWN, Kind.INCIDENT, Kind.GATE, Kind.SIGN, Kind.CASUALTY);
    }

    private boolean isNamed(int i, int first) {
        Item item = passage.item(i);
        String text = scene.text(i);
        boolean capital = item.is(Kind.UNKNOWN, Kind.ACTOR, Kind.SIDE) && Character.isUpperCase(text.codePointAt(0));
        boolean comma =
                i > first && item.isBoundary(Item.Boundary.COMMA) && i + 1 < passage.size() && isNamed(i + 1, i + 2);
        boolean and = i > first && item.is(Kind.AND) && i + 1 < passage.size() && isNamed(i + 1, i + 2);
        boolean kind = i > first && PLACE_WORDS.contains(text);
        boolean of = i > first
                && OF.contains(text)
                && PLACE_WORDS.contains(scene.text(i - 1))
                && i + 1 < passage.size()
                && isNamed(i + 1, i + 2);
        return capital || comma || and || kind || of;
    }

    private String crossing(String id) {
        return scene.context().crossings().stream()
                .filter(crossing -> crossing.id().equals(id))
                .map(QuickLogContext.KnownCrossing::name)
                .findFirst()
                .orElse(id);
    }
}
