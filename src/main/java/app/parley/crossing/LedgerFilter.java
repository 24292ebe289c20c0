package app.parley.crossing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which claims of a ledger are shown, and in which order.
 *
 * @param order of the rows
 * @param statuses that are shown; empty for all
 * @param kept by how they stand to the desk and to each other
 * @param page of {@link ClaimLedger#ROWS_A_PAGE} rows, from 1
 */
public record LedgerFilter(Order order, Set<ClaimedStatus> statuses, Kept kept, int page) {

    /** How rows are ordered; whatever it is, the earlier start comes first among equals. */
    public enum Order {
        START,
        SPEAKER,
        RATING,
        /** Those that the desk has otherwise first. */
        DEVIATION;

        public String code() {
            return Code.of(this);
        }
    }

    /** Which rows are kept. */
    public enum Kept {
        ALL,
        AS_ASSESSED,
        DEVIATING,
        /** Part of a disagreement that touches the window. */
        CONTRADICTED;

        public String code() {
            return Code.of(this);
        }
    }

    /** Everything, by start. */
    public static final LedgerFilter NONE = new LedgerFilter(Order.START, Set.of(), Kept.ALL, 1);

    public LedgerFilter {
        EnumSet<ClaimedStatus> ordered = EnumSet.noneOf(ClaimedStatus.class);
        ordered.addAll(statuses);
        statuses = Collections.unmodifiableSet(ordered);
        page = Math.max(1, page);
    }

    public LedgerFilter withOrder(Order wanted) {
        return new LedgerFilter(wanted, statuses, kept, 1);
    }

    public LedgerFilter withStatuses(Set<ClaimedStatus> wanted) {
        return new LedgerFilter(order, wanted, kept, 1);
    }

    public LedgerFilter withKept(Kept wanted) {
        return new LedgerFilter(order, statuses, wanted, 1);
    }

    public LedgerFilter withPage(int wanted) {
        return new LedgerFilter(order, statuses, kept, wanted);
    }

    /** True if it leaves anything out. */
    public boolean isNarrowing() {
        return !statuses.isEmpty() || kept != Kept.ALL;
    }

    boolean keeps(LedgerRow row) {
        boolean status = statuses.isEmpty() || statuses.contains(row.statement().status());
        return status
                && switch (kept) {
                    case ALL -> true;
                    case AS_ASSESSED -> row.verdict().isAsAssessed();
                    case DEVIATING -> row.verdict().isDeviating();
                    case CONTRADICTED -> row.contradicted();
                };
    }
}
