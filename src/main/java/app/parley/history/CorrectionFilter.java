package app.parley.history;

import app.parley.dossier.DossierFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which corrections are wanted.
 *
 * @param from the first local day on which they were made, in the situation's zone, inclusive; null for all
 * @param to the last such day, inclusive; null for all
 * @param kind null for both
 * @param file of what kind of records; null for all
 */
public record CorrectionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Correction.@Nullable Kind kind,
        @Nullable DossierFile file) {

    public static CorrectionFilter all() {
        return new CorrectionFilter(null, null, null, null);
    }

    public CorrectionFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CorrectionFilter(first, last, kind, file);
    }

    public CorrectionFilter withKind(Correction.@Nullable Kind wanted) {
        return new CorrectionFilter(from, to, wanted, file);
    }

    public CorrectionFilter withFile(@Nullable DossierFile wanted) {
        return new CorrectionFilter(from, to, kind, wanted);
    }

    public boolean isEmpty() {
        return equals(all());
    }
}
