package app.parley.overview.ui;

import app.parley.crossing.ClosedDayCount;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.Freshness;
import app.parley.crossing.TrafficState;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import app.parley.time.PartialDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Examples of how a day of a closure is counted, a status is summed up and a report's age is measured. */
record StatusExamples(Exhibits data, CrossingWords words) {

    /** "25 Oct 2025 − 12 Oct 2025 + 1 = day 14." */
    Optional<Worked> closedDays() {
        return data.nearest(one -> one.closedDays() != null).map(crossing -> {
            ClosedDayCount count = Objects.requireNonNull(crossing.closedDays());
            PartialDate since = Objects.requireNonNull(crossing.since(), "closed has a first day");
            String traffic = words.traffic(crossing.counted());
            List<String> steps = new ArrayList<>();
            steps.add(text(
                    since.isDay() ? "rules.example.closed.first" : "rules.example.closed.first-partly",
                    crossing.name(),
                    traffic.toLowerCase(words.texts().locale()),
                    words.formats().date(since),
                    data.situation().timeZone().getId()));
            if (since.isDay()) {
                return new Worked(crossing, steps, counted(since.earliest(), count.low()));
            }
            steps.add(counted(since.latest(), count.low()));
            steps.add(counted(since.earliest(), count.high()));
            return new Worked(crossing, steps, text("rules.example.closed.range", words.day(count)));
        });
    }

    private String counted(LocalDate first, int days) {
        return text(
                "rules.example.closed.sum",
                words.formats().day(data.day()),
                words.formats().day(first),
                words.formats().number(days));
    }

    /** Every assessed traffic, and what they come to. */
    Optional<Worked> status() {
        return data.nearest(one -> !one.byTraffic().isEmpty()).map(crossing -> {
            List<String> steps = crossing.byTraffic().stream()
                    .map(state -> line(crossing, state))
                    .toList();
            boolean moves =
                    crossing.byTraffic().stream().anyMatch(one -> one.status().moves());
            boolean held =
                    crossing.byTraffic().stream().anyMatch(one -> one.status().holdsBack());
            String why = moves && held ? "mixed" : moves ? "moves" : held ? "held" : "undecided";
            return new Worked(
                    crossing,
                    steps,
                    text(
                            "rules.example.status." + why,
                            crossing.name(),
                            StatusMark.word(crossing.overall(), words.texts())
                                    .toLowerCase(words.texts().locale())));
        });
    }

    private String line(CrossingOnDay crossing, TrafficState state) {
        String way = switch (state.direction()) {
            case BOTH -> text("rules.example.both-ways");
            case A_TO_B -> text("direction.a_to_b");
            case B_TO_A -> text("direction.b_to_a");
        };
        String status = words.statusSince(state.traffic(), state.status(), state.since());
        return text("rules.example.status.line", crossing.name(), status, way);
    }

    /** "4 Oct 2026 − 15 Aug 2026 = 50 days, more than 72 hours: stale." */
    Optional<Worked> freshness() {
        return data.nearest(one -> one.lastReportedOn() != null).map(crossing -> {
            LocalDate reported = Objects.requireNonNull(crossing.lastReportedOn());
            Duration threshold = data.situation().staleAfter();
            Freshness freshness = Freshness.of(data.day(), reported, threshold);
            int age = Objects.requireNonNull(freshness.ageDays());
            Texts texts = words.texts();
            List<String> steps = List.of(
                    text(
                            "rules.example.fresh.newest",
                            crossing.name(),
                            words.formats().day(reported)),
                    texts.count(
                            "rules.example.fresh.age",
                            age,
                            words.formats().day(data.day()),
                            words.formats().day(reported)));
            return new Worked(
                    crossing,
                    steps,
                    text(
                            freshness.stale() ? "rules.example.fresh.stale" : "rules.example.fresh.current",
                            words.formats().number(Duration.ofDays(age).toHours()),
                            words.formats().number(threshold.toHours())));
        });
    }

    private String text(String key, Object... values) {
        return words.texts().get(key, values);
    }
}
