package app.parley.talks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ceasefires of a situation seen from one of its local days.
 *
 * @param start first moment of the day
 * @param end first moment of the next
 */
record CeasefireDay(CeasefireChain chain, ZoneId zone, Instant start, Instant end) {

    static CeasefireDay of(CeasefireChain chain, LocalDate day, ZoneId zone) {
        return new CeasefireDay(
                chain,
                zone,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The state of one of them, whatever the others do; unknown before it began. */
    CeasefireState stateOf(Ceasefire one) {
        CeasefireReach reach = reach(one);
        if (reach.certainlyMeets(start, end)) {
            return one.contested() ? CeasefireState.CONTESTED : CeasefireState.IN_FORCE;
        }
        boolean over = !reach.latestEnd().isAfter(start);
        return over ? CeasefireState.LAPSED : CeasefireState.UNKNOWN;
    }

    /** Why that is the state of one of them. */
    CeasefireReason reasonOf(Ceasefire one) {
        CeasefireReach reach = reach(one);
        if (reach.certainlyMeets(start, end)) {
            return one.contested() ? CeasefireReason.DENIED : whyInForce(one);
        }
        if (!reach.latestEnd().isAfter(start)) {
            return one.to() == null ? CeasefireReason.GAVE_WAY : CeasefireReason.ENDED_AS_STATED;
        }
        if (!reach.earliestStart().isBefore(end)) {
            return CeasefireReason.NOT_BEGUN;
        }
        return reach.latestStart().isBefore(end) ? CeasefireReason.END_UNCERTAIN : CeasefireReason.START_UNCERTAIN;
    }

    private CeasefireReason whyInForce(Ceasefire one) {
        if (one.to() != null) {
            return CeasefireReason.RUNS_TO_STATED_END;
        }
        return chain.extensionsOf(one.id()).isEmpty()
                ? CeasefireReason.NO_END_KNOWN
                : CeasefireReason.RUNS_TO_EXTENSION;
    }

    /** Those that certainly run on the day, contested or not, by start. */
    List<Ceasefire> running() {
        return chain.ordered().stream()
                .filter(one -> reach(one).certainlyMeets(start, end))
                .sorted(Comparator.comparing((Ceasefire one) -> reach(one).latestStart())
                        .thenComparing(Ceasefire::id))
                .toList();
    }

    /**
     * Of those in force the one that began last, one that nobody contests before one that somebody does; or, if none is,
     * the one that ended last; none if none had begun.
     */
    Optional<Ceasefire> deciding() {
        Comparator<Ceasefire> byStart = Comparator.comparing(one -> reach(one).latestStart());
        Comparator<Ceasefire> byEnd = Comparator.comparing(one -> reach(one).latestEnd());
        return running().stream()
                .max(Comparator.comparing((Ceasefire one) -> !one.contested()).thenComparing(byStart))
                .or(() -> chain.ordered().stream()
                        .filter(one -> reach(one).latestStart().isBefore(end))
                        .max(byEnd.thenComparing(byStart)));
    }

    private CeasefireReach reach(Ceasefire one) {
        return CeasefireReach.of(one, chain.extensionsOf(one.id()), zone);
    }
}
