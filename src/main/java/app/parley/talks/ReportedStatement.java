package app.parley.talks;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the record of incidents has of a party on one of the days of a round. Nothing says that it was made at the
 * round or of it.
 *
 * @param party as the round names it; the record names it alone as the one who acted, or as the one whose word it is
 * @param incident id of the incident
 * @param on a day in full
 * @param title in our words
 * @param claimBy whose word it is; null if not told
 */
public record ReportedStatement(
        String party,
        String incident,
        PartialDate on,
        String title,
        @Nullable String claimBy,
        List<CitedSource> sources) {}
