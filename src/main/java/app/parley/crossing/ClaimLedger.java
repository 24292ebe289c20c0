package app.parley.crossing;

import app.parley.source.CitedSource;
import app.parley.time.PartialDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of one crossing in a window of days, held against what the desk takes as true.
 *
 * @param window the days shown
 * @param runSince first day of the counted traffic's run on the day viewed, null if unknown
 * @param whole from the first day that anything is said of to the last
 * @param assessed the desk's lines over the window
 * @param notAssessed traffic for which it has none
 * @param closures assessed closures that touch the window, oldest first, at most {@link #MOST_CLOSURES}
 * @param closuresLeftOut how many older ones touch it besides
 * @param disagreements that touch the window
 * @param claims by id, all that were read, drawn or not; also those that begin within a year after the window, which may
 *     give another start of a run that began in it
 * @param rows of the page asked for
 * @param reckoning how many there are
 */
public record ClaimLedger(
        String slug,
        String name,
        LedgerWindow window,
        @Nullable PartialDate runSince,
        LedgerWindow whole,
        List<AssessedLine> assessed,
        Set<Traffic> notAssessed,
        List<RestingClosure> closures,
        int closuresLeftOut,
        List<ClaimDisagreement> disagreements,
        Map<String, LedgerClaim> claims,
        List<LedgerRow> rows,
        Reckoning reckoning) {

    /** Claims read at most: the newest that begin in the window or before it. */
    public static final int MOST_CLAIMS = 1_000;

    /** Rows drawn at most. */
    public static final int ROWS_A_PAGE = 200;

    static final int MOST_CLOSURES = 50;

    /**
     * How many claims there are.
     *
     * @param onFile about the crossing, of all times
     * @param notRead of them, those that begin no later than the window but are older than what was read
     * @param inWindow of those read, that speak of days in the window
     * @param rows that they make, identical statements in one
     * @param matching of those rows, those that the filter keeps
     * @param page shown, from 1
     */
    public record Reckoning(int onFile, int notRead, int inWindow, int rows, int matching, int page) {

        /** The last page, at least 1. */
        public int pages() {
            return Math.max(1, (matching + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
        }
    }

    /**
     * An assessed closure and what it rests on.
     *
     * @param sources that the desk names for it
     * @param claims about the crossing, of all times, that share a source with it
     */
    public record RestingClosure(
            Closure closure,
            @Nullable String cause,
            @Nullable String note,
            List<CitedSource> sources,
            List<LedgerClaim> claims) {}
}
