package app.parley.overview;

import app.parley.crossing.CrossingBoardQuery;
import app.parley.crossing.CrossingDay;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.DayTally;
import app.parley.crossing.Traffic;
import app.parley.incident.IncidentsNearbyQuery;
import app.parley.incident.IncidentsNearbyQuery.Point;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a comparison sets side by side, by the rules that the other screens go by. */
@Component
public class ComparisonQuery {
    private final CrossingBoardQuery board;
    private final CrossingDaysQuery days;
    private final IncidentsNearbyQuery incidents;

    public ComparisonQuery(CrossingBoardQuery board, CrossingDaysQuery days, IncidentsNearbyQuery incidents) {
        this.board = board;
        this.days = days;
        this.incidents = incidents;
    }

    /**
     * One side; empty if there was no such crossing by then.
     *
     * @param window both ends known, no longer than a calendar may be
     * @param km great-circle distance within which incidents count
     */
    public Optional<ComparedSide> side(
            Situation situation, String slug, DaySpan window, Traffic counted, int km, AsOf asOf) {
        LocalDate last = Objects.requireNonNull(window.to(), "the window has an end");
        return board.find(situation, slug, last, counted, asOf).map(crossing -> {
            List<CrossingDay> calendar = days.find(situation, slug, window.from(), last, counted, asOf)
                    .orElse(List.of());
            return new ComparedSide(
                    window,
                    crossing,
                    calendar,
                    DayTally.of(calendar),
                    incidents.near(situation, position(crossing), km, window, asOf));
        });
    }

    private static @Nullable Point position(CrossingOnDay crossing) {
        Double lat = crossing.lat();
        Double lon = crossing.lon();
        return lat == null || lon == null ? null : new Point(lat, lon);
    }
}
