package app.parley.timeline;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point or an interval in a lane. Without {@code to} and {@code openEnd} it is a point; with {@code openEnd} it is
 * still in force at the last report and reaches the line of today.
 *
 * <p>Refused with an IllegalArgumentException if the id is blank, the end is certainly before the start, an end is
 * both given and open, or the address is neither relative nor http(s).
 *
 * @param id unique within the timeline
 * @param label short name in the reader's language
 * @param detail a sentence or two, may be empty
 * @param from first day; a span of days is drawn with a dotted edge
 * @param to last day, inclusive; null for a point or an open end
 * @param openStart it began then or earlier
 * @param importance orders labels and marks where room is short; larger is more important
 * @param href where the table links to; relative or http(s), or null
 * @param fromText the first date in the reader's language, at its own precision
 * @param toText the last date in the reader's language, empty for a point or an open end
 * @param startsAt the moment it began if known; drawn at its own civil time, no zone is applied
 */
public record LaneItem(
        String id,
        String label,
        String detail,
        Tone tone,
        Shape shape,
        DaySpan from,
        @Nullable DaySpan to,
        boolean openStart,
        boolean openEnd,
        double importance,
        @Nullable String href,
        String fromText,
        String toText,
        @Nullable OffsetDateTime startsAt)
        implements Serializable {

    public LaneItem {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id");
        }
        if (to != null && openEnd) {
            throw new IllegalArgumentException("item " + id + " has an end, " + to + ", and is open-ended");
        }
        if (to != null && to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("item " + id + " ends, " + to + ", before it starts, " + from);
        }
        if (!Double.isFinite(importance)) {
            throw new IllegalArgumentException("item " + id + " has importance " + importance);
        }
        if (href != null && !isSafe(href)) {
            throw new IllegalArgumentException("item " + id + " links to " + href + ", expected a path or http(s)");
        }
    }

    /** Something that happened on a day. */
    public static LaneItem point(String id, String label, DaySpan on, String onText) {
        return new LaneItem(
                id, label, "", Tone.NEUTRAL, Shape.CIRCLE, on, null, false, false, 0, null, onText, "", null);
    }

    /** Something that held from a day to a day, both inclusive. */
    public static LaneItem interval(String id, String label, DaySpan from, String fromText, DaySpan to, String toText) {
        return new LaneItem(
                id, label, "", Tone.NEUTRAL, Shape.CIRCLE, from, to, false, false, 0, null, fromText, toText, null);
    }

    /** Something that holds since a day and still did at the last report. */
    public static LaneItem since(String id, String label, DaySpan from, String fromText) {
        return new LaneItem(
                id, label, "", Tone.NEUTRAL, Shape.CIRCLE, from, null, false, true, 0, null, fromText, "", null);
    }

    public LaneItem withDetail(String text) {
        return new LaneItem(
                id,
                label,
                text,
                tone,
                shape,
                from,
                to,
                openStart,
                openEnd,
                importance,
                href,
                fromText,
                toText,
                startsAt);
    }

    public LaneItem withLook(Tone newTone, Shape newShape) {
        return new LaneItem(
                id,
                label,
                detail,
                newTone,
                newShape,
                from,
                to,
                openStart,
                openEnd,
                importance,
                href,
                fromText,
                toText,
                startsAt);
    }

    public LaneItem withImportance(double value) {
        return new LaneItem(
                id, label, detail, tone, shape, from, to, openStart, openEnd, value, href, fromText, toText, startsAt);
    }

    public LaneItem withHref(@Nullable String address) {
        return new LaneItem(
                id,
                label,
                detail,
                tone,
                shape,
                from,
                to,
                openStart,
                openEnd,
                importance,
                address,
                fromText,
                toText,
                startsAt);
    }

    /** The same item, begun on its first day or earlier. */
    public LaneItem begunEarlier() {
        return new LaneItem(
                id, label, detail, tone, shape, from, to, true, openEnd, importance, href, fromText, toText, null);
    }

    /** The same item, with the moment at which it begins. */
    public LaneItem startingAt(@Nullable OffsetDateTime moment) {
        return new LaneItem(
                id,
                label,
                detail,
                tone,
                shape,
                from,
                to,
                openStart,
                openEnd,
                importance,
                href,
                fromText,
                toText,
                moment);
    }

    private static boolean isSafe(String address) {
        return address.matches("https?://.+|/(?![/\\\\]).*|[\\w-]+([/?].*)?");
    }
}
