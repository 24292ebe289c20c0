package app.parley.overview.ui;

import app.parley.crossing.DayRange;
import app.parley.crossing.DayTally;
import app.parley.crossing.Easing;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.overview.TalksLag;
import app.parley.talks.ui.TalksWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** An example of days set side by side, and of days between a round of talks and an easing. */
record ComparisonExamples(Exhibits data, CrossingWords words) {

    /**
     * @param days of the crossing asked for, counted over the usual window up to the day viewed
     * @param lags rounds of talks against its easings; the last one that an easing followed is the example
     */
    Worked comparison(DayTally days, List<TalksLag> lags) {
        List<String> steps = new ArrayList<>();
        steps.add(words.texts()
                .get(
                        "rules.example.compare.days",
                        data.asked().name(),
                        words.formats().day(data.day()),
                        words.formats().number(days.days()),
                        words.formats().number(days.closed()),
                        words.formats().number(days.restricted()),
                        words.formats().number(days.open()),
                        words.formats().number(days.unknown())));
        Optional<TalksLag> followed = lags.stream()
                .filter(lag -> lag.any().next() != null)
                .max(Comparator.comparing(lag -> lag.days().from()));
        return new Worked(
                data.asked(),
                steps,
                followed.map(this::lag).orElseGet(() -> words.texts().get("rules.example.compare.no-lag")));
    }

    private String lag(TalksLag lag) {
        TalksWords talks = TalksWords.here();
        Easing next = Objects.requireNonNull(lag.any().next());
        DayRange days = Objects.requireNonNull(lag.any().daysToNext());
        String eased = next.traffic().stream()
                .sorted()
                .map(Traffic::code)
                .map(code -> words.texts()
                        .get("traffic." + code)
                        .toLowerCase(words.texts().locale()))
                .collect(Collectors.joining(words.texts().get("list.comma")));
        return words.texts()
                .count(
                        "rules.example.compare.lag",
                        days.high(),
                        talks.place(lag.round()),
                        words.formats().date(Objects.requireNonNull(lag.days().to())),
                        eased,
                        words.formats().date(next.on()),
                        words.formats().range((long) days.low(), (long) days.high()));
    }
}
