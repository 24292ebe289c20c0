package app.parley.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published versions of one record.
 *
 * @param versions the newest first
 * @param present the record's cells as they are published now; null if it is not
 * @param names what the records are called that the cells name by id
 * @param earlierThan where earlier versions begin; null if these are all
 */
public record RecordHistory(
        List<RecordVersion> versions,
        @Nullable Map<String, String> present,
        RecordNames names,
        @Nullable Instant earlierThan) {}
