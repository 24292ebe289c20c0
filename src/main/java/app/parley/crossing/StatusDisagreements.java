package app.parley.crossing;

import app.parley.crossing.ClaimDisagreement.Answer;
import app.parley.crossing.ClaimDisagreement.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Days on which claims give statuses that cannot all hold. One disagreement is a run of days on which the same statuses
 * stand against each other, by whichever claims; statuses that contradict none of the others stay out of it.
 */
final class StatusDisagreements {
    private StatusDisagreements() {}

    static List<ClaimDisagreement> find(List<CrossingClaim> claims, AssessedDays desk) {
        List<ClaimDisagreement> found = new ArrayList<>();
        LocalDate from = null;
        Set<ClaimedStatus> against = Set.of();
        for (Map.Entry<LocalDate, Set<ClaimedStatus>> change : changes(claims).entrySet()) {
            if (change.getValue().equals(against)) {
                continue;
            }
            if (from != null && !against.isEmpty()) {
                LedgerWindow days = new LedgerWindow(from, change.getKey().minusDays(1));
                if (days.overlaps(desk.window())) {
                    found.add(group(days, against, claims, desk));
                }
            }
            from = change.getKey();
            against = change.getValue();
        }
        return found;
    }

    /** From which day on which statuses stand against each other; the last entry has none. */
    private static NavigableMap<LocalDate, Set<ClaimedStatus>> changes(List<CrossingClaim> claims) {
        NavigableMap<LocalDate, Map<ClaimedStatus, Integer>> steps = new TreeMap<>();
        for (CrossingClaim claim : claims) {
            LedgerWindow days = ClaimDisagreements.vouched(claim);
            steps.computeIfAbsent(days.from(), day -> new EnumMap<>(ClaimedStatus.class))
                    .merge(claim.status(), 1, Integer::sum);
            steps.computeIfAbsent(days.to().plusDays(1), day -> new EnumMap<>(ClaimedStatus.class))
                    .merge(claim.status(), -1, Integer::sum);
        }
        NavigableMap<LocalDate, Set<ClaimedStatus>> changes = new TreeMap<>();
        Map<ClaimedStatus, Integer> vouching = new EnumMap<>(ClaimedStatus.class);
        steps.forEach((day, step) -> {
            step.forEach((status, count) -> vouching.merge(status, count, Integer::sum));
            changes.put(day, contradicting(vouching));
        });
        return changes;
    }

    private static Set<ClaimedStatus> contradicting(Map<ClaimedStatus, Integer> vouching) {
        Set<ClaimedStatus> said = vouching.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimedStatus.class)));
        return said.stream()
                .filter(status -> said.stream().anyMatch(status::contradicts))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimedStatus.class)));
    }

    private static ClaimDisagreement group(
            LedgerWindow days, Set<ClaimedStatus> against, List<CrossingClaim> claims, AssessedDays desk) {
        Answer answer = ClaimDisagreements.answer(desk, ClaimedStatus.OPEN, days.from());
        List<Value> values = against.stream()
                .map(status -> new Value(
                        status,
                        null,
                        claims.stream()
                                .filter(claim -> claim.status() == status
                                        && ClaimDisagreements.vouched(claim).overlaps(days))
                                .toList(),
                        Agreement.of(status, answer.day()),
                        null))
                .toList();
        return new ClaimDisagreement(ClaimContradiction.Reason.STATUS, days, values, answer);
    }
}
