package app.parley.talks;

import app.parley.source.CitedSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What kind of ceasefire it is, what for, and how it ended, as somebody states it.
 *
 * @param id under which it is stored
 * @param kind unilateral, reciprocal, bilateral or multilateral; null if not stated here
 * @param purpose talks, humanitarian, holiday, de_escalation, settlement or other; null if not stated here
 * @param endedHow ran_out, declared_over, fighting_resumed or gave_way; null if not stated here
 * @param statedBy whose word it is; null if the sources' own
 */
public record CeasefireTerms(
        UUID id,
        @Nullable String kind,
        @Nullable String purpose,
        @Nullable String endedHow,
        @Nullable String statedBy,
        List<CitedSource> sources) {}
