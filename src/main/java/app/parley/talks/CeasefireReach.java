package app.parley.talks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The instants between which a ceasefire holds, possibly and for certain; starts inclusive, ends exclusive.
 *
 * @param earliestStart it may hold from here
 * @param latestStart it holds for certain from here
 * @param earliestEnd it holds for certain until here
 * @param latestEnd it may hold until here
 */
record CeasefireReach(Instant earliestStart, Instant latestStart, Instant earliestEnd, Instant latestEnd) {

    /**
     * Works out the end too: the stated one, else the start of the first extension, else never. Whatever is on file, it is
     * not before the start: what an extension from an earlier day replaced has held at no time.
     */
    static CeasefireReach of(Ceasefire ceasefire, List<Ceasefire> extensions, ZoneId zone) {
        CeasefireBound to = ceasefire.to();
        Instant earliestEnd = Instant.MAX;
        Instant latestEnd = Instant.MAX;
        if (to != null) {
            earliestEnd = to.earliestEnd(zone);
            latestEnd = to.latestEnd(zone);
        } else {
            for (Ceasefire extension : extensions) {
                earliestEnd = earlier(earliestEnd, extension.from().earliestStart(zone));
                latestEnd = earlier(latestEnd, extension.from().latestStart(zone));
            }
        }
        CeasefireBound from = ceasefire.from();
        Instant earliestStart = from.earliestStart(zone);
        return new CeasefireReach(
                earliestStart,
                from.latestStart(zone),
                later(earliestEnd, earliestStart),
                later(latestEnd, earliestStart));
    }

    boolean certainlyMeets(Instant start, Instant end) {
        return latestStart.isBefore(end) && start.isBefore(earliestEnd);
    }

    boolean possiblyMeets(Instant start, Instant end) {
        return earliestStart.isBefore(end) && start.isBefore(latestEnd);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
