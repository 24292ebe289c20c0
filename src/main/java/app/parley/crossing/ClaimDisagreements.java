package app.parley.crossing;

import app.parley.crossing.ClaimDisagreement.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the claims about one crossing disagree about in a window of days, each disagreement once however many pairs of
 * claims it is made of, whether or not the claims still vouch on the day viewed.
 *
 * <p>Two claims are held against each other only if some day is vouched for by both; that day need not be in the window.
 * On the status they disagree as {@link ClaimedStatus#contradicts} says; see {@link StatusDisagreements}. On the start they
 * disagree if they speak of the same run; see {@link StartDisagreements}.
 */
public final class ClaimDisagreements {
    private ClaimDisagreements() {}

    /**
     * Those that touch the window, by first day in dispute, status before start.
     *
     * @param claims all of one crossing that matter, in no order
     * @param desk of the window
     */
    public static List<ClaimDisagreement> find(List<CrossingClaim> claims, AssessedDays desk) {
        List<CrossingClaim> vouching = claims.stream()
                .filter(claim ->
                        !claim.vouchedUntil().isBefore(claim.stated().from().latest()))
                .sorted(Comparator.comparing(
                                (CrossingClaim claim) -> claim.stated().from())
                        .thenComparing(CrossingClaim::vouchedUntil)
                        .thenComparing(CrossingClaim::id))
                .toList();
        List<ClaimDisagreement> found = new ArrayList<>(StatusDisagreements.find(vouching, desk));
        found.addAll(StartDisagreements.find(vouching, desk));
        return found.stream()
                .sorted(Comparator.comparing((ClaimDisagreement group) -> firstDisputed(group))
                        .thenComparing(ClaimDisagreement::reason)
                        .thenComparing(group -> group.values().getFirst().status()))
                .toList();
    }

    /** The days for which a claim certainly vouches. */
    static LedgerWindow vouched(CrossingClaim claim) {
        return new LedgerWindow(claim.stated().from().latest(), claim.vouchedUntil());
    }

    /** What the desk takes on a day, moved into the window if it lies outside. */
    static Answer answer(AssessedDays desk, ClaimedStatus asked, LocalDate day) {
        LocalDate first = desk.window().from();
        LocalDate last = desk.window().to();
        LocalDate on = day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        return new Answer(on, desk.on(on), desk.run(asked, on));
    }

    private static LocalDate firstDisputed(ClaimDisagreement group) {
        return group.values().stream()
                .flatMap(value -> Stream.ofNullable(value.start()))
                .map(start -> start.earliest())
                .min(Comparator.naturalOrder())
                .orElse(group.days().from());
    }
}
