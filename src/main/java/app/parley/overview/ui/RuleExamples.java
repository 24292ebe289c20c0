package app.parley.overview.ui;

import app.parley.cargo.CargoTotalsQuery;
import app.parley.cargo.WaitingChargeQuery;
import app.parley.cargo.ui.CargoWords;
import app.parley.crossing.Closure;
import app.parley.crossing.ClosureQuery;
import app.parley.crossing.CrossingDaysQuery;
import app.parley.crossing.DayTally;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.TalksLag;
import app.parley.shell.Rule;
import app.parley.talks.RoundQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out an example of each rule by the rule itself; empty where the data at hand gives none. */
@Component
class RuleExamples {

    private final CrossingDaysQuery days;
    private final ClosureQuery closures;
    private final RoundQuery rounds;
    private final CargoTotalsQuery totals;
    private final WaitingChargeQuery charges;

    RuleExamples(
            CrossingDaysQuery days,
            ClosureQuery closures,
            RoundQuery rounds,
            CargoTotalsQuery totals,
            WaitingChargeQuery charges) {
        this.days = days;
        this.closures = closures;
        this.rounds = rounds;
        this.totals = totals;
        this.charges = charges;
    }

    Optional<Worked> of(Rule rule, Exhibits data) {
        CrossingWords words = CrossingWords.here();
        StatusExamples status = new StatusExamples(data, words);
        ClaimExamples claims = new ClaimExamples(data, words);
        FlowExamples flow = new FlowExamples(data, closures, words);
        CargoExamples cargo = new CargoExamples(data, new CargoWords(words.texts(), words.formats()));
        return switch (rule) {
            case CLOSED_DAYS -> status.closedDays();
            case STATUS -> status.status();
            case FRESHNESS -> status.freshness();
            case VOUCHING -> claims.vouching();
            case CONTRADICTION -> claims.contradiction();
            case STRANDED_NOW -> claims.strandedNow();
            case COMPARISON -> Optional.of(comparison(data, words));
            case OPEN_DAYS -> flow.openDays();
            case EXCEPTIONAL_OPENING -> flow.exceptionalOpening();
            case NEARBY -> flow.nearby();
            case CHANGES -> flow.changes();
            case STATED_TOTAL ->
                cargo.statedTotal(
                        totals.on(data.situation(), data.day(), data.state().asOf()));
            case WAITING_COST ->
                cargo.waitingCost(
                        charges.list(data.situation(), null, data.state().asOf()));
        };
    }

    private Worked comparison(Exhibits data, CrossingWords words) {
        LocalDate on = data.day();
        String slug = data.asked().slug();
        DayTally tally = DayTally.of(days.find(
                        data.situation(),
                        slug,
                        on.minusDays(CompareAddress.DAYS - 1L),
                        on,
                        data.state().traffic(),
                        data.state().asOf())
                .orElse(List.of()));
        List<Closure> assessed =
                closures.until(data.situation(), slug, on, data.state().asOf());
        return new ComparisonExamples(data, words)
                .comparison(
                        tally,
                        TalksLag.of(
                                rounds.list(data.situation(), data.state().asOf()),
                                on,
                                data.state().traffic(),
                                assessed));
    }
}
