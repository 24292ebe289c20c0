package app.parley.api;

import app.parley.history.Correction;
import app.parley.history.RecordPage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something published that was corrected or retracted. */
@Schema(name = "Correction")
record CorrectionShape(
        @Schema(description = "correction or retraction") String kind,

        @Schema(description = "What kind of record: the name of the dossier's file without its ending")
        String file,

        @Schema(description = "Id of the record within the file")
        String record,

        @Schema(description = "When what had stood there ceased to be published")
        Instant at,

        @Schema(description = "Null if none was given") @Nullable
        String reason,

        @Schema(description = "The cells that differ, as a dossier has them")
        List<Field> fields,

        @Schema(description = "Path of the screen that shows the record or what it is a part of; null if none does")
        @Nullable
        String page,

        @Schema(description = "True if there is such a record at present, whatever it says by now")
        boolean published) {

    /** A cell before and after. */
    @Schema(name = "CorrectedField")
    record Field(
            String name,

            @Schema(description = "Null if it was empty") @Nullable
            String before,

            @Schema(description = "Null if it is empty or the record was taken back") @Nullable
            String after) {}

    static CorrectionShape of(Correction one) {
        return new CorrectionShape(
                one.kind().code(),
                one.file().code(),
                one.recordId(),
                one.at(),
                one.reason(),
                one.changed().stream()
                        .map(column -> new Field(
                                column.name(),
                                one.before().get(column.name()),
                                one.after().get(column.name())))
                        .toList(),
                RecordPage.path(one.file(), one.recordId(), one.lastCells(), one.isPublished())
                        .map(path -> "/" + path)
                        .orElse(null),
                one.isPublished());
    }
}
