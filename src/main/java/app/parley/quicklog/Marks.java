package app.parley.quicklog;

import app.parley.quicklog.Mark.What;
import app.parley.quicklog.Reading.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks what was understood, and lists what was not. */
final class Marks {
    private final Scene scene;
    private final Set<Integer> used = new HashSet<>();
    /** Items of what is proposed, whose words stand in its cells. */
    private final Set<Integer> told = new HashSet<>();

    private final List<Mark> marks = new ArrayList<>();
    private final Map<Integer, Integer> byItem = new HashMap<>();
    private final List<Span> left = new ArrayList<>();

    /** @param drafts all that was read, proposed or doubted */
    Marks(Scene scene, List<Draft> drafts, Set<Integer> casualties) {
        this.scene = scene;
        drafts.forEach(draft -> used.addAll(draft.items));
        drafts.stream().filter(draft -> draft.doubt == null).forEach(draft -> told.addAll(draft.items));
        used.addAll(casualties);
        for (int i = 0; i < scene.passage().size(); i++) {
            Item item = scene.item(i);
            @Nullable What what = what(i);
            int start = scene.words().token(item.from()).start();
            int end = scene.words().token(item.to() - 1).end();
            if (what != null) {
                byItem.put(i, marks.size());
                marks.add(new Mark(start, end, what, value(i)));
            } else if (isLeft(i)) {
                leave(start, end, i);
            }
        }
    }

    List<Mark> marks() {
        return marks;
    }

    List<Span> left() {
        return left;
    }

    /** Positions of the marks that a record rests on. */
    List<Integer> of(Draft draft) {
        return draft.items.stream()
                .map(byItem::get)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
    }

    /** Words of a note or a title were taken over as they stand. */
    private boolean isLeft(int i) {
        Item item = scene.item(i);
        boolean taken = told.contains(i) && item.is(Kind.UNKNOWN);
        return !taken && !item.isGlue() && !item.is(Kind.BOUNDARY);
    }

    private void leave(int start, int end, int i) {
        boolean follows = !left.isEmpty() && i > 0 && isLeft(i - 1) && what(i - 1) == null;
        if (follows) {
            left.set(left.size() - 1, new Span(left.getLast().start(), end));
        } else {
            left.add(new Span(start, end));
        }
    }

    private @Nullable What what(int i) {
        Item item = scene.item(i);
        return switch (item.kind()) {
            case PLACE, ALL_GATES -> What.CROSSING;
            case GATE, TRADE -> What.TRAFFIC;
            case DATE -> What.DATE;
            case QUANTITY, NO -> used.contains(i) ? number(i) : item.is(Kind.NO) ? What.DOUBT : null;
            case UNIT -> used.contains(i) ? What.UNIT : null;
            case TRAFFIC, PERISHABLE -> What.TRAFFIC;
            case BOUND, WAITING, PASSED -> What.DIRECTION;
            case SIDE -> What.SIDE;
            case STATUS, STOPPED, CLOSURE, PARTLY, ONLY, EXCEPT, STILL ->
                used.contains(i) || isWeak(item) ? What.STATUS : null;
            case DAY_COUNT -> used.contains(i) ? What.DAY_COUNT : null;
            case SPEAKER -> What.SPEAKER;
            case PUBLISHER -> What.SOURCE;
            case SOURCE -> item.value().isEmpty() ? null : What.SOURCE;
            case TOTAL, INCLUDING, EACH -> What.SUM;
            case INCIDENT -> used.contains(i) ? What.INCIDENT : null;
            case KILLED, INJURED, CASUALTY, UNHURT -> used.contains(i) ? What.CASUALTIES : null;
            case NOT, DENY, CONTRARY, FUTURE, MAYBE, WISH, IF -> What.DOUBT;
            default -> null;
        };
    }

    private static boolean isWeak(Item item) {
        return item.is(Kind.PARTLY, Kind.ONLY, Kind.EXCEPT, Kind.STILL);
    }

    private What number(int i) {
        Quantity quantity = scene.item(i).quantity();
        boolean one =
                quantity == null || quantity.low() != null && quantity.low().equals(quantity.high());
        return one ? What.COUNT : What.RANGE;
    }

    private String value(int i) {
        Item item = scene.item(i);
        Quantity quantity = item.quantity();
        Dated date = item.date();
        if (quantity != null) {
            return quantity.low() == null && quantity.high() == null
                    ? ""
                    : (quantity.low() == null ? "" : quantity.low()) + ".."
                            + (quantity.high() == null ? "" : quantity.high());
        }
        if (date != null && date.first() != null) {
            return date.isRange()
                    ? date.first() + ".." + date.last()
                    : date.first().toString();
        }
        return item.value().equals("-") ? "" : item.value();
    }
}
