package app.parley.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrections, the newest first.
 *
 * @param names what the records are called that their cells name by id
 * @param next where the next page begins; null if this is the last
 */
public record CorrectionPage(
        List<Correction> corrections,
        RecordNames names,
        @Nullable CorrectionCursor next) {}
