package app.parley.overview.ui;

import app.parley.cargo.CargoClaimQuery;
import app.parley.cargo.CargoReport;
import app.parley.crossing.CrossingDetail;
import app.parley.crossing.CrossingQuery;
import app.parley.crossing.Traffic;
import app.parley.incident.IncidentEntry;
import app.parley.incident.IncidentFilter;
import app.parley.incident.IncidentQuery;
import app.parley.situation.Situation;
import app.parley.talks.CeasefireEntry;
import app.parley.talks.CeasefireQuery;
import app.parley.talks.RoundDetail;
import app.parley.talks.RoundQuery;
import app.parley.time.AsOf;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the one thing that is selected, whatever it is, with its sources. Each look-up reads one thing only. */
@Component
class SelectionDetails {

    /** How many other reports of a day and place are laid beside one. */
    private static final int MOST_BESIDE = 8;
    /** Claims of one crossing and day are few; more would be a mistake in the data. */
    private static final int MOST_CARGO_CLAIMS = 200;

    private final RoundQuery rounds;
    private final CeasefireQuery ceasefires;
    private final CrossingQuery crossings;
    private final CargoClaimQuery cargo;
    private final IncidentQuery incidents;

    SelectionDetails(
            RoundQuery rounds,
            CeasefireQuery ceasefires,
            CrossingQuery crossings,
            CargoClaimQuery cargo,
            IncidentQuery incidents) {
        this.rounds = rounds;
        this.ceasefires = ceasefires;
        this.crossings = crossings;
        this.cargo = cargo;
        this.incidents = incidents;
    }

    /** An incident, and other reports of its day and place. */
    record Incident(IncidentEntry report, List<IncidentEntry> others) {}

    Optional<RoundDetail> round(Situation situation, String id, AsOf asOf) {
        return rounds.find(situation, id, asOf);
    }

    Optional<CeasefireEntry> ceasefire(Situation situation, String id, LocalDate on, AsOf asOf) {
        return ceasefires.list(situation, on, asOf).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    Optional<CrossingDetail> crossing(Situation situation, String slug, LocalDate on, Traffic counted, AsOf asOf) {
        return crossings.find(situation, slug, on, counted, asOf);
    }

    /** @param reportedOn the day the claim speaks of, as far as known */
    Optional<CargoReport> cargo(
            Situation situation, String id, @Nullable String crossing, PartialDate reportedOn, AsOf asOf) {
        var filter = new CargoClaimQuery.Filter(crossing, reportedOn.earliest(), reportedOn.latest(), null);
        return cargo.list(situation, filter, null, MOST_CARGO_CLAIMS, asOf).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst();
    }

    Optional<Incident> incident(Situation situation, String id, AsOf asOf) {
        return incidents.find(situation, id, asOf).map(report -> new Incident(report, beside(situation, report, asOf)));
    }

    private List<IncidentEntry> beside(Situation situation, IncidentEntry report, AsOf asOf) {
        if (report.places().isEmpty() || !report.occurredOn().isDay()) {
            return List.of();
        }
        LocalDate day = report.occurredOn().earliest();
        IncidentFilter sameDayAndPlace =
                IncidentFilter.all().between(day, day).withText(report.places().getFirst());
        return incidents.page(situation, sameDayAndPlace, MOST_BESIDE + 1, null, asOf).incidents().stream()
                .filter(other -> !other.id().equals(report.id()))
                .limit(MOST_BESIDE)
                .toList();
    }
}
