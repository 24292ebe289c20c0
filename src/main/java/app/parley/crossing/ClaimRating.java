package app.parley.crossing;

import app.parley.source.Credibility;
import app.parley.source.Reliability;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Both axes of the NATO/Admiralty system for one statement; the best comes first.
 *
 * @param reliability of the source
 * @param credibility of the statement, null if nobody judged it
 */
public record ClaimRating(Reliability reliability, @Nullable Credibility credibility)
        implements Comparable<ClaimRating> {

    private static final Comparator<ClaimRating> ORDER =
            Comparator.comparing(ClaimRating::reliability).thenComparing(ClaimRating::credibilityNumber);

    /** Of a claim without a source: nothing to judge it by. */
    static final ClaimRating NONE = new ClaimRating(Reliability.F, null);

    /** 1 to 6; what nobody judged counts as 6, cannot be judged. */
    public int credibilityNumber() {
        return credibility == null ? Credibility.CANNOT_BE_JUDGED.number() : credibility.number();
    }

    /** Such as "B2". */
    public String code() {
        return reliability.name() + credibilityNumber();
    }

    @Override
    public int compareTo(ClaimRating other) {
        return ORDER.compare(this, other);
    }
}
