package app.parley.incident;

import app.parley.situation.Situation;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for; null, or an empty set, asks for all.
 *
 * @param bounds in which it happened, edges included; leaves out what has no place. West beyond east means across the
 *     180th meridian
 * @param from first local day, inclusive; a day known in part counts if it could fall into the window
 * @param to last local day, inclusive
 * @param actorId who had part in it; not its children
 * @param text found in title, places or claim, whatever the case and diacritics; at most {@value #LONGEST_TEXT} characters
 */
public record IncidentFilter(
        Situation.@Nullable Bounds bounds,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<IncidentKind> kinds,
        @Nullable String actorId,
        @Nullable String text) {

    public static final int LONGEST_TEXT = 200;

    /** @throws IllegalArgumentException if the window ends before it starts, or the text is too long */
    public IncidentFilter {
        kinds = Set.copyOf(kinds);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "The text to find has " + text.length() + " characters: expected at most " + LONGEST_TEXT + ".");
        }
    }

    public static IncidentFilter all() {
        return new IncidentFilter(null, null, null, Set.of(), null, null);
    }

    public IncidentFilter within(Situation.@Nullable Bounds value) {
        return new IncidentFilter(value, from, to, kinds, actorId, text);
    }

    public IncidentFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new IncidentFilter(bounds, first, last, kinds, actorId, text);
    }

    public IncidentFilter withKinds(Set<IncidentKind> value) {
        return new IncidentFilter(bounds, from, to, value, actorId, text);
    }

    public IncidentFilter withActor(@Nullable String value) {
        return new IncidentFilter(bounds, from, to, kinds, value, text);
    }

    public IncidentFilter withText(@Nullable String value) {
        return new IncidentFilter(bounds, from, to, kinds, actorId, value);
    }
}
