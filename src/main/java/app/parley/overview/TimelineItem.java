package app.parley.overview;

import app.parley.time.PartialDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point or an interval of a lane, without wording.
 *
 * @param of the round, ceasefire, closure, cargo claim or incident; unique within its lane
 * @param label its title, city, cause or count as recorded; null if it has none
 * @param code its state in one word: status of a round or closure, unit of a cargo claim, kind of an incident,
 *     {@code ceasefire}
 * @param crossingId of a closure or cargo claim; null if none
 * @param traffic what a closure holds back; empty for anything else
 * @param from first local day, as far as it is known
 * @param to last local day, inclusive; null for a point or an open end
 * @param open true if it began and no end is known
 * @param startsAt the moment it began, if that is stated
 * @param importance 0 to 100; larger is more important
 */
public record TimelineItem(
        String id,
        @Nullable String label,
        String code,
        @Nullable String crossingId,
        List<String> traffic,
        PartialDate from,
        @Nullable PartialDate to,
        boolean open,
        @Nullable OffsetDateTime startsAt,
        int importance) {}
