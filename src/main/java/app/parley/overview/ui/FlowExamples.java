package app.parley.overview.ui;

import app.parley.crossing.Closure;
import app.parley.crossing.ClosureQuery;
import app.parley.crossing.ClosureRun;
import app.parley.crossing.CrossingOnDay;
import app.parley.crossing.CrossingStatus;
import app.parley.crossing.Distance;
import app.parley.crossing.ExceptionalOpening;
import app.parley.crossing.FlowElsewhere;
import app.parley.crossing.LastChange;
import app.parley.crossing.OpenDays;
import app.parley.crossing.OpeningSchedule;
import app.parley.crossing.StatusRule;
import app.parley.crossing.StatusRuns;
import app.parley.crossing.Traffic;
import app.parley.crossing.ui.CrossingWords;
import app.parley.shell.StatusMark;
import app.parley.shell.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Examples of days on which traffic moved: of those scheduled, inside a closure, and at crossings nearby. */
record FlowExamples(Exhibits data, ClosureQuery closures, CrossingWords words) {

    private static final int NEARBY = 5;

    /** The month of the day viewed, up to that day. */
    Optional<Worked> openDays() {
        return data.nearest(one -> one.status() != CrossingStatus.UNKNOWN).map(crossing -> {
            LocalDate day = data.day();
            OpenDays days = OpenDays.byMonth(
                            day.withDayOfMonth(1),
                            day,
                            counted(),
                            StatusRuns.ofTraffic(counted(), closures(crossing)),
                            new OpeningSchedule(List.of()))
                    .getLast()
                    .days();
            String scheduled = number(days.known() + days.unknown());
            return new Worked(
                    crossing,
                    List.of(
                            text(
                                    "rules.example.open.days",
                                    crossing.name(),
                                    traffic(counted()),
                                    words.formats().month(YearMonth.from(day)),
                                    scheduled,
                                    words.formats().day(day)),
                            text(
                                    "rules.example.open.parts",
                                    number(days.open()),
                                    number(days.partly()),
                                    number(days.moved()),
                                    number(days.held()),
                                    number(days.unknown()))),
                    text("rules.example.open.result", number(days.moved()), scheduled, number(days.known())));
        });
    }

    /** The newest change up to the day viewed, each traffic and way with its status of the day before. */
    Optional<Worked> changes() {
        return data.nearest(one -> LastChange.of(one).isPresent()).map(crossing -> {
            LastChange change = LastChange.of(crossing).orElseThrow();
            LocalDate before = change.on().earliest().minusDays(1);
            List<Closure> assessed = closures(crossing);
            List<String> steps = change.changed().stream()
                    .map(cell -> text(
                            "rules.example.change.line",
                            crossing.name(),
                            words.traffic(cell.traffic()),
                            text("direction." + cell.direction().code()),
                            status(StatusRule.on(before, cell.traffic(), cell.direction(), assessed)
                                    .status()),
                            words.formats().day(before),
                            status(cell.status())))
                    .toList();
            return new Worked(
                    crossing,
                    steps,
                    text(
                            "rules.example.change.result",
                            words.formats().date(change.on()),
                            words.formats().day(data.day())));
        });
    }

    private String status(CrossingStatus status) {
        return StatusMark.word(status, words.texts()).toLowerCase(words.texts().locale());
    }

    /** The newest one at the crossing asked for, or at the nearest where other traffic passes while this is closed. */
    Optional<Worked> exceptionalOpening() {
        return exceptionalOpening(data.asked())
                .or(() -> data.nearest(FlowExamples::passesWhileClosed).flatMap(this::exceptionalOpening));
    }

    private static boolean passesWhileClosed(CrossingOnDay crossing) {
        return crossing.closedDays() != null
                && crossing.byTraffic().stream().anyMatch(one -> one.status().moves());
    }

    private Optional<Worked> exceptionalOpening(CrossingOnDay crossing) {
        List<ExceptionalOpening> openings = ExceptionalOpening.upTo(data.day(), counted(), closures(crossing));
        return openings.isEmpty() ? Optional.empty() : Optional.of(worked(crossing, openings.getLast()));
    }

    private Worked worked(CrossingOnDay crossing, ExceptionalOpening opening) {
        String kind = opening.kind() == ExceptionalOpening.Kind.OTHER_TRAFFIC
                ? "rules.example.exception.other"
                : "rules.example.exception.break";
        String passed = text(
                kind,
                crossing.name(),
                traffic(counted()),
                traffic(opening.traffic()),
                words.formats().day(opening.from()),
                words.formats().day(opening.to()));
        Texts texts = words.texts();
        String result = crossing.closedDays() == null || !opening.inForce()
                ? texts.count("rules.example.exception.over", opening.days())
                : texts.count(
                        "rules.example.exception.days",
                        opening.days(),
                        traffic(counted()),
                        words.number(crossing.closedDays()),
                        words.formats().day(data.day()));
        return new Worked(crossing, List.of(passed), result);
    }

    /** The closure that holds on the day viewed, and the same traffic at the five nearest crossings. */
    Optional<Worked> nearby() {
        return data.nearest(one -> one.closedDays() != null && one.lat() != null)
                .map(this::nearby);
    }

    private Worked nearby(CrossingOnDay crossing) {
        LocalDate day = data.day();
        List<CrossingOnDay> around = data.around(crossing, NEARBY);
        Map<String, List<Closure>> there = closures.until(
                data.situation(),
                around.stream().map(CrossingOnDay::slug).collect(Collectors.toSet()),
                day,
                data.state().asOf());
        ClosureRun run = ClosureRun.upTo(day, StatusRuns.ofTraffic(counted(), closures(crossing)))
                .getLast();
        List<String> steps = new ArrayList<>();
        steps.add(words.texts()
                .count(
                        "rules.example.near.run",
                        run.days().high(),
                        crossing.name(),
                        traffic(counted()),
                        words.formats().date(run.since()),
                        words.formats().day(day),
                        words.number(run.days())));
        int moved = 0;
        for (CrossingOnDay near : around) {
            FlowElsewhere flow = FlowElsewhere.during(
                    run.certainFrom(),
                    day,
                    StatusRuns.ofTraffic(counted(), there.getOrDefault(near.slug(), List.of())));
            moved += flow.moved() > 0 ? 1 : 0;
            steps.add(line(crossing, near, flow));
        }
        return new Worked(
                crossing,
                steps,
                moved == 0
                        ? text("rules.example.near.none", words.traffic(counted()))
                        : words.texts().count("rules.example.near.moved", moved, words.traffic(counted())));
    }

    private String line(CrossingOnDay crossing, CrossingOnDay near, FlowElsewhere flow) {
        return text(
                "rules.example.near.there",
                near.name(),
                number(Distance.rounded(Exhibits.km(crossing, near).orElseThrow())),
                number(flow.moved()),
                number(flow.days()),
                number(flow.held()),
                number(flow.unknown()));
    }

    private List<Closure> closures(CrossingOnDay crossing) {
        return closures.until(
                data.situation(), crossing.slug(), data.day(), data.state().asOf());
    }

    private Traffic counted() {
        return data.state().traffic();
    }

    private String traffic(Traffic traffic) {
        return words.traffic(traffic).toLowerCase(words.texts().locale());
    }

    private String number(int number) {
        return words.formats().number(number);
    }

    private String text(String key, Object... values) {
        return words.texts().get(key, values);
    }
}
