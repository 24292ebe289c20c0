package app.parley.api;

import app.parley.cargo.CargoReport;
import app.parley.cargo.StrandedFigure;
import app.parley.source.Basis;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stranded cargo as the API shows it. */
final class CargoShape {
    private CargoShape() {}

    /** What one source counts. Units are never to be added up. */
    @Schema(name = "CargoClaim")
    record Claim(
            UUID id,

            @Schema(description = "Slug; null if the count is of no single crossing") @Nullable
            String crossing,

            @Schema(type = "string", description = "Partial date of which the count speaks; null if undated") @Nullable
            PartialDate reportedOn,

            String unit,

            @Schema(description = "Smallest number meant; null if none is stated") @Nullable
            Long low,

            @Schema(description = "The single figure it stands for; null for a range or an open end") @Nullable
            Long best,

            @Schema(description = "Largest number meant; null if none is stated, as in more than 1,500") @Nullable
            Long high,

            @Schema(description = "The count as worded") @Nullable
            String text,

            @Nullable String note,
            @Nullable String side,
            @Nullable String speaker,
            @JsonUnwrapped SourceShape.Resting resting) {

        static Claim of(CargoReport report) {
            return new Claim(
                    report.id(),
                    report.crossing(),
                    report.reportedOn(),
                    report.unit().code(),
                    report.low(),
                    report.best(),
                    report.high(),
                    report.text(),
                    report.note(),
                    report.side(),
                    report.speaker(),
                    SourceShape.Resting.of(report.sources()));
        }
    }

    /** What is stranded at a crossing in one unit, by the newest claims up to the day viewed. */
    @Schema(name = "Stranded")
    record Stranded(
            String unit,
            @Schema(description = "Smallest low") @Nullable Long low,

            @Schema(description = "Of the best-rated claim; null if it states no single figure") @Nullable
            Long best,

            @Schema(description = "Largest high; null if open-ended") @Nullable
            Long high,

            @Schema(type = "string", description = "Partial date of the newest claims")
            PartialDate asOf,

            @Schema(description = "The best-rated claim's words") @Nullable
            String text,

            @Schema(description = "Ids of the newest claims, best-rated first")
            List<UUID> claims,

            @Schema(description = "True if all sources of these claims have reliability E")
            boolean onlyUnreliable) {

        static Stranded of(StrandedFigure figure) {
            return new Stranded(
                    figure.unit().code(),
                    figure.low(),
                    figure.best(),
                    figure.high(),
                    figure.asOf(),
                    figure.text(),
                    figure.claims().stream().map(CargoReport::id).toList(),
                    figure.basis() == Basis.UNRELIABLE);
        }
    }
}
