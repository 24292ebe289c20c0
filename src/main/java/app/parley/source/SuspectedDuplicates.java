package app.parley.source;

import app.parley.source.SourceAlike.Reason;
import java.util.List;

/**
 * Sources on record that may be one and the same.
 *
 * @param pairs the strongest reason first, then by id; at most {@value MOST}
 * @param more true if there are more
 */
public record SuspectedDuplicates(List<Pair> pairs, boolean more) {
    /** How many pairs are given out. */
    public static final int MOST = 50;

    /** Of so many sources, those recorded last, the titles are compared with those of all others. */
    public static final int NEWEST = 100;

    /** Two that may be one, by id. */
    public record Pair(SourceEntry one, SourceEntry other, Reason reason) {}
}
