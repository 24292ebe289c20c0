package app.parley.overview.ui;

import app.parley.cargo.CargoReport;
import app.parley.cargo.TotalSet;
import app.parley.cargo.WaitingAnswers;
import app.parley.cargo.WaitingCase;
import app.parley.cargo.WaitingCharge;
import app.parley.cargo.ui.CargoWords;
import app.parley.cargo.ui.TotalWords;
import app.parley.cargo.ui.WaitingFormula;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.ui.WaitingDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Examples of a stated total held against its parts, and of an estimate of what waiting costs. */
record CargoExamples(Exhibits data, CargoWords words) {

    /** The newest set that has a part at the crossing asked for, else the newest; certain ones before others. */
    Optional<Worked> statedTotal(List<TotalSet> sets) {
        String asked = data.asked().slug();
        return sets.stream()
                .max(Comparator.comparing(TotalSet::isCertain)
                        .thenComparing(set -> set.parts().stream()
                                .anyMatch(part -> part.crossing().equals(asked)))
                        .thenComparing(TotalSet::date))
                .map(this::statedTotal);
    }

    private Worked statedTotal(TotalSet set) {
        List<String> steps = new ArrayList<>();
        set.totals().stream().limit(1).forEach(total -> steps.add(counted("rules.example.total.stated", "", total)));
        for (TotalSet.Part part : set.parts()) {
            String place = data.nearest(one -> one.slug().equals(part.crossing()))
                    .map(CrossingOnDay::name)
                    .orElse(part.crossing());
            part.claims().forEach(claim -> steps.add(counted("rules.example.total.part", place, claim)));
        }
        return new Worked(null, steps, new TotalWords(words).outcome(set));
    }

    private String counted(String key, String place, CargoReport claim) {
        return words.texts()
                .get(
                        key,
                        words.number(claim),
                        words.unit(claim.unit()),
                        words.speaker(claim),
                        words.date(claim),
                        place);
    }

    /** The crossing asked for if what waits there, how long and at what charge are on record, else the nearest such. */
    Optional<Worked> waitingCost(List<WaitingCharge> charges) {
        return data.nearest(one -> answers(one, charges).demurrage().isPresent())
                .map(one -> waitingCost(one, answers(one, charges)));
    }

    private Worked waitingCost(CrossingOnDay crossing, WaitingAnswers answers) {
        List<String> steps = new ArrayList<>();
        if (answers.basis() != null) {
            crossing.stranded().stream()
                    .filter(figure -> figure.unit() == answers.unit())
                    .forEach(figure -> steps.add(words.texts()
                            .get(
                                    "rules.example.waiting.count",
                                    crossing.name(),
                                    words.number(figure),
                                    words.unit(figure.unit()),
                                    words.formats().date(figure.asOf()))));
        }
        if (answers.charge() != null) {
            steps.add(words.texts().get("rules.example.waiting.charge", words.charge(answers.charge())));
        }
        return new Worked(
                crossing,
                steps,
                words.texts()
                        .get(
                                "waiting.estimate",
                                new WaitingFormula(answers, words).demurrage().orElseThrow()));
    }

    private WaitingAnswers answers(CrossingOnDay crossing, List<WaitingCharge> charges) {
        return WaitingAnswers.read(
                WaitingCase.of(charges, crossing.slug(), crossing.stranded(), WaitingDays.at(crossing), data.day()),
                Map.of());
    }
}
