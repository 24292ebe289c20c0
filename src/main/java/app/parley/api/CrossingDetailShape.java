package app.parley.api;

import app.parley.crossing.Closure;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingDetail.AssessedClosure;
import app.parley.crossing.CrossingDetail.ContradictingPair;
import app.parley.crossing.CrossingDetail.StatusClaim;
import app.parley.crossing.Traffic;
import app.parley.time.PartialDate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one crossing: those of the list and what is on file about it.
 *
 * @param contradictingClaims pairs, by id, that cannot both hold on the day viewed
 */
@Schema(name = "CrossingDetail")
record CrossingDetailShape(
        @JsonUnwrapped CrossingShape.OnDay onDay,
        Names names,
        Sides sides,

        @Schema(description = "Where the position is from") @Nullable
        String coordinateSource,

        List<String> unLocode,

        @Schema(description = "What the desk assesses, of all times, oldest first")
        List<ClosureShape> closures,

        @Schema(description = "What sources say, of all times, oldest first")
        List<ClaimShape> claims,

        @Schema(description = "Pairs of claims that cannot both hold on the day viewed")
        List<Pair> contradictingClaims,

        @Schema(description = "Newest first, undated last") List<CargoShape.Claim> cargo,

        @Schema(description = "Losses, prices, jobs; newest first, undated last")
        List<ImpactShape> impacts) {

    static CrossingDetailShape of(CrossingDetail detail) {
        return new CrossingDetailShape(
                CrossingShape.OnDay.of(detail.onDay()),
                new Names(detail.onDay().name(), detail.aliases()),
                new Sides(
                        CrossingShape.Side.of(detail.onDay().sideA()),
                        CrossingShape.Side.of(detail.onDay().sideB())),
                detail.coordinateSource(),
                detail.unLocode(),
                detail.closures().stream().map(ClosureShape::of).toList(),
                detail.claims().stream().map(ClaimShape::of).toList(),
                detail.contradictions().stream().map(Pair::of).toList(),
                detail.cargo().stream().map(CargoShape.Claim::of).toList(),
                detail.impacts().stream().map(ImpactShape::of).toList());
    }

    @Schema(name = "CrossingNames")
    record Names(String name, List<String> aliases) {}

    @Schema(name = "CrossingSides")
    record Sides(CrossingShape.Side a, CrossingShape.Side b) {}

    /** An assessed closure; both ends inclusive. */
    @Schema(name = "Closure")
    record ClosureShape(
            String id,
            List<String> traffic,
            @Schema(description = "a_to_b, b_to_a or both") String direction,

            @Schema(type = "string", description = "Partial date")
            PartialDate from,

            @Schema(type = "string", description = "Partial date; null while it lasts") @Nullable
            PartialDate to,

            @Schema(description = "closed or restricted") String status,
            @Nullable String cause,
            @Nullable String note,
            @JsonUnwrapped SourceShape.Resting resting) {

        static ClosureShape of(AssessedClosure assessed) {
            Closure closure = assessed.closure();
            return new ClosureShape(
                    closure.id(),
                    closure.traffic().stream().sorted().map(Traffic::code).toList(),
                    closure.direction().code(),
                    closure.interval().from(),
                    closure.interval().to(),
                    closure.status().code(),
                    assessed.cause(),
                    assessed.note(),
                    SourceShape.Resting.of(assessed.sources()));
        }
    }

    /** A claim as stated, never edited into another. */
    @Schema(name = "CrossingClaim")
    record ClaimShape(
            UUID id,

            @Schema(description = "closed, open, restricted, returnees_only, humanitarian_only or pedestrian_only")
            String status,

            @Schema(type = "string", description = "Partial date")
            PartialDate from,

            @Schema(type = "string", description = "Partial date; null: still so at the last report") @Nullable
            PartialDate to,

            @Schema(description = "Last day for which the sources vouch")
            LocalDate vouchedUntil,

            @Schema(description = "Whether it vouches for the day viewed")
            boolean vouchesForDay,

            @Nullable String reason,
            @Nullable String speaker,
            @JsonUnwrapped SourceShape.Resting resting) {

        static ClaimShape of(StatusClaim claim) {
            return new ClaimShape(
                    claim.id(),
                    claim.status().code(),
                    claim.stated().from(),
                    claim.stated().to(),
                    claim.vouchedUntil(),
                    claim.vouchesForDay(),
                    claim.reason(),
                    claim.speaker(),
                    SourceShape.Resting.of(claim.sources()));
        }
    }

    @Schema(name = "ContradictingClaims")
    record Pair(
            UUID first,
            UUID second,
            @Schema(description = "status or start") String reason) {
        static Pair of(ContradictingPair pair) {
            return new Pair(pair.first(), pair.second(), CrossingShape.code(pair.reason()));
        }
    }

    @Schema(name = "ImpactClaim")
    record ImpactShape(
            UUID id,

            @Schema(type = "string", description = "Partial date; null if undated") @Nullable
            PartialDate asOf,

            String kind,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String text,
            @Nullable String speaker,
            @JsonUnwrapped SourceShape.Resting resting) {

        static ImpactShape of(CrossingDetail.Impact impact) {
            return new ImpactShape(
                    impact.id(),
                    impact.asOf(),
                    impact.kind(),
                    impact.low(),
                    impact.high(),
                    impact.unit(),
                    impact.text(),
                    impact.speaker(),
                    SourceShape.Resting.of(impact.sources()));
        }
    }
}
