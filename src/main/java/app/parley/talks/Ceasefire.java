package app.parley.talks;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An agreed or declared pause in fighting.
 *
 * @param id the row's id
 * @param from when it began
 * @param to when it ended, null if no end is stated
 * @param extendsId the ceasefire it extends, null if it stands on its own
 * @param contested true if a party says that it does not hold, or never bound it, while another holds to it
 */
public record Ceasefire(
        String id,
        CeasefireBound from,
        @Nullable CeasefireBound to,
        @Nullable String extendsId,
        boolean contested) {

    /** @throws IllegalArgumentException if the end does not lie after the start, in whatever time zone days are meant */
    public Ceasefire {
        if (to != null && !couldFollow(from, to)) {
            throw new IllegalArgumentException(
                    "Ceasefire " + id + " ends on " + to + ", before it starts on " + from + ".");
        }
    }

    private static boolean couldFollow(CeasefireBound from, CeasefireBound to) {
        // Two days share a zone, two moments carry theirs; only a day beside a moment could be meant in any zone.
        boolean alike = from.getClass() == to.getClass();
        ZoneOffset latestZone = alike ? ZoneOffset.UTC : ZoneOffset.MIN;
        ZoneOffset earliestZone = alike ? ZoneOffset.UTC : ZoneOffset.MAX;
        return to.latestEnd(latestZone).isAfter(from.earliestStart(earliestZone));
    }
}
