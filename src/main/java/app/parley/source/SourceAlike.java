package app.parley.source;

import app.parley.time.PartialDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source that may be the same as another, or tell what another tells.
 *
 * @param publishedOn at the precision known, null if undated
 * @param reasons why it may be; at least one
 */
public record SourceAlike(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate publishedOn,
        Reliability reliability,
        Set<Reason> reasons) {

    public SourceAlike {
        reasons = Set.copyOf(reasons);
    }

    /** The strongest of the reasons. */
    public Reason strongest() {
        return reasons.stream().sorted().findFirst().orElseThrow();
    }

    /** Why, the strongest reason first. */
    public enum Reason {
        /** Both lead to one page, however the address is written. */
        SAME_ADDRESS,
        /** One title, but for case, accents and punctuation. */
        SAME_TITLE,
        /** Most of one title is in the other. */
        NEAR_TITLE,
        /** It gives the same count of the same thing, at the same crossing on the same day. */
        SAME_NUMBERS;

        /** The lower-case word used in HTTP. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
