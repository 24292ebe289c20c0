package app.parley.crossing;

import app.parley.crossing.ClaimContradiction.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What all claims of one status that vouch for a day say of its start: enough to tell what they disagree about, however many
 * they are.
 *
 * @param lastFirst the latest of the first days that their starts can be
 * @param firstLast the earliest of the last days that their starts can be
 */
record SaidStarts(ClaimedStatus status, LocalDate lastFirst, LocalDate firstLast) {

    /**
     * The reasons for which {@link ClaimContradiction#find} would find pairs among these claims, each once, in order. Two of
     * the starts cannot be the same day exactly if one can first be after another can last be.
     *
     * @param said of the claims about one crossing, one a status
     */
    static List<Reason> disagreements(Collection<SaidStarts> said) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (SaidStarts one : said) {
            if (one.status != ClaimedStatus.OPEN && one.lastFirst.isAfter(one.firstLast)) {
                reasons.add(Reason.START);
            }
            if (said.stream().anyMatch(other -> one.status.contradicts(other.status))) {
                reasons.add(Reason.STATUS);
            }
        }
        return List.copyOf(reasons);
    }
}
