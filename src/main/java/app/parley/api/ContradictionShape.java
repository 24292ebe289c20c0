package app.parley.api;

import app.parley.crossing.Agreement;
import app.parley.crossing.AssessedDay;
import app.parley.crossing.ClaimDisagreement;
import app.parley.crossing.ClaimLedger;
import app.parley.crossing.CrossingClaim;
import app.parley.crossing.DayGap;
import app.parley.crossing.LedgerClaim;
import app.parley.crossing.Traffic;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What claims about a crossing disagree about, as the API shows it. */
final class ContradictionShape {
    private ContradictionShape() {}

    /** The contradictions that touch a window of local days. */
    @Schema(name = "ContradictionList")
    record Listing(
            LocalDate from,
            LocalDate to,

            @Schema(description = "Older claims that begin by then and were not looked at")
            int claimsLeftOut,

            List<Contradiction> contradictions) {

        static Listing of(ClaimLedger ledger) {
            return new Listing(
                    ledger.window().from(),
                    ledger.window().to(),
                    ledger.reckoning().notRead(),
                    ledger.disagreements().stream()
                            .map(group -> Contradiction.of(group, ledger))
                            .toList());
        }
    }

    /** One thing that claims disagree about, with every value given. */
    @Schema(name = "Contradiction")
    record Contradiction(
            @Schema(description = "status or start") String reason,

            @Schema(description = "First day for which claims that cannot both hold vouch together")
            LocalDate from,

            @Schema(description = "Last such day") LocalDate to,
            List<Value> values,
            Assessment assessed) {

        static Contradiction of(ClaimDisagreement group, ClaimLedger ledger) {
            return new Contradiction(
                    CrossingShape.code(group.reason()),
                    group.days().from(),
                    group.days().to(),
                    group.values().stream()
                            .map(value -> Value.of(value, ledger))
                            .toList(),
                    Assessment.of(group));
        }
    }

    /** One of the competing values. */
    @Schema(name = "ContradictingValue")
    record Value(
            @Schema(description = "closed, open, restricted, returnees_only, humanitarian_only or pedestrian_only")
            String status,

            @Schema(type = "string", description = "Partial date, if the start is in dispute; else null") @Nullable
            PartialDate start,

            @Schema(description = "as_assessed, in_part, deviates or not_assessed")
            String agreement,

            @Schema(
                    description =
                            "Days by which the start comes after the assessed one, at least; negative if before it")
            @Nullable
            Integer daysLaterLow,

            @Schema(description = "The same at most") @Nullable
            Integer daysLaterHigh,

            List<Claim> claims) {

        static Value of(ClaimDisagreement.Value value, ClaimLedger ledger) {
            DayGap gap = value.gap();
            return new Value(
                    value.status().code(),
                    value.start(),
                    value.agreement().code(),
                    gap == null ? null : gap.low(),
                    gap == null ? null : gap.high(),
                    value.claims().stream()
                            .map(claim -> Claim.of(claim, ledger))
                            .toList());
        }
    }

    /** A claim that gives the value. */
    @Schema(name = "ContradictingClaim")
    record Claim(
            String id,
            @Nullable String speaker,

            @Schema(type = "string", description = "Partial date")
            PartialDate from,

            @Schema(type = "string", description = "Partial date; null: still so at the last report") @Nullable
            PartialDate to,

            LocalDate vouchedUntil,

            @Schema(description = "A (best) to F, of its best source") @Nullable
            String reliability,

            @Schema(description = "1 (best) to 6, of that source's statement; null if not judged") @Nullable
            Integer credibility) {

        static Claim of(CrossingClaim claim, ClaimLedger ledger) {
            Optional<LedgerClaim> known = Optional.ofNullable(ledger.claims().get(claim.id()));
            return new Claim(
                    claim.id(),
                    known.map(LedgerClaim::speaker).orElse(null),
                    claim.stated().from(),
                    claim.stated().to(),
                    claim.vouchedUntil(),
                    known.map(one -> one.rating().reliability().name()).orElse(null),
                    known.flatMap(one -> Optional.ofNullable(one.rating().credibility()))
                            .map(credibility -> credibility.number())
                            .orElse(null));
        }
    }

    /** What is assessed instead, or as well. */
    @Schema(name = "ContradictionAssessed")
    record Assessment(
            @Schema(description = "The day that the statuses speak of")
            LocalDate on,

            @Schema(description = "Every traffic, both ways added up")
            Map<String, String> byTraffic,

            @Schema(
                    type = "string",
                    description = "Partial date: where a start is in dispute, the assessed start of that run; null if"
                            + " there is none")
            @Nullable
            PartialDate start,

            @Schema(description = "The assessed closure behind that start") @Nullable
            String closure) {

        static Assessment of(ClaimDisagreement group) {
            boolean start = group.values().stream()
                    .anyMatch(value -> value.start() != null && value.agreement() != Agreement.NOT_ASSESSED);
            return new Assessment(
                    group.assessed().on(),
                    byTraffic(group.assessed().day()),
                    start ? group.assessed().run().since() : null,
                    start ? group.assessed().run().closureId() : null);
        }

        private static Map<String, String> byTraffic(AssessedDay day) {
            Map<String, String> statuses = new LinkedHashMap<>();
            for (Traffic traffic : Traffic.values()) {
                statuses.put(traffic.code(), day.of(traffic).code());
            }
            return statuses;
        }
    }
}
