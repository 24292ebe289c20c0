package app.parley.crossing;

import app.parley.crossing.ClaimDisagreement.Answer;
import app.parley.crossing.ClaimDisagreement.Value;
import app.parley.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Starts given for the same run. Two claims of the same status, open aside, compete if their starts cannot be the same day,
 * some day is vouched for by both, and no claim says that something else began in between (see {@link Interludes}). Claims
 * that compete, directly or through others, make one disagreement.
 */
final class StartDisagreements {
    private final List<CrossingClaim> claims;
    private final Interludes interludes;
    private final int[] group;
    /** By group: the first and last day for which two that compete vouch together. */
    private final Map<Integer, LedgerWindow> together = new TreeMap<>();

    private StartDisagreements(List<CrossingClaim> claims, Interludes interludes) {
        this.claims = claims;
        this.interludes = interludes;
        this.group = new int[claims.size()];
    }

    /** @param claims in the order of their start */
    static List<ClaimDisagreement> find(List<CrossingClaim> claims, AssessedDays desk) {
        Interludes interludes = Interludes.of(claims);
        List<ClaimDisagreement> found = new ArrayList<>();
        for (ClaimedStatus status : ClaimedStatus.values()) {
            if (status != ClaimedStatus.OPEN) {
                List<CrossingClaim> alike = claims.stream()
                        .filter(claim -> claim.status() == status)
                        .toList();
                found.addAll(new StartDisagreements(alike, interludes).groups(desk));
            }
        }
        return found;
    }

    private List<ClaimDisagreement> groups(AssessedDays desk) {
        join();
        List<ClaimDisagreement> groups = new ArrayList<>();
        together.forEach((root, days) -> {
            List<CrossingClaim> members = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (rootOf(i) == root) {
                    members.add(claims.get(i));
                }
            }
            if (members.size() > 1 && disputed(members, days).overlaps(desk.window())) {
                groups.add(disagreement(members, days, desk));
            }
        });
        return groups;
    }

    private void join() {
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            LocalDate until = claims.get(i).vouchedUntil();
            for (int j = i + 1; j < group.length; j++) {
                // In the order of their start, no later one begins before this one is over.
                if (claims.get(j).stated().from().earliest().isAfter(until)) {
                    break;
                }
                if (compete(claims.get(i), claims.get(j))) {
                    join(i, j);
                }
            }
        }
    }

    private boolean compete(CrossingClaim one, CrossingClaim other) {
        PartialDate start = one.stated().from();
        PartialDate otherStart = other.stated().from();
        return !start.couldBeSameAs(otherStart)
                && ClaimDisagreements.vouched(one).overlaps(ClaimDisagreements.vouched(other))
                && !interludes.between(one.status(), start, otherStart);
    }

    private void join(int i, int j) {
        LedgerWindow one = ClaimDisagreements.vouched(claims.get(i));
        LedgerWindow other = ClaimDisagreements.vouched(claims.get(j));
        LedgerWindow both = new LedgerWindow(later(one.from(), other.from()), earlier(one.to(), other.to()));
        int root = rootOf(i);
        int joined = rootOf(j);
        LedgerWindow days = span(span(both, together.remove(root)), together.remove(joined));
        group[joined] = root;
        together.put(root, days);
    }

    private int rootOf(int i) {
        int root = i;
        while (group[root] != root) {
            root = group[root];
        }
        group[i] = root;
        return root;
    }

    private static ClaimDisagreement disagreement(List<CrossingClaim> members, LedgerWindow days, AssessedDays desk) {
        ClaimedStatus status = members.getFirst().status();
        LocalDate lastStart = members.stream()
                .map(claim -> claim.stated().from().latest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Answer answer = ClaimDisagreements.answer(desk, status, lastStart);
        PartialDate assessed = Agreement.of(status, answer.day()) == Agreement.DEVIATES
                ? null
                : answer.run().since();
        List<Value> values = new TreeMap<>(members.stream()
                        .collect(Collectors.groupingBy(claim -> claim.stated().from())))
                .entrySet().stream()
                        .map(entry -> value(status, entry.getKey(), entry.getValue(), assessed))
                        .toList();
        return new ClaimDisagreement(ClaimContradiction.Reason.START, days, values, answer);
    }

    private static Value value(
            ClaimedStatus status, PartialDate start, List<CrossingClaim> said, @Nullable PartialDate assessed) {
        if (assessed == null) {
            return new Value(status, start, said, Agreement.NOT_ASSESSED, null);
        }
        DayGap gap = DayGap.from(assessed, start);
        return new Value(status, start, said, gap.canBeNone() ? Agreement.AS_ASSESSED : Agreement.DEVIATES, gap);
    }

    /** From the first start given to the last day on which two of them stand against each other. */
    private static LedgerWindow disputed(List<CrossingClaim> members, LedgerWindow days) {
        return new LedgerWindow(earlier(members.getFirst().stated().from().earliest(), days.from()), days.to());
    }

    private static LedgerWindow span(LedgerWindow days, @Nullable LedgerWindow other) {
        return other == null
                ? days
                : new LedgerWindow(earlier(days.from(), other.from()), later(days.to(), other.to()));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
