package app.parley.talks;

import app.parley.crossing.ClosedToTrade;
import app.parley.crossing.ClosedToTradeQuery;
import app.parley.incident.ForceReportsQuery;
import app.parley.platform.database.Reads;
import app.parley.situation.Situation;
import app.parley.time.AsOf;
import app.parley.time.DaySpan;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rounds of all tracks on one line of time, with what happened before, during and after each. */
@Component
public class RoundLineQuery {
    /** Crossings are looked at on no more days than that. */
    static final int MOST_DAYS_LOOKED_AT = 180;

    private final Reads reads;

    public RoundLineQuery(Reads reads) {
        this.reads = reads;
    }

    /**
     * The line as it is told on a day.
     *
     * @param window the days to count and draw; null for the whole. An end that is open is the day viewed
     * @param on the local day viewed; of days after it nothing is counted
     * @return empty if no round is on record, dated or not, and no ceasefire
     */
    public Optional<RoundLine> of(Situation situation, @Nullable DaySpan window, LocalDate on, AsOf asOf) {
        return reads.at(asOf, sql -> {
            List<RoundSummary> all = RoundQuery.list(sql, situation);
            List<RoundLine.Truce> truces = TrucesOnLine.of(sql, situation, on);
            return all.isEmpty() && truces.isEmpty()
                    ? Optional.empty()
                    : Optional.of(line(sql, situation, all, truces, window, on));
        });
    }

    private static RoundLine line(
            DSLContext sql,
            Situation situation,
            List<RoundSummary> all,
            List<RoundLine.Truce> truces,
            @Nullable DaySpan asked,
            LocalDate on) {
        List<RoundSummary> rounds =
                all.stream().filter(round -> round.startOn() != null).toList();
        DaySpan whole = LineReach.whole(rounds, truces, on);
        DaySpan window = asked == null ? whole : LineReach.closed(asked, on);
        LocalDate last = Objects.requireNonNull(window.to());
        LineSlices slices = LineSlices.of(window.from(), last);
        List<LineReach.Around> around = LineReach.around(rounds, on);
        Map<DaySpan, Long> force = force(sql, situation, slices.parts(), around, on);
        int every = 1 + (int) (ChronoUnit.DAYS.between(window.from(), last) / MOST_DAYS_LOOKED_AT);
        List<LocalDate> lookedAt = window.from()
                .datesUntil(last.plusDays(1), Period.ofDays(every))
                .filter(day -> !day.isAfter(on))
                .toList();
        Map<LocalDate, ClosedToTrade> closed = closed(sql, situation, lookedAt, around);
        return new RoundLine(
                whole,
                window,
                rounds,
                all.stream().filter(round -> round.startOn() == null).toList(),
                IntStream.range(0, rounds.size())
                        .mapToObj(i -> step(rounds.get(i), around.get(i), force, closed))
                        .toList(),
                truces,
                slices.unit(),
                slices.parts().stream()
                        .map(part -> new RoundLine.Slice(
                                part, part.from().isAfter(on) ? null : counted(force, LineReach.by(part, on))))
                        .toList(),
                window.from().isAfter(on) ? 0 : ForceReportsQuery.datedInPart(sql, situation, LineReach.by(window, on)),
                lookedAt.stream()
                        .map(day -> Objects.requireNonNull(closed.get(day)))
                        .toList(),
                every);
    }

    private static RoundLine.Step step(
            RoundSummary round,
            LineReach.Around around,
            Map<DaySpan, Long> force,
            Map<LocalDate, ClosedToTrade> closed) {
        return new RoundLine.Step(
                round.id(),
                stretch(around.during(), force),
                around.gap(),
                around.nextId(),
                stretch(around.meanwhile(), force),
                around.firstDay() == null ? null : closed.get(around.firstDay()));
    }

    private static RoundLine.@Nullable Stretch stretch(@Nullable DaySpan days, Map<DaySpan, Long> force) {
        return days == null ? null : new RoundLine.Stretch(days, counted(force, days));
    }

    private static long counted(Map<DaySpan, Long> force, DaySpan days) {
        return Objects.requireNonNull(force.get(days));
    }

    private static Map<DaySpan, Long> force(
            DSLContext sql, Situation situation, List<DaySpan> slices, List<LineReach.Around> around, LocalDate on) {
        List<DaySpan> spans = new ArrayList<>();
        slices.stream().filter(part -> !part.from().isAfter(on)).forEach(part -> spans.add(LineReach.by(part, on)));
        for (LineReach.Around one : around) {
            Optional.ofNullable(one.during()).ifPresent(spans::add);
            Optional.ofNullable(one.meanwhile()).ifPresent(spans::add);
        }
        List<Long> counts = ForceReportsQuery.within(sql, situation, spans);
        Map<DaySpan, Long> bySpan = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            bySpan.put(spans.get(i), counts.get(i));
        }
        return bySpan;
    }

    private static Map<LocalDate, ClosedToTrade> closed(
            DSLContext sql, Situation situation, List<LocalDate> lookedAt, List<LineReach.Around> around) {
        List<LocalDate> days = new ArrayList<>(lookedAt);
        around.stream().map(LineReach.Around::firstDay).filter(Objects::nonNull).forEach(days::add);
        return ClosedToTradeQuery.on(sql, situation, days).stream()
                .collect(Collectors.toMap(ClosedToTrade::day, Function.identity()));
    }
}
