package app.parley.history;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was published from an instant on.
 *
 * @param who the name of whoever published it; null if an import did, or nobody knows
 * @param byImport true if it came with a dossier
 * @param why null if no reason was given
 * @param before its cells until then; none if it was not published before
 * @param cells its cells from then on, by column in the file's order; none if it was taken back
 */
public record RecordVersion(
        Instant at,
        Kind kind,
        @Nullable String who,
        boolean byImport,
        @Nullable String why,
        Map<String, String> before,
        Map<String, String> cells) {

    /** What happened to the record. */
    public enum Kind {
        CREATED,
        CORRECTED,
        RETRACTED,
        /** Published once more after it was taken back. */
        RESTORED
    }

    /** The version, of which it is known that there was none before it. */
    RecordVersion asFirst() {
        return before.isEmpty() ? new RecordVersion(at, Kind.CREATED, who, byImport, why, before, cells) : this;
    }

    /** The columns whose cells differ from before, in the file's order. */
    public List<DossierColumn> changed(DossierFile file) {
        return CellChange.columns(file, before, cells);
    }
}
