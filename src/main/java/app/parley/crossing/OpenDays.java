package app.parley.crossing;

import app.parley.crossing.StatusRuns.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * On how many of its scheduled days a traffic moved. Each scheduled day is in one of the parts; a day of which it is not
 * known whether traffic moved, or whether it was meant to, is never taken for open nor for closed.
 *
 * @param open scheduled days on which it passed freely
 * @param partly scheduled days on which some passed and some was held back
 * @param held scheduled days on which it was closed
 * @param undecided days that an assessment speaks of, without deciding them, or of which it is undecided whether they were
 *     scheduled
 * @param unassessed scheduled days that no assessment speaks of
 * @param unscheduled days on which nothing was meant to pass
 */
public record OpenDays(int open, int partly, int held, int undecided, int unassessed, int unscheduled) {

    static final OpenDays NONE = new OpenDays(0, 0, 0, 0, 0, 0);

    /** Scheduled days on which it moved; restricted counts as moving. */
    public int moved() {
        return open + partly;
    }

    /** Scheduled days of which it is known whether it moved. */
    public int known() {
        return moved() + held;
    }

    /** Days of which it is not known. */
    public int unknown() {
        return undecided + unassessed;
    }

    public OpenDays plus(OpenDays other) {
        return new OpenDays(
                open + other.open,
                partly + other.partly,
                held + other.held,
                undecided + other.undecided,
                unassessed + other.unassessed,
                unscheduled + other.unscheduled);
    }

    /** A month, or the part of it that was asked for. */
    public record Month(YearMonth month, OpenDays days, OpenDays cumulative) {}

    /** Month by month, both days inclusive, each with the sum up to its end. */
    public static List<Month> byMonth(
            LocalDate from, LocalDate to, Traffic traffic, StatusRuns runs, OpeningSchedule schedule) {
        Map<YearMonth, OpenDays> byMonth = new TreeMap<>();
        List<Step> steps = runs.steps(from, to);
        for (int i = 0; i < steps.size(); i++) {
            Assessed assessed = steps.get(i).assessed();
            LocalDate end = i + 1 < steps.size() ? steps.get(i + 1).from() : to.plusDays(1);
            for (LocalDate day = steps.get(i).from(); day.isBefore(end); day = day.plusDays(1)) {
                byMonth.merge(YearMonth.from(day), of(assessed, schedule.on(day, traffic)), OpenDays::plus);
            }
        }
        List<Month> months = new ArrayList<>();
        OpenDays sum = NONE;
        for (Map.Entry<YearMonth, OpenDays> month : byMonth.entrySet()) {
            sum = sum.plus(month.getValue());
            months.add(new Month(month.getKey(), month.getValue(), sum));
        }
        return List.copyOf(months);
    }

    private static OpenDays of(Assessed assessed, OpeningSchedule.Scheduled scheduled) {
        return switch (scheduled) {
            case NO -> new OpenDays(0, 0, 0, 0, 0, 1);
            case UNDECIDED -> new OpenDays(0, 0, 0, 1, 0, 0);
            case YES ->
                switch (assessed.status()) {
                    case OPEN -> new OpenDays(1, 0, 0, 0, 0, 0);
                    case RESTRICTED -> new OpenDays(0, 1, 0, 0, 0, 0);
                    case CLOSED -> new OpenDays(0, 0, 1, 0, 0, 0);
                    case UNKNOWN ->
                        assessed.isAssessed() ? new OpenDays(0, 0, 0, 1, 0, 0) : new OpenDays(0, 0, 0, 0, 1, 0);
                };
        };
    }
}
