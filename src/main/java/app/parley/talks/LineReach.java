package app.parley.talks;

import app.parley.time.DaySpan;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the line of rounds reaches, and which days lie before, in and between rounds. */
final class LineReach {
    /** So many days are shown before the first date, so that one sees what led up to it. */
    private static final int LEAD = 14;

    private static final int TAIL = 7;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private LineReach() {}

    /**
     * The certain days of a round and of the time after it.
     *
     * @param firstDay of the round, if it is known and not after the day viewed
     */
    record Around(
            @Nullable LocalDate firstDay,
            @Nullable DaySpan during,
            @Nullable RoundGap gap,
            @Nullable String nextId,
            @Nullable DaySpan meanwhile) {}

    /** From a fortnight before the first date to a week after the last one known, or the day viewed if that is later. */
    static DaySpan whole(List<RoundSummary> rounds, List<RoundLine.Truce> truces, LocalDate on) {
        LocalDate first = Stream.concat(
                        rounds.stream().map(round -> startOf(round).earliest()),
                        truces.stream().map(RoundLine.Truce::earliest))
                .min(LocalDate::compareTo)
                .orElse(on);
        LocalDate last = Stream.of(
                        rounds.stream().map(round -> endOf(round).latest()),
                        truces.stream().map(RoundLine.Truce::latest),
                        Stream.of(on))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElse(on);
        return new DaySpan(within(first.minusDays(LEAD)), within(last.plusDays(TAIL)));
    }

    /** The same days with an end: an open one is the day viewed. */
    static DaySpan closed(DaySpan window, LocalDate on) {
        if (window.to() != null) {
            return window;
        }
        return new DaySpan(window.from(), on.isBefore(window.from()) ? window.from() : on);
    }

    /**
     * The days of a span that are not after the day viewed.
     *
     * @param days with an end; not all of them after the day
     */
    static DaySpan by(DaySpan days, LocalDate on) {
        LocalDate last = Objects.requireNonNull(days.to(), "a span without an end");
        return last.isAfter(on) ? new DaySpan(days.from(), on) : days;
    }

    /** @param rounds dated, by start */
    static List<Around> around(List<RoundSummary> rounds, LocalDate on) {
        List<Around> around = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            RoundSummary round = rounds.get(i);
            around.add(around(round, next(rounds, i), on));
        }
        return List.copyOf(around);
    }

    private static Optional<RoundSummary> next(List<RoundSummary> rounds, int at) {
        return rounds.subList(at + 1, rounds.size()).stream()
                .filter(round -> round.status().tookPlace() || round.status() == RoundStatus.PLANNED)
                .findFirst();
    }

    private static Around around(RoundSummary round, Optional<RoundSummary> next, LocalDate on) {
        PartialDate start = startOf(round);
        PartialDate end = endOf(round);
        LocalDate firstDay = start.isDay() && !start.earliest().isAfter(on) ? start.earliest() : null;
        if (!round.status().tookPlace()) {
            return new Around(firstDay, null, null, null, null);
        }
        DaySpan during = span(start.latest(), earlier(end.earliest(), on));
        if (next.isEmpty()) {
            RoundGap since =
                    end.latest().isAfter(on) ? null : RoundGap.since(round, on).orElseThrow();
            return new Around(firstDay, during, since, null, span(end.latest().plusDays(1), on));
        }
        LocalDate before = startOf(next.get()).earliest().minusDays(1);
        return new Around(
                firstDay,
                during,
                RoundGap.between(round, next.get()).orElseThrow(),
                next.get().id(),
                span(end.latest().plusDays(1), earlier(before, on)));
    }

    private static @Nullable DaySpan span(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? null : new DaySpan(from, to);
    }

    static PartialDate startOf(RoundSummary round) {
        return Optional.ofNullable(round.startOn()).orElseThrow();
    }

    static PartialDate endOf(RoundSummary round) {
        return Optional.ofNullable(round.lastDay()).orElseThrow();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }
}
