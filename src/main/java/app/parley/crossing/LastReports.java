package app.parley.crossing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a crossing was last spoken of, up to a day.
 *
 * <p>A claim or a count speaks of the crossing as a whole, and so of every traffic. A confirmation speaks of one traffic
 * alone, unless it names none: then of every traffic too.
 *
 * @param ofAll day of the newest report that speaks of the crossing as a whole, null if there is none
 * @param confirmed by traffic, the local day of the newest confirmation of that traffic alone
 */
record LastReports(@Nullable LocalDate ofAll, Map<Traffic, LocalDate> confirmed) {
    static final LastReports NONE = new LastReports(null, Map.of());

    LastReports {
        confirmed = Map.copyOf(confirmed);
    }

    /** The newest report that speaks of that traffic, whichever way; null if there is none. */
    @Nullable
    LocalDate of(Traffic traffic) {
        return later(ofAll, confirmed.get(traffic));
    }

    /** The newest report of any kind; null if there is none. */
    @Nullable
    LocalDate ofAny() {
        LocalDate newest = ofAll;
        for (LocalDate day : confirmed.values()) {
            newest = later(newest, day);
        }
        return newest;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
