package app.parley.crossing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim held against the assessment, over the days of a window for which it vouches.
 *
 * @param agreement the worst of those days: deviates outweighs in part, in part outweighs as assessed; what is not assessed
 *     counts only if nothing else is
 * @param days for which it vouches and which are assessed
 * @param differingDays of these, how many have that agreement, unless it is as assessed
 * @param startGap by how much its start comes after the assessed one, null if there is no assessed run to compare it with
 */
public record ClaimVerdict(
        Agreement agreement,
        int days,
        int differingDays,
        @Nullable DayGap startGap) {

    private static final List<Agreement> WORST_FIRST =
            List.of(Agreement.DEVIATES, Agreement.IN_PART, Agreement.AS_ASSESSED);

    /** True if both status and start can be as the desk has them. */
    public boolean isAsAssessed() {
        return agreement == Agreement.AS_ASSESSED && (startGap == null || startGap.canBeNone());
    }

    /** True if the desk has it otherwise, in status or in start. */
    public boolean isDeviating() {
        return agreement != Agreement.NOT_ASSESSED && !isAsAssessed();
    }

    static ClaimVerdict of(CrossingClaim claim, AssessedDays desk, Interludes interludes) {
        LocalDate from = later(claim.stated().from().latest(), desk.window().from());
        LocalDate to = claim.vouchedUntil().isBefore(desk.window().to())
                ? claim.vouchedUntil()
                : desk.window().to();
        Map<Agreement, Integer> counted = new EnumMap<>(Agreement.class);
        DayGap gap = null;
        List<LocalDate> changes = from.isAfter(to) ? List.of() : desk.changes(from, to);
        for (int i = 0; i < changes.size(); i++) {
            LocalDate day = changes.get(i);
            LocalDate end = i + 1 < changes.size() ? changes.get(i + 1) : to.plusDays(1);
            Agreement agreement = Agreement.of(claim.status(), desk.on(day));
            counted.merge(agreement, Math.toIntExact(ChronoUnit.DAYS.between(day, end)), Integer::sum);
            boolean agrees = agreement == Agreement.AS_ASSESSED || agreement == Agreement.IN_PART;
            gap = gap == null && agrees ? gap(claim, desk.run(claim.status(), day), interludes) : gap;
        }
        return of(counted, gap);
    }

    private static ClaimVerdict of(Map<Agreement, Integer> counted, @Nullable DayGap gap) {
        int days = WORST_FIRST.stream()
                .mapToInt(agreement -> counted.getOrDefault(agreement, 0))
                .sum();
        Agreement worst =
                WORST_FIRST.stream().filter(counted::containsKey).findFirst().orElse(Agreement.NOT_ASSESSED);
        int differing = worst == Agreement.AS_ASSESSED ? 0 : counted.getOrDefault(worst, 0);
        return new ClaimVerdict(worst, days, worst == Agreement.NOT_ASSESSED ? 0 : differing, gap);
    }

    private static @Nullable DayGap gap(CrossingClaim claim, Assessed run, Interludes interludes) {
        if (run.since() == null
                || interludes.between(
                        claim.status(), run.since(), claim.stated().from())) {
            return null;
        }
        return DayGap.from(run.since(), claim.stated().from());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
