package app.parley.history;

import app.parley.dossier.DossierColumn;
import app.parley.dossier.DossierFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published record that became another, or was taken back. It names no person.
 *
 * @param recordId under which the record is or was stored
 * @param at when what had stood there ceased to be published
 * @param reason why, in words; null if none was given
 * @param before its cells until then, by column in the file's order
 * @param after its cells from then on; none if it was taken back
 * @param isPublished true if there is such a record at present, whatever it says by now
 */
public record Correction(
        DossierFile file,
        String recordId,
        Instant at,
        Kind kind,
        @Nullable String reason,
        Map<String, String> before,
        Map<String, String> after,
        boolean isPublished) {

    /** What became of it. */
    public enum Kind {
        CORRECTION,
        RETRACTION;

        /** The lower-case word used in SQL and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException with a sentence that says what was expected */
        public static Kind parse(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("\"" + (code.length() > 40 ? code.substring(0, 40) + "\u2026" : code)
                    + "\" is not expected: expected correction or retraction.");
        }
    }

    /** The columns whose cells differ, in the file's order. */
    public List<DossierColumn> changed() {
        return CellChange.columns(file, before, after);
    }

    /** Where the feed goes on after this one. */
    public CorrectionCursor cursor() {
        return new CorrectionCursor(at, file.code(), recordId);
    }

    /** What it was before it was taken back, else what it became. */
    public Map<String, String> lastCells() {
        return after.isEmpty() ? before : after;
    }
}
