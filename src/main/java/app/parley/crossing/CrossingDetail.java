package app.parley.crossing;

import app.parley.cargo.CargoReport;
import app.parley.source.CitedSource;
import app.parley.time.DateInterval;
import app.parley.time.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one crossing shows.
 *
 * @param closures of all times, oldest first
 * @param claims of all times, oldest first
 * @param contradictions pairs among the claims that vouch for the day
 * @param cargo claims of all times, newest first, undated last
 * @param impacts claims of what the crossing's state costs, newest first, undated last
 */
public record CrossingDetail(
        CrossingOnDay onDay,
        List<String> aliases,
        List<String> unLocode,
        @Nullable String coordinateSource,
        List<AssessedClosure> closures,
        List<StatusClaim> claims,
        List<ContradictingPair> contradictions,
        List<CargoReport> cargo,
        List<Impact> impacts) {

    /**
     * A closure with what the desk bases it on.
     *
     * @param closure the assessment
     * @param sources that it rests on
     */
    public record AssessedClosure(
            Closure closure,
            @Nullable String cause,
            @Nullable String note,
            List<CitedSource> sources) {}

    /**
     * What one source says of the crossing.
     *
     * @param stated from and to as stated; an open end means still so at the last report
     * @param vouchedUntil the last local day for which the claim's sources vouch
     * @param vouchesForDay whether it speaks of the day viewed
     * @param speaker who says so, null if the source itself
     */
    public record StatusClaim(
            UUID id,
            DateInterval stated,
            LocalDate vouchedUntil,
            boolean vouchesForDay,
            ClaimedStatus status,
            @Nullable String reason,
            @Nullable String speaker,
            List<CitedSource> sources) {}

    /** Two claims, by id, that cannot both hold on the day viewed. */
    public record ContradictingPair(UUID first, UUID second, ClaimContradiction.Reason reason) {}

    /**
     * A claim of loss, price, jobs or the like.
     *
     * @param kind a lower-case word such as {@code prices}
     * @param low in {@code unit}, null if no number is stated
     * @param high in {@code unit}, null if no number is stated or it is open-ended
     */
    public record Impact(
            UUID id,
            @Nullable PartialDate asOf,
            String kind,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String text,
            @Nullable String speaker,
            List<CitedSource> sources) {}
}
