package app.parley.crossing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One row of a ledger: a statement, by everyone who makes it in the same words.
 *
 * @param statement status and days as stated; vouched for until the last day of any of the claims
 * @param claims that make it, at least one, the best rated first
 * @param verdict of the statement against the desk
 * @param contradicted whether any of them is part of a disagreement that touches the window
 */
public record LedgerRow(CrossingClaim statement, List<LedgerClaim> claims, ClaimVerdict verdict, boolean contradicted) {

    private static final Comparator<LedgerRow> BY_START = Comparator.comparing(
                    (LedgerRow row) -> row.statement().stated().from())
            .thenComparing(row -> row.statement().vouchedUntil())
            .thenComparing(row -> row.statement().status())
            .thenComparing(row -> row.statement().id());

    public LedgerRow {
        claims = List.copyOf(claims);
    }

    /** The best rating among its claims. */
    public ClaimRating rating() {
        return claims.getFirst().rating();
    }

    /** The rows of claims in the given order, identical statements in one. */
    static List<LedgerRow> of(
            List<LedgerClaim> claims, AssessedDays desk, Set<String> contradicted, Interludes interludes) {
        Map<List<Object>, List<LedgerClaim>> alike = new LinkedHashMap<>();
        claims.forEach(claim -> alike.computeIfAbsent(
                        List.of(claim.claim().status(), claim.claim().stated()), words -> new ArrayList<>())
                .add(claim));
        return alike.values().stream()
                .map(said -> row(said, desk, contradicted, interludes))
                .toList();
    }

    private static LedgerRow row(
            List<LedgerClaim> said, AssessedDays desk, Set<String> contradicted, Interludes interludes) {
        List<LedgerClaim> best = said.stream()
                .sorted(Comparator.comparing(LedgerClaim::rating).thenComparing(LedgerClaim::id))
                .toList();
        CrossingClaim longest = said.stream()
                .map(LedgerClaim::claim)
                .max(Comparator.comparing(CrossingClaim::vouchedUntil))
                .orElseThrow();
        CrossingClaim statement =
                new CrossingClaim(best.getFirst().id(), longest.stated(), longest.status(), longest.vouchedUntil());
        return new LedgerRow(
                statement,
                best,
                ClaimVerdict.of(statement, desk, interludes),
                said.stream().anyMatch(claim -> contradicted.contains(claim.id())));
    }

    static Comparator<LedgerRow> by(LedgerFilter.Order order) {
        return switch (order) {
            case START -> BY_START;
            case SPEAKER -> Comparator.comparing(LedgerRow::firstSpeaker).thenComparing(BY_START);
            case RATING -> Comparator.comparing(LedgerRow::rating).thenComparing(BY_START);
            case DEVIATION ->
                Comparator.comparing((LedgerRow row) -> !row.verdict().isDeviating())
                        .thenComparing(BY_START);
        };
    }

    private String firstSpeaker() {
        return claims.stream()
                .map(claim ->
                        claim.speaker() == null ? "\uffff" : claim.speaker().toLowerCase(Locale.ROOT))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
