package app.parley.quicklog;

import app.parley.quicklog.Passage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an incident was: at crossings that are known, or at a place as the text names it. */
final class IncidentPlaces {
    private final Scene scene;
    private final Passage passage;

    IncidentPlaces(Scene scene) {
        this.scene = scene;
        this.passage = scene.passage();
    }

    void fill(Draft draft, int at) {
        List<Integer> named = new ArrayList<>();
        int end = passage.end(Part.SEGMENT, at);
        for (int i = passage.first(Kind.PLACE, passage.start(Part.SEGMENT, at), end); i >= 0; ) {
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
        @Nullable String text = placeText(passage.start(Part.SEGMENT, at), end);
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
                                    || scene.words().token(item.to() - 1).word().endsWith("ed"));
            int end = i + 1;
            while (leads && end < to && end < i + 7 && isNamed(end, i + 1)) {
                end++;
            }
            if (end > i + 1 && !isAdjective(i + 1, end)) {
                return scene.text(i + 1, end - 1);
            }
        }
        return null;
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
        return capital || comma;
    }

    private String crossing(String id) {
        return scene.context().crossings().stream()
                .filter(crossing -> crossing.id().equals(id))
                .map(QuickLogContext.KnownCrossing::name)
                .findFirst()
                .orElse(id);
    }
}
