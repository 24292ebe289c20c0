package app.parley.api;

import app.parley.crossing.ClaimContradiction;
import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Direction;
import app.parley.crossing.Place;
import app.parley.crossing.Traffic;
import app.parley.crossing.TrafficState;
import app.parley.source.Basis;
import app.parley.time.PartialDate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Crossings on a day as the API shows them. */
final class CrossingShape {
    private CrossingShape() {}

    /** All crossings, as GeoJSON (RFC 7946). */
    @Schema(name = "CrossingCollection")
    record Collection(
            @Schema(allowableValues = "FeatureCollection") String type, List<Feature<OnDay>> features) {
        static Collection of(List<CrossingOnDay> crossings) {
            return new Collection(
                    "FeatureCollection",
                    crossings.stream()
                            .map(crossing -> Feature.of(crossing, OnDay.of(crossing)))
                            .toList());
        }
    }

    /** A crossing; its id is its slug. */
    @Schema(name = "Crossing")
    record Feature<P>(
            @Schema(allowableValues = "Feature") String type,
            String id,

            @Schema(description = "Null where the position is unknown") @Nullable
            Point geometry,

            P properties) {

        static <P> Feature<P> of(CrossingOnDay crossing, P properties) {
            Double lat = crossing.lat();
            Double lon = crossing.lon();
            Point point = lat == null || lon == null ? null : new Point("Point", new double[] {lon, lat});
            return new Feature<>("Feature", crossing.slug(), point, properties);
        }
    }

    /** A position in degrees WGS 84. */
    @Schema(name = "Point")
    record Point(
            @Schema(allowableValues = "Point") String type,
            @Schema(description = "Longitude, latitude") double[] coordinates) {}

    /** What is so of a crossing on the day viewed. */
    @Schema(name = "CrossingOnDay")
    record OnDay(
            String name,

            @Schema(description = "both, cargo or pedestrian")
            String kind,

            @Schema(description = "Of the counted traffic, both ways: closed, restricted, open or unknown")
            String status,

            @Schema(type = "string", description = "Partial date: first local day of the status; null if unknown")
            @Nullable
            PartialDate since,

            @Schema(
                    description = "Which day of the closure it is, the first being day 1; null unless closed since a"
                            + " day that is known")
            @Nullable
            Integer closedDays,

            @Schema(description = "The same counted from the last day the closure can have begun") @Nullable
            Integer closedDaysLow,

            @Schema(description = "The same counted from the first day the closure can have begun") @Nullable
            Integer closedDaysHigh,

            @Schema(description = "The traffic that status, since and closedDays speak of")
            String countedTraffic,

            @Schema(description = "Status over all assessed traffic")
            String overall,

            @Schema(description = "Every traffic; unknown where nothing is assessed by then")
            List<Line> byTraffic,

            List<CargoShape.Stranded> stranded,

            @Schema(description = "Whether claims that vouch for the day contradict each other")
            boolean contradicted,

            @Schema(description = "What they disagree about: status, start")
            List<String> contradictions,

            @Schema(description = "Day of the newest report up to the day viewed; null if there is none") @Nullable
            LocalDate lastReportedOn,

            @Schema(description = "Whole days since then") @Nullable
            Integer ageDays,

            @Schema(description = "Older than the situation's threshold, or never reported")
            boolean stale,

            @Schema(description = "True if all sources of the closure behind the status have reliability E")
            boolean onlyUnreliable) {

        static OnDay of(CrossingOnDay crossing) {
            ClosedDayCount count = crossing.closedDays();
            return new OnDay(
                    crossing.name(),
                    crossing.kind(),
                    crossing.status().code(),
                    crossing.since(),
                    exact(count),
                    count == null ? null : count.low(),
                    count == null ? null : count.high(),
                    crossing.counted().code(),
                    crossing.overall().code(),
                    Line.ofAll(crossing.byTraffic()),
                    crossing.stranded().stream().map(CargoShape.Stranded::of).toList(),
                    crossing.contradicted(),
                    crossing.contradictions().stream().map(CrossingShape::code).toList(),
                    crossing.lastReportedOn(),
                    crossing.ageDays(),
                    crossing.stale(),
                    crossing.basis() == Basis.UNRELIABLE);
        }
    }

    /** One traffic in one direction, or in both where they agree. */
    @Schema(name = "TrafficStatus")
    record Line(
            String traffic,
            @Schema(description = "a_to_b, b_to_a or both") String direction,
            String status,

            @Schema(type = "string", description = "Partial date") @Nullable
            PartialDate since,

            @Nullable Integer closedDays,

            @Schema(description = "True if all sources of the closure behind it have reliability E")
            boolean onlyUnreliable) {

        /** In the order of the traffics; what nothing was assessed for is said to be unknown and not left out. */
        static List<Line> ofAll(List<TrafficState> assessed) {
            return Stream.of(Traffic.values())
                    .flatMap(traffic -> {
                        List<Line> lines = assessed.stream()
                                .filter(state -> state.traffic() == traffic)
                                .map(Line::of)
                                .toList();
                        return lines.isEmpty() ? Stream.of(unknown(traffic)) : lines.stream();
                    })
                    .toList();
        }

        private static Line unknown(Traffic traffic) {
            return new Line(traffic.code(), Direction.BOTH.code(), CrossingStatus.UNKNOWN.code(), null, null, false);
        }

        private static Line of(TrafficState state) {
            return new Line(
                    state.traffic().code(),
                    state.direction().code(),
                    state.status().code(),
                    state.since(),
                    exact(state.closedDays()),
                    state.basis() == Basis.UNRELIABLE);
        }
    }

    /** One square of the calendar. */
    @Schema(name = "CrossingDay")
    record Day(
            LocalDate date,
            String status,
            @Nullable Integer closedDays,
            @Nullable Integer closedDaysLow,
            @Nullable Integer closedDaysHigh) {

        static Day of(CrossingDay day) {
            ClosedDayCount count = day.closedDays();
            return new Day(
                    day.date(),
                    day.status().code(),
                    exact(count),
                    count == null ? null : count.low(),
                    count == null ? null : count.high());
        }
    }

    /** A place on one side. */
    @Schema(name = "Place")
    record Side(
            @Nullable String place,
            @Nullable String district,
            @Nullable String province) {
        static Side of(Place place) {
            return new Side(place.place(), place.district(), place.province());
        }
    }

    static String code(ClaimContradiction.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer exact(@Nullable ClosedDayCount count) {
        return count == null || count.exact().isEmpty() ? null : count.exact().getAsInt();
    }
}
