package app.parley.talks;

import app.parley.source.CitedSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ceasefire and its place in the chain of what extends what.
 *
 * @param id what links name it by
 * @param fromText its start as written: a day, perhaps known in part, or a date-time with its offset
 * @param toText its end as written; null if none is stated
 * @param from its start, inclusive
 * @param to its end; a day is inclusive, a moment exclusive
 * @param extendsId the one it extends; null if it stands on its own
 * @param extendedBy those that extend it directly, by start
 * @param rootId the first of its chain; its own id if it stands on its own
 * @param position in its chain, from 1
 * @param state whether it holds on the day viewed: unknown also before it began
 * @param brokeredBy names as recorded
 */
public record CeasefireEntry(
        String id,
        String fromText,
        @Nullable String toText,
        CeasefireBound from,
        @Nullable CeasefireBound to,
        @Nullable String extendsId,
        List<String> extendedBy,
        String rootId,
        int position,
        CeasefireState state,
        List<String> brokeredBy,
        @Nullable String note,
        List<CitedSource> sources) {}
