package app.parley.crossing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The local days a ledger of claims shows.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record LedgerWindow(LocalDate from, LocalDate to) {

    /** What happened at the start of a run and in the weeks after fits in. */
    static final int DAYS_BEFORE_START = 7;

    static final int DAYS_AFTER_START = 35;

    /** @throws IllegalArgumentException if the last day is before the first */
    public LedgerWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
        }
    }

    /** From some days before a day to some days after it. */
    public static LedgerWindow around(LocalDate day, int before, int after) {
        return new LedgerWindow(day.minusDays(before), day.plusDays(after));
    }

    /** The days in which a run of a status began. */
    static LedgerWindow aroundStart(LocalDate earliest, LocalDate latest) {
        return new LedgerWindow(earliest.minusDays(DAYS_BEFORE_START), latest.plusDays(DAYS_AFTER_START));
    }

    /** How many days, at least 1. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** True if some day is in both. */
    public boolean overlaps(LedgerWindow other) {
        return !other.from.isAfter(to) && !from.isAfter(other.to);
    }
}
