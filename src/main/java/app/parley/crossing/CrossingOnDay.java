package app.parley.crossing;

import app.parley.cargo.StrandedFigure;
import app.parley.source.Basis;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crossing as it stands on one local day.
 *
 * @param aliases other names, in any script
 * @param lat degrees WGS 84, null if unknown; then {@code lon} is null too
 * @param kind both, cargo or pedestrian
 * @param counted the traffic that {@code status}, {@code since} and {@code closedDays} speak of, both ways added up
 * @param overall the status over all assessed traffic
 * @param since first local day of the counted traffic's unbroken run, null if unknown
 * @param closedDays on which day of the closure the counted traffic is, null unless closed
 * @param byTraffic assessed traffic only, one line for both ways where they agree
 * @param cells every traffic, one way each, in the order of {@link Traffic} and {@link Direction#ONE_WAYS}; what nobody
 *     assessed is there as unknown
 * @param stranded one figure a unit
 * @param contradictions what claims that vouch for the day disagree about, each reason once; empty if they agree
 * @param lastReportedOn day of the newest report no later than the day, null if there is none
 * @param ageDays whole days since then, null if there is none
 * @param stale older than the situation's threshold, or never reported
 * @param basis what the closure rests on by which {@code status} is assessed
 */
public record CrossingOnDay(
        String slug,
        String name,
        List<String> aliases,
        @Nullable Double lat,
        @Nullable Double lon,
        String kind,
        Place sideA,
        Place sideB,
        Traffic counted,
        CrossingStatus status,
        CrossingStatus overall,
        @Nullable PartialDate since,
        @Nullable ClosedDayCount closedDays,
        List<TrafficState> byTraffic,
        List<TrafficState> cells,
        List<StrandedFigure> stranded,
        List<ClaimContradiction.Reason> contradictions,
        @Nullable LocalDate lastReportedOn,
        @Nullable Integer ageDays,
        boolean stale,
        Basis basis) {

    public boolean contradicted() {
        return !contradictions.isEmpty();
    }
}
